import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { runningText } from '@tearsheet/core/model';
import type { GoldPage } from './measure-pages.ts';

export type Page = GoldPage & { bytes: Uint8Array };

/** The pages of a folder with `gold.jsonl` and `html/<id>.html.gz`; those of the parser's own fixtures without one. */
export const readPages = (data: string | undefined, limit: number): Page[] =>
  data === undefined ? readFixtures(limit) : readFolder(data, limit);

function readFolder(folder: string, limit: number): Page[] {
  return readFileSync(join(folder, 'gold.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .slice(0, limit)
    .map((line) => {
      const page: GoldPage = JSON.parse(line);
      return {
        ...page,
        bytes: new Uint8Array(gunzipSync(readFileSync(join(folder, 'html', `${page.id}.html.gz`)))),
      };
    });
}

const fixtures = new URL('../../../packages/parser/fixtures-html/', import.meta.url);

function readFixtures(limit: number): Page[] {
  return readdirSync(fixtures)
    .filter((slug) => existsSync(new URL(`${slug}/page.html`, fixtures)))
    .slice(0, limit)
    .map((id) => {
      const expected = JSON.parse(readFileSync(new URL(`${id}/expected.json`, fixtures), 'utf8'));
      return {
        id,
        url: `https://example.org/${id}`,
        paragraphs: runningText({ body: { type: 'root', children: expected.body } }),
        title: expected.headlines[0]?.value,
        ...(expected.by === undefined ? {} : { authors: [expected.by] }),
        ...(expected.datePublished === undefined ? {} : { date: expected.datePublished }),
        bytes: new Uint8Array(readFileSync(new URL(`${id}/page.html`, fixtures))),
      };
    });
}
