import { type Article, blockText, mainHeadline } from '@tearsheet/core/model';
import type { OwnerId } from '@tearsheet/core/store';
import { diffArrays, diffWordsWithSpace } from 'diff';
import type { Archive } from './archive.ts';

/** Words that both have, or one of them alone. */
export interface ComparedWords {
  text: string;
  /** Absent where both have them. */
  only?: 'before' | 'after';
}

/** A field or a block that is not the same in both, or a block that is. */
export interface ComparedPart {
  /** `headline`, `byline`, `published`, `publisher`; `block` for a part of the text. */
  name: string;
  /** True where nothing changed in it. */
  same?: true;
  words: ComparedWords[];
}

export interface RevisionComparison {
  from: number;
  to: number;
  /** Fields that changed, then every block, in order. */
  parts: ComparedPart[];
  /** Blocks that changed, came or went, and fields. */
  changes: number;
}

/** Characters of two texts from which single words are no longer compared: the cost grows with both. */
const COMPARED = 20_000;
/** So many differences between two lists of blocks are looked for, before all of it counts as changed. */
const MOST_EDITS = 2_000;

/**
 * What changed between two revisions of an article, as parsed, word for word.
 *
 * @throws TearsheetError `not-found`
 */
export async function compareRevisions(
  owner: OwnerId,
  { store }: Archive,
  id: string,
  { from, to }: { from: number; to: number },
): Promise<RevisionComparison> {
  const [before, after] = [await store.getRevision(owner, id, from), await store.getRevision(owner, id, to)];
  const parts = [...compareFields(before, after), ...compareBlocks(textsOf(before), textsOf(after))];
  return { from, to, parts, changes: parts.filter(({ same }) => same !== true).length };
}

const textsOf = ({ body }: Article): string[] => body.children.map(blockText).filter((text) => text !== '');

const FIELDS: readonly [name: string, of: (article: Article) => string | undefined][] = [
  ['headline', mainHeadline],
  ['byline', ({ by }) => by],
  ['published', ({ datePublished }) => datePublished],
  ['publisher', ({ publisher }) => publisher?.name],
];

function compareFields(before: Article, after: Article): ComparedPart[] {
  return FIELDS.flatMap(([name, of]) => {
    const [was, is] = [of(before) ?? '', of(after) ?? ''];
    return was === is ? [] : [{ name, words: compareWords(was, is) }];
  });
}

/** Blocks that stand in both part those that do not: of these the first is compared with the first, and so on. */
function compareBlocks(before: readonly string[], after: readonly string[]): ComparedPart[] {
  const found = diffArrays([...before], [...after], { maxEditLength: MOST_EDITS });
  const runs = found ?? [
    { value: [...before], removed: true, added: false },
    { value: [...after], removed: false, added: true },
  ];
  const parts: ComparedPart[] = [];
  let gone: string[] = [];
  let come: string[] = [];
  const settle = () => {
    for (let at = 0; at < Math.max(gone.length, come.length); at++) {
      parts.push({ name: 'block', words: compareWords(gone[at] ?? '', come[at] ?? '') });
    }
    [gone, come] = [[], []];
  };
  for (const { value, added, removed } of runs) {
    if (removed) gone.push(...value);
    else if (added) come.push(...value);
    else {
      settle();
      parts.push(...value.map((text): ComparedPart => ({ name: 'block', same: true, words: [{ text }] })));
    }
  }
  settle();
  return parts;
}

function compareWords(before: string, after: string): ComparedWords[] {
  const whole: ComparedWords[] = [
    { text: before, only: 'before' },
    { text: after, only: 'after' },
  ];
  const found =
    before === '' || after === '' || before.length + after.length > COMPARED
      ? undefined
      : diffWordsWithSpace(before, after);
  const words =
    found?.map(
      ({ value, added, removed }): ComparedWords =>
        added ? { text: value, only: 'after' } : removed ? { text: value, only: 'before' } : { text: value },
    ) ?? whole;
  return joinChanges(words);
}

/** Changes that only white space parts are one: what was, then what is. */
function joinChanges(words: readonly ComparedWords[]): ComparedWords[] {
  const joined: ComparedWords[] = [];
  let before = '';
  let after = '';
  const settle = () => {
    if (before !== '') joined.push({ text: before, only: 'before' });
    if (after !== '') joined.push({ text: after, only: 'after' });
    [before, after] = ['', ''];
  };
  for (const [at, { text, only }] of words.entries()) {
    const isGap = only === undefined && text.trim() === '' && words[at + 1]?.only !== undefined;
    if (only === 'before') before += text;
    else if (only === 'after') after += text;
    else if (isGap && (before !== '' || after !== '')) [before, after] = [before + text, after + text];
    else {
      settle();
      if (text !== '') joined.push({ text });
    }
  }
  settle();
  return joined;
}
