import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GoldPage } from '../pages/measure-pages.ts';
import type { Page } from '../pages/read-pages.ts';

/** The texts of a folder with `gold.jsonl` and `<id>.<style>.txt`, by style; none where it has no texts. */
export function readTexts(folder: string, limit: number): { style: string; texts: Page[] }[] {
  const styles = new Set(readdirSync(folder).flatMap((name) => /^.+\.([\w-]+)\.txt$/.exec(name)?.[1] ?? []));
  if (styles.size === 0) return [];
  const gold = readFileSync(join(folder, 'gold.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line): GoldPage => JSON.parse(line))
    .slice(0, limit);
  return [...styles].sort().map((style) => ({
    style,
    texts: gold.flatMap((page) => {
      const path = join(folder, `${page.id}.${style}.txt`);
      return existsSync(path) ? [{ ...page, bytes: new Uint8Array(readFileSync(path)) }] : [];
    }),
  }));
}
