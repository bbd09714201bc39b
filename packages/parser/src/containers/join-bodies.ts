import { type Article, type Block, type Evidence, walkBlocks } from '@tearsheet/core/model';
import { letters } from '../html/find-headline.ts';

/** An article apart from what it was made of. */
type Parsed = Omit<Article, 'source'>;

/**
 * Several bodies of one article (the chapters of a book, the pages of a long read) as one: the fields of the first, the
 * blocks of all. The headline of a later body is a heading between them.
 */
export function joinBodies(first: Parsed, others: readonly Parsed[]): Parsed {
  let joined = first;
  for (const [at, other] of others.entries()) joined = append(joined, other, `p${at + 2}-`);
  return joined;
}

function append(article: Parsed, other: Parsed, prefix: string): Parsed {
  for (const { block } of walkBlocks(other.body)) block.id = `${prefix}${block.id}`;
  const rename = (target: string) => (target.startsWith('#') ? `#${prefix}${target.slice(1)}` : target);
  const evidence: Evidence[] = other.evidence
    .filter(({ target }) => target.startsWith('#'))
    .map((one) => ({ ...one, target: rename(one.target) }));
  const [headline] = other.headlines;
  const opening: Block[] = [];
  // The pages of a long read print the headline of all on each.
  if (headline && letters(headline.value) !== letters(article.headlines[0]?.value ?? '')) {
    const id = `${prefix}b0`;
    opening.push({ type: 'heading', id, depth: 2, children: [{ type: 'text', value: headline.value }] });
    const found = other.evidence.find(({ target }) => target === '/headlines/0');
    if (found) evidence.unshift({ ...found, target: `#${id}`, rule: 'join-bodies' });
  }
  return {
    ...article,
    body: { type: 'root', children: [...article.body.children, ...opening, ...other.body.children] },
    evidence: [...article.evidence, ...evidence],
    repairs: [
      ...article.repairs,
      ...other.repairs.map((one) => (one.block === undefined ? one : { ...one, block: prefix + one.block })),
    ],
    // Its headline is in the text.
    removals: [...article.removals, ...other.removals.filter(({ kind }) => kind !== 'headline')],
    notices: [
      ...article.notices,
      ...other.notices
        .filter(({ target }) => target === undefined || target.startsWith('#'))
        .map((one) => (one.target === undefined ? one : { ...one, target: rename(one.target) })),
    ],
  };
}
