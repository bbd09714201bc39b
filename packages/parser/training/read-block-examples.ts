import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { type Block, isTearsheetError, runningText } from '@tearsheet/core/model';
import { blockFeatures } from '../src/html/block-features.ts';
import { letters } from '../src/html/find-headline.ts';
import { type PageReading, readPage } from '../src/html/read-page.ts';
import type { SourceInput } from '../src/source-input.ts';

/** The blocks of one page: their numbers, and how much of each is of the article. */
export interface PageExamples {
  id: string;
  site: string;
  rows: number[][];
  targets: number[];
  /** The paragraphs of each block, letters alone, and those that are right. */
  keys: string[][];
  gold: string[];
}

const key = (text: string): string => letters(text.normalize('NFKC'));
/** Shorter lines stand in a text by chance. */
const SURE = 25;

/** Reads pages with `gold.jsonl` and `html/<id>.html.gz` into what the model learns from. */
export function readBlockExamples(folder: string): PageExamples[] {
  return readFileSync(join(folder, 'gold.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .flatMap((line) => {
      const { id, url, paragraphs }: { id: string; url: string; paragraphs: string[] } = JSON.parse(line);
      const bytes = new Uint8Array(gunzipSync(readFileSync(join(folder, 'html', `${id}.html.gz`))));
      const page = readOrSkip({ bytes, uri: url });
      if (!page) return [];
      const { blocks, chosen, drafts, said, pageText } = page;
      if (blocks.length === 0) return [];
      const rows = blockFeatures(blocks, { root: chosen.root, drafts, said, pageText });
      const gold = paragraphs.map(key).filter((one) => one !== '');
      const whole = gold.join('\n');
      const lines = new Set([
        ...gold,
        ...paragraphs.flatMap((one) => one.split('\n').map((each) => key(each.replace(/^(?:-|\d+\.) /, '')))),
      ]);
      const isRight = (one: string) => lines.has(one) || (one.length >= SURE && whole.includes(one));
      const keys = blocks.map((block) => keysOf(block));
      const targets = keys.map((ones) => {
        const length = ones.reduce((sum, one) => sum + one.length, 0);
        return length === 0 ? 0 : ones.filter(isRight).reduce((sum, one) => sum + one.length, 0) / length;
      });
      return [{ id, site: siteOf(url), rows, targets, keys, gold }];
    });
}

/** A page without text teaches nothing. */
function readOrSkip(input: SourceInput): PageReading | undefined {
  try {
    return readPage(input);
  } catch (error) {
    if (isTearsheetError(error) && error.code === 'source-empty') return undefined;
    throw error;
  }
}

const keysOf = (block: Block): string[] =>
  runningText({ body: { type: 'root', children: [block] } })
    .map(key)
    .filter((one) => one !== '');

/** The registered part of a host's name, so that a site is left out whole. */
function siteOf(url: string): string {
  if (!URL.canParse(url)) return '';
  const parts = new URL(url).hostname.split('.');
  const short = (parts.at(-2)?.length ?? 0) <= 3 && parts.length > 2 ? -3 : -2;
  return parts.slice(short).join('.');
}
