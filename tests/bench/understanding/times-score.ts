/** A time as scored: UTF-16 offsets, end exclusive; `value` as TIMEX3 or TEI write it, absent where none was given. */
export interface ScoredTime {
  start: number;
  end: number;
  value?: string;
  /** The first and last day, where the annotation gives days instead of a value. */
  from?: string;
  to?: string;
}

export interface TimedText {
  text: string;
  expected: readonly ScoredTime[];
  found: readonly ScoredTime[];
}

/** Percent. */
export interface TimeScores {
  strict: number;
  relaxed: number;
  value: number;
  expected: number;
  found: number;
}

/** TempEval-3: F1 of exact spans, of overlapping spans, and the latter times the share of right values. */
export function scoreTimes(texts: readonly TimedText[]): TimeScores {
  let [expected, found, exact, overlapping, right] = [0, 0, 0, 0, 0];
  for (const text of texts) {
    expected += text.expected.length;
    found += text.found.length;
    const taken = new Set<ScoredTime>();
    for (const gold of text.expected) {
      const hit =
        text.found.find((time) => time.start === gold.start && time.end === gold.end) ??
        text.found.find((time) => time.start < gold.end && time.end > gold.start && !taken.has(time));
      if (hit === undefined || taken.has(hit)) continue;
      taken.add(hit);
      overlapping++;
      if (hit.start === gold.start && hit.end === gold.end) exact++;
      if (sameValue(gold, hit)) right++;
    }
  }
  const f1 = (n: number) => (expected + found === 0 ? 0 : (200 * n) / (expected + found));
  const relaxed = f1(overlapping);
  return {
    strict: f1(exact),
    relaxed,
    value: overlapping === 0 ? 0 : (relaxed * right) / overlapping,
    expected,
    found,
  };
}

/** Two ways of writing one value are one: `198` and `198X`, `T11` and `T11:00`, `T11:00:00` and `T11:00`. */
function sameValue(gold: ScoredTime, found: ScoredTime): boolean {
  if (gold.value === undefined)
    return gold.from !== undefined && gold.from === found.from && gold.to === found.to;
  return found.value !== undefined && plain(gold.value) === plain(found.value);
}

function plain(value: string): string {
  return value
    .replace(/^(BC)?(\d{2,3})X{1,2}$/, '$1$2')
    .replace(/T(\d{2})$/, 'T$1:00')
    .replace(/(T\d{2}:\d{2}):00$/, '$1');
}
