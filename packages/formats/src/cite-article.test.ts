import { articleWith, p } from '@tearsheet/core/testing';
import { describe, expect, it } from 'vitest';
import { citeArticle } from './cite-article.ts';

const person = (given: string, family: string) => ({
  role: 'author' as const,
  name: `${given} ${family}`,
  given,
  family,
});

const paper = {
  uri: 'https://paper.example/2019/treaty',
  publisher: { name: 'The Moscow Times' },
  datePublished: '2019-01-16',
};

/** The reference without the copy behind it. */
function cite(fields: Parameters<typeof articleWith>[0], headline = 'U.S. Rejects Russian Offer') {
  const article = articleWith(fields, headline, p('Text.'));
  const of = (style: 'chicago' | 'apa' | 'mla') =>
    citeArticle(article, style).replace(/ Archived copy.*$/, '');
  return { chicago: of('chicago'), apa: of('apa'), mla: of('mla') };
}

describe('citeArticle', () => {
  it('cites a newspaper article by one author, by two, by many', () => {
    expect(cite({ ...paper, contributors: [person('Ann Bea', 'Smith')] })).toEqual({
      chicago:
        'Smith, Ann Bea. “U.S. Rejects Russian Offer.” The Moscow Times, January 16, 2019. https://paper.example/2019/treaty.',
      apa: 'Smith, A. B. (2019, January 16). U.S. Rejects Russian Offer. The Moscow Times. https://paper.example/2019/treaty.',
      mla: 'Smith, Ann Bea. “U.S. Rejects Russian Offer.” The Moscow Times, 16 Jan. 2019, paper.example/2019/treaty.',
    });
    const two = cite({ ...paper, contributors: [person('Ann', 'Smith'), person('Jean-Paul', 'Müller')] });
    expect(two.chicago).toMatch(/^Smith, Ann, and Jean-Paul Müller\. “/);
    expect(two.apa).toMatch(/^Smith, A\., & Müller, J\.-P\. \(2019/);
    expect(two.mla).toMatch(/^Smith, Ann, and Jean-Paul Müller\. “/);
    const three = cite({
      ...paper,
      contributors: [person('Ann', 'Smith'), person('Bo', 'Lee'), person('Cy', 'Roe')],
    });
    expect(three.chicago).toMatch(/^Smith, Ann, Bo Lee, and Cy Roe\. “/);
    expect(three.apa).toMatch(/^Smith, A\., Lee, B\., & Roe, C\. \(/);
    expect(three.mla).toMatch(/^Smith, Ann, et al\. “/);
  });

  it('begins with the wire, or the title, where no person is named', () => {
    const wire = cite({ ...paper, infoSources: [{ role: 'wire', name: 'Reuters', category: 'wires' }] });
    expect(wire.chicago).toMatch(/^Reuters\. “U\.S\./);
    expect(wire.apa).toMatch(/^Reuters \(2019, January 16\)\. U\.S\./);
    const nobody = cite(paper);
    expect(nobody.chicago).toMatch(/^“U\.S\. Rejects Russian Offer\.” The Moscow Times, /);
    expect(nobody.apa).toMatch(/^U\.S\. Rejects Russian Offer\. \(2019, January 16\)\. The Moscow Times\./);
    expect(nobody.mla).toMatch(/^“U\.S\. Rejects Russian Offer\.” The Moscow Times, 16 Jan\. 2019, /);
  });

  it.each([
    ['2019', '2019', '(2019)', '2019'],
    ['2019-05', 'May 2019', '(2019, May)', 'May 2019'],
    ['2019-09-03', 'September 3, 2019', '(2019, September 3)', '3 Sept. 2019'],
    ['2019-07-03T10:00:00+02:00', 'July 3, 2019', '(2019, July 3)', '3 July 2019'],
    ['2019-01-16?', '[January 16, 2019?]', '(ca. 2019, January 16)', 'circa 16 Jan. 2019'],
  ])('writes the date %s', (datePublished, chicago, apa, mla) => {
    const all = cite({ ...paper, datePublished });
    expect(all.chicago).toContain(`The Moscow Times, ${chicago}. `);
    expect(all.apa).toContain(` ${apa}. `);
    expect(all.mla).toContain(`The Moscow Times, ${mla}, paper`);
  });

  it('says that nobody knows the date, and leaves out what nobody knows', () => {
    expect(cite({})).toEqual({
      chicago: '“U.S. Rejects Russian Offer.” n.d.',
      apa: 'U.S. Rejects Russian Offer. (n.d.).',
      mla: '“U.S. Rejects Russian Offer.”',
    });
  });

  it('keeps the signs of a title, and turns the quotation marks inside it', () => {
    const { chicago, apa, mla } = cite(paper, 'Who Said “No Deal”?');
    expect(chicago).toMatch(/^“Who Said ‘No Deal’\?” The/);
    expect(apa).toMatch(/^Who Said “No Deal”\? \(2019/);
    expect(mla).toMatch(/^“Who Said ‘No Deal’\?” The/);
    expect(cite(paper, 'It "Ends" Here').chicago).toMatch(/^“It ‘Ends’ Here\.” /);
  });

  it('names the copy that was kept, when and by its sha256', () => {
    const article = articleWith(paper, 'A', p('Text.'));
    const { sha256 } = article.source;
    expect(citeArticle(article, 'chicago', { addedAt: '2026-11-23T10:00:00.000Z' })).toMatch(
      new RegExp(` Archived copy, November 23, 2026, sha256:${sha256}\\.$`),
    );
    expect(citeArticle(article, 'mla', { addedAt: '2026-11-23T10:00:00.000Z' })).toContain('23 Nov. 2026');
    expect(citeArticle(article, 'apa')).toMatch(new RegExp(` Archived copy, sha256:${sha256}\\.$`));
    const fetched = { ...article, source: { ...article.source, retrieved: '2025-02-03T10:00:00Z' } };
    expect(citeArticle(fetched, 'apa', { addedAt: '2026-11-23T10:00:00.000Z' })).toContain(
      'February 3, 2025',
    );
  });
});
