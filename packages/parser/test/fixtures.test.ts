import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { type Article, blockText, readArticle, walkBlocks } from '@tearsheet/core/model';
import { describe, expect, it } from 'vitest';
import { parseSource } from '../src/index.ts';

const folder = new URL('../fixtures/', import.meta.url);
const slugs = readdirSync(folder).filter((slug) => existsSync(new URL(`${slug}/source.txt`, folder)));

/** What a person reviews: the fields, the blocks with their depth, what was taken out, mended and doubted. */
function review(article: Article) {
  const { body, evidence, repairs, removals, notices, source, modelVersion, ...fields } = article;
  const filled = Object.entries(fields).filter(([, value]) => !Array.isArray(value) || value.length > 0);
  return {
    ...Object.fromEntries(filled),
    charset: source.charset,
    body: Array.from(walkBlocks(body), ({ block, depth }) => {
      const label = block.type === 'related' || block.type === 'liveEntry' ? labelOf(block) : '';
      return `${'  '.repeat(depth)}${block.type}${label}: ${blockText(block)}`;
    }),
    removals: removals.map(({ kind, text }) => `${kind}: ${text}`),
    repairs: repairs
      .filter(({ kind }) => kind !== 'join-lines' && kind !== 'white-space')
      .map(
        ({ kind, before, after, block }) =>
          `${kind} ${block ?? '-'}: ${JSON.stringify(before)} -> ${JSON.stringify(after)}`,
      ),
    notices: notices.map(({ code }) => code),
    evidence: evidence
      .filter(({ target }) => !target.startsWith('#'))
      .map(({ target, rule }) => `${target} ${rule}`),
  };
}

const labelOf = (block: { label?: string; time?: string }): string => ` [${block.label ?? block.time ?? ''}]`;

describe('printouts', () => {
  it('are at least thirty', () => expect(slugs.length).toBeGreaterThanOrEqual(30));

  it.each(slugs)('%s', async (slug) => {
    const article = await parseSource({ bytes: readFileSync(new URL(`${slug}/source.txt`, folder)) });
    expect(readArticle(JSON.parse(JSON.stringify(article)))).toEqual(article);
    const path = new URL(`${slug}/expected.json`, folder);
    const found = review(article);
    if (process.env.UPDATE !== undefined && process.env.CI === undefined) {
      writeFileSync(path, `${JSON.stringify(found, null, 2)}\n`);
    }
    expect(existsSync(path), 'the expectation is missing: UPDATE=1 writes it').toBe(true);
    expect(found).toEqual(JSON.parse(readFileSync(path, 'utf8')));
  });
});
