import { readdirSync, readFileSync } from 'node:fs';
import { blockText, childBlocks, type SourceRange, walkBlocks } from '@tearsheet/core/model';
import { describe, expect, it } from 'vitest';
import { decodeHtml } from '../../src/html/decode-html.ts';
import { parseSource } from '../../src/index.ts';

const folder = new URL('../../fixtures-html/', import.meta.url);

/** The references that the pages of the fixtures use. */
const NAMED = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['nbsp', ' '],
  ['eacute', 'é'],
  ['euro', '€'],
]);
const readReferences = (html: string): string =>
  html
    .replace(/&#x([\da-f]+);/gi, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replace(/&(\w+?);?(?!\w)/g, (whole, name) => NAMED.get(name) ?? whole);

const lettersOf = (text: string): string =>
  (
    text
      .normalize('NFKC')
      .replace(/[\u00ad\u200b\ufeff]/g, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join('');

/** The letters of a piece of a page, with its tags and the values of their attributes, and without. */
const lettersIn = (html: string): string[] =>
  [html, html.replace(/<!--[\s\S]*?-->|<[^<>]*>/g, '')].map((text) => lettersOf(readReferences(text)));

describe('the words of each block of a page come from the place that its evidence names', () => {
  it.each(readdirSync(folder))('%s', async (name) => {
    const bytes = new Uint8Array(readFileSync(new URL(`${name}/page.html`, folder)));
    const article = await parseSource({ bytes, type: 'html' });
    const { text } = decodeHtml(bytes);
    const places = new Map(article.evidence.map(({ target, ranges }) => [target, ranges]));
    const at = (ranges: readonly SourceRange[]): string[] =>
      lettersIn(
        ranges.map((range) => (range.kind === 'text' ? text.slice(range.start, range.end) : '')).join(' '),
      );
    const found = (words: string, pieces: readonly string[]): boolean =>
      pieces.some((piece) => piece.includes(lettersOf(words)));
    const told = Array.from(walkBlocks(article.body)).filter(({ block }) => childBlocks(block).length === 0);
    expect(told.length).toBeGreaterThan(0);
    for (const { block } of told) {
      const ranges = places.get(`#${block.id}`) ?? [];
      expect(ranges, `${block.type} ${block.id}`).not.toEqual([]);
      // The label of an embed, its parts in turn, may stand in attributes.
      for (const words of blockText(block).split('\n'))
        expect(found(words, at(ranges)), `${block.type}: ${words}`).toBe(true);
    }
    for (const { text: words, ranges } of article.removals)
      expect(found(words, at(ranges)), words).toBe(true);
  });
});
