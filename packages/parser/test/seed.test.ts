import { readFileSync } from 'node:fs';
import { type Article, blockText, readArticle, runningText } from '@tearsheet/core/model';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseSource } from '../src/index.ts';

const bytes = readFileSync(new URL('../../../seeds/000_d62f07d240873995.txt', import.meta.url));
const source = bytes.toString('utf8');
let article: Article;
beforeAll(async () => {
  article = await parseSource({ bytes });
});
const evidenceOf = (target: string) => article.evidence.find((evidence) => evidence.target === target);
const wordsAt = (target: string) =>
  evidenceOf(target)?.ranges.map((range) =>
    range.kind === 'text' ? source.slice(range.start, range.end) : '',
  );

describe('the first article of the archive', () => {
  it('has its headline joined from two lines', () => {
    expect(article.headlines).toEqual([
      {
        role: 'main',
        value: 'U.S. Rejects Russian Offer to Save INF Missile Treaty, Washington to Pull out',
      },
    ]);
    expect(wordsAt('/headlines/0')).toEqual([
      'U.S. Rejects Russian Offer to Save INF\nMissile Treaty, Washington to Pull out',
    ]);
  });

  it('has its wire from the address of an author page, and says how sure that is', () => {
    const address = 'https://www.themoscowtimes.com/author/reuters';
    expect(article.by).toBe('Reuters');
    expect(article.contributors).toEqual([]);
    expect(article.infoSources).toEqual([{ role: 'wire', name: 'Reuters', uri: address, category: 'wires' }]);
    expect(article.publisher).toEqual({ name: 'The Moscow Times', domain: 'themoscowtimes.com' });
    for (const field of ['/by', '/infoSources/0', '/publisher']) {
      expect(wordsAt(field)).toEqual([address]);
      expect(evidenceOf(field)).toMatchObject({ inferred: true });
      expect(evidenceOf(field)?.confidence).toBeLessThan(0.9);
    }
    expect(article.removals.filter(({ kind }) => kind === 'address').map(({ text }) => text)).toEqual([
      address,
    ]);
    expect(runningText(article).join('\n')).not.toContain('http');
  });

  it('has sixteen paragraphs, six before the sub-heading and ten after it, and the related title where it stood', () => {
    expect(article.body.children.map(({ type }) => type)).toEqual([
      ...Array.from({ length: 6 }, () => 'paragraph'),
      'related',
      'heading',
      ...Array.from({ length: 10 }, () => 'paragraph'),
    ]);
    expect(article.body.children[6]).toEqual({
      type: 'related',
      id: 'b7',
      label: 'Related article',
      items: [{ title: "Russia 'Not Interested' in Arms Race With U.S., Putin Says" }],
    });
    expect(article.body.children[7]).toMatchObject({
      type: 'heading',
      depth: 2,
      children: [{ type: 'text', value: 'Short notice' }],
    });
    const text = runningText(article);
    expect(text).toHaveLength(17);
    expect(text[0]).toMatch(/^The United States on Wednesday rejected .* from the pact next month\.$/);
    expect(text[16]).toMatch(/^Moscow says the range puts them .* fully compliant with the INF\.$/);
    expect(text.join('')).not.toContain('\n');
  });

  it('is in English, and has no date: none is printed', () => {
    expect(article.language).toBe('en');
    expect(article).not.toHaveProperty('datePublished');
    expect(article).not.toHaveProperty('dir');
    expect(article.notices).toEqual([]);
  });

  it('mends three slips at quotation marks, keeps the straight marks, and logs what they were', () => {
    const text = runningText(article);
    expect(text[5]).toContain('that Russia would choose compliance," Thompson told reporters.');
    expect(text[9]).toContain('"Russia must come back into compliance," NATO Secretary General');
    expect(text[12]).toContain('testing nuclear weapons," Stoltenberg told Reuters. "I think');
    const mends = article.repairs.filter(({ kind }) => kind === 'quotation-mark');
    expect(mends.map(({ before, after, block }) => [before, after, block])).toEqual([
      ["'", '', 'b6'],
      ["'", '"', 'b11'],
      ["'", '', 'b14'],
    ]);
    for (const { range, before } of mends) {
      expect(range.kind === 'text' && source.slice(range.start, range.end)).toBe(before);
    }
  });

  it('joins every wrapped line, does not end a sentence after Jan., and keeps the hyphen of so-called', () => {
    const text = runningText(article);
    expect(text[4]).toContain('Thompson said of the Jan. 15 meeting with');
    expect(text[15]).toContain('a so-called static display');
    expect(article.repairs.filter(({ kind }) => kind === 'keep-hyphen')).toEqual([
      expect.objectContaining({ before: '-\n', after: '-', block: 'b17' }),
    ]);
    expect(article.repairs.filter(({ kind }) => kind === 'join-lines')).toHaveLength(25);
  });

  it('logs the white space before, after and between', () => {
    const spaces = article.repairs.filter(({ kind }) => kind === 'white-space');
    expect(spaces.map(({ before, after }) => [before, after])).toEqual([
      [' ', ''],
      ['\n ', '\n\n'],
      ['\n ', ''],
    ]);
  });

  it('knows for each block where it stands in the source', () => {
    for (const block of article.body.children) {
      const words = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? [];
      const found = words((wordsAt(`#${block.id}`) ?? []).join(' '));
      expect(found.join(' ')).toContain(words(blockText(block)).join(' '));
    }
    expect(readArticle(JSON.parse(JSON.stringify(article)))).toEqual(article);
  });
});
