import { readFileSync } from 'node:fs';
import { mainHeadline, runningText } from '@tearsheet/core/model';
import { articleWith, h, li, p, ul } from '@tearsheet/core/testing';
import { writeArticle } from '@tearsheet/formats';
import { parseSource } from '@tearsheet/parser';
import { expect, it } from 'vitest';

const seed = new URL('../../seeds/000_d62f07d240873995.txt', import.meta.url);
const hostile = articleWith(
  { uri: 'https://example.org/late?a=1&b=2', language: 'en' },
  'Fish & Chips ]]> “Fall”',
  p(
    'The price of <fish> & chips fell on Tuesday, the owners of three shops in the harbour said, ]]> and more.',
  ),
  h(2, 'Prices & more'),
  ul(li('Cod, which fell by a third in a week'), li('Plaice, which did not fall at all')),
  p('Nobody could say why, &amp; nobody tried: the queue outside was a hundred people long by noon.'),
);

it.each(['atom', 'json-feed'])('%s gives the words back that it was written from', async (format) => {
  for (const of of [await parseSource({ bytes: readFileSync(seed) }), hostile]) {
    const written = new TextEncoder().encode(String(writeArticle(of, format)));
    const again = await parseSource({ bytes: written });
    expect(again.source.reader).toBe('feed');
    if (format === 'atom') expect(again.by).toBe(of.by);
    expect(mainHeadline(again)).toBe(mainHeadline(of));
    expect(runningText(again)).toEqual(runningText(of));
  }
});
