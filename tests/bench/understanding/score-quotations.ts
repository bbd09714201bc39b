/** Start and end, UTF-16 code units, end exclusive. */
export type Span = readonly [start: number, end: number];

/** What is scored of a quotation, of people's annotation and of a program's. */
export interface ScoredQuotation {
  kind: string;
  source: readonly Span[];
  cue: readonly Span[];
  content: readonly Span[];
}

export interface ScoredText {
  text: string;
  expected: readonly ScoredQuotation[];
  found: readonly ScoredQuotation[];
}

export interface QuotationScores {
  /** Exact-span F1, percent. */
  source: number;
  cue: number;
  content: number;
  /** Recall of contents (Jaccard of tokens of a half or more, one to one), and the speaker right on those, percent. */
  byKind: Record<string, { recall: number; speaker: number; n: number }>;
}

const ROLES = ['source', 'cue', 'content'] as const;
const KINDS = ['direct', 'mixed', 'indirect'] as const;
const OUTER = /^[\s\p{P}`]+|[\s\p{P}`]+$/gu;

/** Scores quotations: outer punctuation and quotation marks do not count. */
export function scoreQuotations(texts: readonly ScoredText[]): QuotationScores {
  const f1 = { source: 0, cue: 0, content: 0 };
  for (const role of ROLES) {
    let right = 0;
    let expected = 0;
    let found = 0;
    for (const { text, ...of } of texts) {
      const wanted = countKeys(text, of.expected, role);
      const got = countKeys(text, of.found, role);
      for (const [key, count] of wanted) {
        expected += count;
        right += Math.min(count, got.get(key) ?? 0);
      }
      for (const count of got.values()) found += count;
    }
    f1[role] = percent(2 * right, expected + found);
  }
  return { ...f1, byKind: scoreByKind(texts) };
}

function scoreByKind(texts: readonly ScoredText[]): QuotationScores['byKind'] {
  const tally = new Map<string, { n: number; matched: number; named: number; right: number }>();
  for (const kind of KINDS) tally.set(kind, { n: 0, matched: 0, named: 0, right: 0 });
  for (const { text, expected, found } of texts) {
    const tokens = [...text.matchAll(/[\p{L}\p{N}]+/gu)].map((match) => match.index);
    const foundTokens = found.map((quotation) => tokensIn(tokens, quotation.content));
    const pairs: { wanted: number; got: number; overlap: number }[] = [];
    for (const [wanted, quotation] of expected.entries()) {
      const set = tokensIn(tokens, quotation.content);
      for (const [got, other] of foundTokens.entries()) {
        const overlap = jaccard(set, other);
        if (overlap >= 0.5) pairs.push({ wanted, got, overlap });
      }
    }
    pairs.sort((a, b) => b.overlap - a.overlap);
    const matches = new Map<number, number>();
    const taken = new Set<number>();
    for (const { wanted, got } of pairs) {
      if (matches.has(wanted) || taken.has(got)) continue;
      matches.set(wanted, got);
      taken.add(got);
    }
    for (const [at, quotation] of expected.entries()) {
      const row = tally.get(quotation.kind);
      if (!row) continue;
      row.n++;
      const match = found[matches.get(at) ?? -1];
      if (!match) continue;
      row.matched++;
      if (quotation.source.length === 0) continue;
      row.named++;
      const said = tokensIn(tokens, quotation.source);
      if ([...tokensIn(tokens, match.source)].some((token) => said.has(token))) row.right++;
    }
  }
  return Object.fromEntries(
    [...tally].map(([kind, { n, matched, named, right }]) => [
      kind,
      { recall: percent(matched, n), speaker: percent(right, named), n },
    ]),
  );
}

function countKeys(text: string, quotations: readonly ScoredQuotation[], role: (typeof ROLES)[number]) {
  const counts = new Map<string, number>();
  for (const quotation of quotations) {
    const spans = quotation[role];
    if (spans.length === 0) continue;
    const key = spans.map((span) => trimmed(text, span).join('-')).join(' ');
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function trimmed(text: string, [start, end]: Span): Span {
  const words = text.slice(start, end);
  const bare = words.replace(OUTER, '');
  if (bare === '') return [start, end];
  const from = start + words.indexOf(bare);
  return [from, from + bare.length];
}

function tokensIn(starts: readonly number[], spans: readonly Span[]): Set<number> {
  return new Set(spans.flatMap(([start, end]) => starts.filter((at) => at >= start && at < end)));
}

function jaccard(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let both = 0;
  for (const token of a) if (b.has(token)) both++;
  const all = a.size + b.size - both;
  return all === 0 ? 0 : both / all;
}

function percent(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((1000 * part) / whole) / 10;
}
