/** What a word can be in a date: a class and its value, such as `month: 1`. */
export type Classes = Readonly<Record<string, number | string>>;

/** The words of one language that dates are made of. */
export interface Lexicon {
  /** By word in lower case. A word ending in `.` also swallows that mark: `jan.`. */
  words: ReadonlyMap<string, Classes>;
  /** Words read as one, by their first word; the longest first. */
  phrases: ReadonlyMap<string, readonly { words: readonly string[]; classes: Classes }[]>;
  /** Between tens and ones: 'treinta y cinco'. */
  numberJoiners: ReadonlySet<string>;
  /** Words that are dates only with a capital, as English has its months: 'may', 'march'. */
  capitalised: boolean;
}

/** Builds a lexicon from lists: `month: { january: 1, 'jan.': 1 }`; a key with a space is a phrase. */
export function lexicon(
  classes: Readonly<Record<string, Readonly<Record<string, number | string>>>>,
  {
    numberJoiners = [],
    capitalised = false,
  }: { numberJoiners?: readonly string[]; capitalised?: boolean } = {},
): Lexicon {
  const words = new Map<string, Record<string, number | string>>();
  const phrases = new Map<string, { words: readonly string[]; classes: Record<string, number | string> }[]>();
  for (const [name, members] of Object.entries(classes)) {
    for (const [member, value] of Object.entries(members)) {
      const parts = member.split(' ');
      if (parts.length === 1) {
        words.set(member, { ...words.get(member), [name]: value });
        continue;
      }
      const first = parts[0] ?? '';
      const list = phrases.get(first) ?? [];
      const same = list.find((phrase) => phrase.words.join(' ') === member);
      if (same === undefined) list.push({ words: parts, classes: { [name]: value } });
      else same.classes[name] = value;
      phrases.set(first, list);
    }
  }
  for (const list of phrases.values()) list.sort((a, b) => b.words.length - a.words.length);
  return { words, phrases, numberJoiners: new Set(numberJoiners), capitalised };
}

/** `{ a: 1, b: 1 }` from `'a b'`. */
export function all(list: string, value: number | string): Record<string, number | string> {
  return Object.fromEntries(list.split(' ').map((word) => [word, value]));
}

/** `{ monday: 1, tuesday: 2 }` from `'monday tuesday'`; alternatives are parted by `/`. */
export function counted(list: string, first = 1): Record<string, number> {
  return Object.fromEntries(
    list.split(' ').flatMap((words, i) => words.split('/').map((word) => [word, i + first] as const)),
  );
}
