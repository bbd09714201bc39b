import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import type { Article } from '@tearsheet/core/model';
import { article, articleWith, p } from '@tearsheet/core/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bibtex } from './bibtex.ts';
import { cslJson } from './csl-json.ts';
import { writeArticle } from './formats.ts';
import { ris } from './ris.ts';

const printed = articleWith(
  {
    uri: 'https://example.org/2019/late?a=1&b=2',
    datePublished: '2019-01-16T23:30:00-05:00',
    publisher: { name: 'The Daily', domain: 'example.org' },
    contributors: [
      { role: 'reporter', name: 'Ann Smith', given: 'Ann', family: 'Smith' },
      { role: 'author', name: 'Barnes and Noble' },
      { role: 'photographer', name: 'Bo Lee', given: 'Bo', family: 'Lee' },
      { role: 'translator', name: 'Cai Wu', given: 'Cai', family: 'Wu' },
    ],
    infoSources: [{ role: 'wire', name: 'Reuters' }],
    language: 'en',
    keywords: ['trains', 'snow'],
    print: { page: 'A1' },
    source: { ...article('').source, retrieved: '2020-02-03T04:05:06Z' },
  },
  'A “headline” & more: 100% {late}_#1',
  p('It was late.'),
);

/** What a reference manager makes of it. */
const cite = (format: string, of = printed): Record<string, unknown> =>
  new Cite(String(writeArticle(of, format))).data[0] ?? {};

describe('csl-json', () => {
  it('is a newspaper article with its date as it stands in its own time zone', () => {
    expect(JSON.parse(cslJson.write(printed))).toEqual([
      {
        id: 'tearsheet-e3b0c44298fc',
        type: 'article-newspaper',
        title: 'A “headline” & more: 100% {late}_#1',
        author: [{ given: 'Ann', family: 'Smith' }, { literal: 'Barnes and Noble' }],
        translator: [{ given: 'Cai', family: 'Wu' }],
        'container-title': 'The Daily',
        page: 'A1',
        issued: { 'date-parts': [[2019, 1, 16]] },
        accessed: { 'date-parts': [[2020, 2, 3]] },
        URL: 'https://example.org/2019/late?a=1&b=2',
        language: 'en',
        keyword: 'trains, snow',
        source: 'Reuters',
      },
    ]);
    expect(cite('csl-json')).toMatchObject({ type: 'article-newspaper', author: [{ family: 'Smith' }, {}] });
  });

  it.each([
    ['2019', { 'date-parts': [[2019]] }],
    ['2019-07', { 'date-parts': [[2019, 7]] }],
    ['2019?', { 'date-parts': [[2019]], circa: true }],
    ['2019-07-08~', { 'date-parts': [[2019, 7, 8]], circa: true }],
  ])('is as exact as the source: %s', (datePublished, issued) => {
    expect(cite('csl-json', articleWith({ datePublished }, 'x'))).toMatchObject({ issued });
  });

  it('says of an inferred date that it is one', () => {
    const evidence: Article['evidence'] = [
      { target: '/datePublished', ranges: [], rule: 'infer-date', confidence: 0.5, inferred: true },
    ];
    const of = articleWith({ datePublished: '2019', evidence }, 'x');
    const note = 'The date of publication is inferred: the source does not print it.';
    expect(cite('csl-json', of)).toMatchObject({ issued: { circa: true }, note });
    for (const format of ['bibtex', 'ris', 'json-ld', 'ninjs']) {
      expect(writeArticle(of, format)).toContain(note);
    }
  });

  it('makes nothing up', () => {
    expect(JSON.parse(cslJson.write(article('')))).toEqual([
      { id: 'tearsheet-e3b0c44298fc', type: 'article-newspaper' },
    ]);
  });

  it('tells the articles of one container apart', () => {
    const entry = (part: string) => articleWith({ source: { ...article('').source, part } }, 'x');
    expect(cite('csl-json', entry('1')).id).not.toBe(cite('csl-json', entry('2')).id);
  });

  it('gates the address again', () => {
    expect(cite('csl-json', articleWith({ uri: 'javascript:alert(1)' }, 'x'))).not.toHaveProperty('URL');
  });
});

describe('bibtex', () => {
  it('is read back as the same reference', () => {
    expect(cite('bibtex')).toMatchObject({
      id: 'tearsheet-e3b0c44298fc',
      title: 'A “headline” & more: 100% {late}_#1',
      author: [{ given: 'Ann', family: 'Smith' }, { family: 'Barnes and Noble' }],
      'container-title': 'The Daily',
      issued: { 'date-parts': [[2019, 1, 16]] },
      accessed: { 'date-parts': [[2020, 2, 3]] },
      URL: 'https://example.org/2019/late?a=1&b=2',
      page: 'A1',
    });
  });

  it('says a doubt about the date in a note', () => {
    expect(bibtex.write(articleWith({ datePublished: '2019~' }, 'x'))).toContain(
      'note = {The date of publication is uncertain or approximate.}',
    );
  });
});

describe('ris', () => {
  it('is one line a field, CRLF at its end', () => {
    expect(ris.write(printed).split('\r\n')).toEqual([
      'TY  - NEWS',
      'ID  - tearsheet-e3b0c44298fc',
      'TI  - A “headline” & more: 100% {late}_#1',
      'AU  - Smith, Ann',
      'AU  - Barnes and Noble',
      'A4  - Wu, Cai',
      'T2  - The Daily',
      'SP  - A1',
      'PY  - 2019',
      'DA  - 2019/01/16',
      'Y2  - 2020/02/03',
      'UR  - https://example.org/2019/late?a=1&b=2',
      'LA  - en',
      'KW  - trains',
      'KW  - snow',
      'N1  - Source: Reuters',
      'ER  - ',
      '',
    ]);
  });

  it('is read back as the same reference', () => {
    expect(cite('ris')).toMatchObject({
      id: 'tearsheet-e3b0c44298fc',
      type: 'article-newspaper',
      title: 'A “headline” & more: 100% {late}_#1',
      'container-title': 'The Daily',
      URL: 'https://example.org/2019/late?a=1&b=2',
    });
  });
});

describe('hostile words', () => {
  const words = fc
    .string({ unit: fc.constantFrom(...'<>&"\'`*_~^[]()#+=|\\{}$@%,:;/.-0Aß'), minLength: 1, maxLength: 40 })
    .filter((value) => value.trim() === value);

  it.each(['csl-json', 'ris'])('come back from %s as they were', (format) => {
    fc.assert(
      fc.property(words, (value) => {
        const of = articleWith({ publisher: { name: value } }, value);
        expect(cite(format, of)).toMatchObject({ title: value, 'container-title': value });
      }),
      { seed: 1 },
    );
  });

  it('end no field of BibTeX and begin no other', () => {
    fc.assert(
      fc.property(words, (value) => {
        const of = articleWith(
          { publisher: { name: value }, contributors: [{ role: 'author', name: value }] },
          value,
        );
        const written = bibtex.write(of);
        let depth = 0;
        const outside = [...written].filter((character) => {
          if (character === '{') depth += 1;
          if (character === '}') depth -= 1;
          expect(depth).toBeGreaterThanOrEqual(0);
          return depth < 2;
        });
        expect(depth).toBe(0);
        expect(outside.join('')).toBe(
          '@article{tearsheet-e3b0c44298fc,\n  title = },\n  author = },\n  journal = },\n  entrysubtype = },\n}\n',
        );
        expect(cite('bibtex', of)).toMatchObject({ id: 'tearsheet-e3b0c44298fc' });
      }),
      { seed: 1 },
    );
  });
});
