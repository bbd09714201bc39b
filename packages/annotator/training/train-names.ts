import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { documentEvidence } from '../src/names/document-evidence.ts';
import type { Evidence } from '../src/names/name-features.ts';
import type { NameModel, WrittenWeights } from '../src/names/name-model.ts';
import { ruleNames } from '../src/names/rule-names.ts';
import { readStretches, tag, tagNames } from '../src/names/tag-names.ts';
import { mayFollow, type SequenceWeights, type TaggedName } from '../src/names/tag-sequence.ts';
import { readSigns, type TextSigns, TYPES } from '../src/names/text-signs.ts';
import type { Name } from '../src/names/type-names.ts';
import { readTokens } from '../src/tokens/read-tokens.ts';
import { splitSentences } from '../src/tokens/split-sentences.ts';
import type { Sentence, Token } from '../src/tokens/token.ts';
import { fitSequences, type LabelledStretch } from './fit-sequences.ts';

/*
 * Learns the weights of src/names/name-model.json from annotated articles, lines of { id, text, mentions: [{ start, end,
 * type }] }. With --check it learns from three quarters of the sources at a time and measures on the others instead.
 *
 *   node training/train-names.ts ARTICLES.jsonl [--check]
 */
const FIRST_BUCKETS = 2 ** 13;
const SECOND_BUCKETS = 2 ** 14;
const ROUNDS = 6;
/** In as many articles a word is common. */
const COMMON = 12;
const FOLDS = 4;
/** Margins are told apart in steps of this, the last one is open. */
const MARGIN_STEP = 20;
const MARGINS = 12;

interface Mention {
  start: number;
  end: number;
  type: string;
}

interface Article {
  source: string;
  text: string;
  mentions: Mention[];
  tokens: Token[];
  sentences: Sentence[];
  rules: Name[];
  labels: number[];
}

const { values: flags, positionals } = parseArgs({
  options: { check: { type: 'boolean' } },
  allowPositionals: true,
});
const articles = readFileSync(positionals[0] ?? '', 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => readArticle(JSON.parse(line)));
const margins: { right: number; found: number }[] = [];
if (flags.check) {
  check();
  printMargins();
} else write(fit(articles));

function readArticle({ id, text, mentions }: { id: string; text: string; mentions: Mention[] }): Article {
  const tokens = readTokens(text);
  const sentences = splitSentences(text, tokens);
  const starts = new Map(tokens.map(({ start }, at) => [start, at]));
  const ends = new Map(tokens.map(({ end }, at) => [end, at]));
  const labels = tokens.map(() => 0);
  for (const { start, end, type } of mentions) {
    const [from, last, kind] = [starts.get(start), ends.get(end), TYPES.map(String).indexOf(type)];
    if (from === undefined || last === undefined || kind < 0) continue;
    for (let at = from; at <= last; at++) labels[at] = (at === from ? 1 : 2) + 2 * kind;
  }
  // The country or paper that an article's id begins with.
  const source = id.split('_')[0] ?? id;
  return { source, text, mentions, tokens, sentences, rules: ruleNames(text, tokens, sentences), labels };
}

function fit(learned: readonly Article[]): NameModel {
  const common = commonWords(learned);
  const signs = new Map(
    learned.map((article) => [
      article,
      readSigns(article.text, article.tokens, article.sentences, article.rules, common),
    ]),
  );
  const examples = (buckets: number, evidence?: ReadonlyMap<Article, Evidence[]>) =>
    learned.map((article) => labelled(article, signs.get(article), buckets, evidence?.get(article)));
  const plain = examples(FIRST_BUCKETS);
  const options = { buckets: FIRST_BUCKETS, rounds: ROUNDS };
  // Evidence for an article comes from weights that have not seen it, as it will be in use.
  const evidence = new Map<Article, Evidence[]>();
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = fitSequences(plain.filter((_, at) => at % FOLDS !== fold).flat(), options);
    for (const [at, article] of learned.entries())
      if (at % FOLDS === fold) evidence.set(article, evidenceOf(article, signs.get(article), weights));
  }
  return {
    common,
    first: fitSequences(plain.flat(), options),
    second: fitSequences(examples(SECOND_BUCKETS, evidence).flat(), {
      buckets: SECOND_BUCKETS,
      rounds: ROUNDS,
    }),
  };
}

function evidenceOf(article: Article, signs: TextSigns | undefined, weights: SequenceWeights): Evidence[] {
  return signs ? documentEvidence(article.tokens, tag(readStretches(signs, weights.mask), weights)) : [];
}

function labelled(
  { labels }: Article,
  signs: TextSigns | undefined,
  buckets: number,
  evidence?: readonly Evidence[],
): LabelledStretch[] {
  if (!signs) return [];
  return readStretches(signs, buckets - 1, evidence).map(({ from, features }) => {
    const right = labels.slice(from, from + features.length);
    // A name that began outside of the stretch begins with it.
    for (const [at, label] of right.entries())
      if (!mayFollow(right[at - 1] ?? 0, label)) right[at] = label - 1;
    return { features, labels: right };
  });
}

function commonWords(learned: readonly Article[]): Set<string> {
  const articlesWith = new Map<string, number>();
  for (const { tokens } of learned)
    for (const word of new Set(tokens.map(({ lower }) => lower)))
      articlesWith.set(word, (articlesWith.get(word) ?? 0) + 1);
  return new Set([...articlesWith].flatMap(([word, count]) => (count < COMMON ? [] : [word])).sort());
}

function check(): void {
  const sources = [...Map.groupBy(articles, ({ source }) => source).values()].sort(
    (a, b) => b.length - a.length,
  );
  const folds = Array.from({ length: FOLDS }, (): Article[] => []);
  for (const source of sources) folds.sort((a, b) => a.length - b.length)[0]?.push(...source);
  const tallies = new Map([...TYPES, 'all'].map((type) => [type, { right: 0, found: 0, expected: 0 }]));
  for (const fold of folds) {
    const held = new Set(fold);
    const model = written(fit(articles.filter((article) => !held.has(article))));
    for (const { text, tokens, sentences, rules, mentions } of fold) {
      const key = ({ start, end, type }: Mention) => `${start} ${end} ${type}`;
      const expected = new Set(mentions.map(key));
      for (const name of tagNames(text, tokens, sentences, rules, model)) count(tokens, name, expected, key);
      for (const { type } of mentions) add(type, 'expected');
    }
  }
  function count(
    tokens: readonly Token[],
    { from, to, type, margin }: TaggedName,
    expected: Set<string>,
    key: (mention: Mention) => string,
  ) {
    add(type, 'found');
    const right = expected.has(key({ start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0, type }));
    if (right) add(type, 'right');
    if (type === 'MISC') return;
    const step = Math.min(MARGINS, Math.floor((margin ?? 0) / MARGIN_STEP));
    const bin = margins[step] ?? { right: 0, found: 0 };
    margins[step] = { right: bin.right + (right ? 1 : 0), found: bin.found + 1 };
  }
  function add(type: string, field: 'right' | 'found' | 'expected') {
    for (const name of type === 'MISC' ? [type] : [type, 'all']) {
      const tally = tallies.get(name);
      if (tally) tally[field]++;
    }
  }
  for (const [type, { right, found, expected }] of tallies) {
    const percent = (share: number) => (100 * share).toFixed(1).padStart(6);
    const [precision, recall] = [percent(right / found), percent(right / expected)];
    process.stdout.write(
      `${type.padEnd(5)} F1${percent((2 * right) / (found + expected))}  precision${precision}  recall${recall}\n`,
    );
  }
}

/** The shares of right names by margin: what the table of src/names/name-confidence.ts is read off. */
function printMargins(): void {
  for (const [step, { right, found }] of margins.entries())
    process.stdout.write(`margin ${step * MARGIN_STEP}: ${(right / found).toFixed(3)} of ${found}\n`);
}

function write({ common, first, second }: NameModel): void {
  const file = new URL('../src/names/name-model.json', import.meta.url);
  const model = { common: [...common].join(' '), first: pack(first), second: pack(second) };
  writeFileSync(file, `${JSON.stringify(model)}\n`);
}

/** A byte for each weight; the few that are larger are cut. */
function pack({ weights, transitions }: SequenceWeights): WrittenWeights {
  const sizes = weights.map(Math.abs).sort();
  const unit = (sizes[Math.floor(sizes.length * 0.9995)] ?? 1) / 127;
  const bytes = Int8Array.from(weights, (weight) => Math.max(-127, Math.min(127, Math.round(weight / unit))));
  return {
    unit,
    weights: Buffer.from(bytes.buffer).toString('base64'),
    transitions: [...transitions].map((weight) => Math.round(weight * 100) / 100),
  };
}

/** The model as it is after it was written. */
function written({ common, first, second }: NameModel): NameModel {
  const again = (weights: SequenceWeights): SequenceWeights => {
    const { unit, weights: base64, transitions } = pack(weights);
    const bytes = new Int8Array(Buffer.from(base64, 'base64'));
    return {
      mask: weights.mask,
      weights: bytes,
      unit,
      transitions: Float32Array.from(transitions),
    };
  };
  return { common, first: again(first), second: again(second) };
}
