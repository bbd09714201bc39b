import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { type Article, mainHeadline } from '@tearsheet/core/model';
import { writeArticle } from '@tearsheet/formats';
import { parseSource } from '@tearsheet/parser';
import { describe, expect, it } from 'vitest';

const fixtures = new URL('../../packages/parser/', import.meta.url);
const sources = [
  ['fixtures-html', 'page.html'],
  ['fixtures', 'source.txt'],
].flatMap(([folder, file]) =>
  readdirSync(new URL(`${folder}/`, fixtures))
    .map((slug): [string, URL] => [slug, new URL(`${folder}/${slug}/${file}`, fixtures)])
    .filter(([, path]) => existsSync(path)),
);

/** What the HTML that we write says of an article: no ids, no sizes of pictures, one name for what is embedded. */
function written(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(written);
  if (typeof value !== 'object' || value === null) return value;
  const { id, width, height, ...rest } = value as Record<string, unknown>;
  if (rest.type === 'embed') return { type: 'embed', url: rest.url, title: rest.title ?? rest.text };
  if (rest.type === 'figure' && Array.isArray(rest.children) && rest.children.every(isPicture))
    delete rest.credit;
  return Object.fromEntries(Object.entries(rest).map(([name, one]) => [name, written(one)]));
}

const isPicture = ({ type }: { type: string }): boolean => type === 'image';

const seen = (article: Article) => ({
  headline: mainHeadline(article),
  by: article.by,
  datePublished: article.datePublished,
  blocks: written(article.body.children),
});

describe('our own HTML', () => {
  it.each(sources)('gives the blocks back that it was written from: %s', async (_, path) => {
    const article = await parseSource({ bytes: readFileSync(path) });
    const html = new TextEncoder().encode(String(writeArticle(article, 'html')));
    const again = await parseSource({ bytes: html, type: 'html' });
    expect(seen(again)).toEqual(seen(article));
  });
});
