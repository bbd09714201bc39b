import type { Chunk } from './read-chunks.ts';

export type Tense = 'past' | 'present' | 'future';

const FUTURE = new Set(
  // German, French and Spanish stand beside English: none of their words is one of another's.

  "will shall 'll wo would could may might upcoming due expected scheduled planned set slated plans plan expects expect wants want intends intend hopes hope promises promised aims going wird werden soll sollen sera seront doit devra devront será serán deberá".split(
    ' ',
  ),
);
const PAST = new Set(
  'was were had did said told began took came went made gave held got became left won lost met saw found fell rose sent led brought put kept ran wrote spoke paid sold bought broke stood heard felt thought built knew drew grew fought caught sought hit cut shot died shut flew threw fled lay spent slept swept struck drove rode hid beat bore blew chose ate forgot froze lit meant sank sang shook spun sprang stole swam taught tore woke wore wurde wurden hatte hatten était étaient avait avaient fue fueron había habían'.split(
    ' ',
  ),
);
const PRESENT = new Set('is are has have does do says say remains am'.split(' '));
/** Said in the present tense of what is to come. */
const SCHEDULED =
  /^(?:opens|reopens|begins|starts|resumes|launches|expires|closes|ends|returns|arrives|meets|concludes)$/;
const WINDOW = 18;

/** The tense of the verb nearest to the chunks `first` to `last`: one before them in the sentence, else one after. */
export function findTense(chunks: readonly Chunk[], first: number, last: number): Tense | undefined {
  if (/^(?:by|until|till)$/.test(chunks[first - 1]?.lower ?? '') && hasModal(chunks, last)) return 'future';
  for (let i = first - 1; i >= Math.max(0, first - WINDOW); i--) {
    if (isSentenceEnd(chunks, i)) break;
    const tense = tenseOf(chunks, i);
    if (tense !== undefined) return tense;
  }
  for (let i = last; i < Math.min(chunks.length, last + WINDOW); i++) {
    if (isSentenceEnd(chunks, i) || chunks[i]?.breaks) break;
    const tense = tenseOf(chunks, i);
    if (tense !== undefined) return tense;
  }
  return undefined;
}

/** 'They said that by September they would decide': the verb of its own clause follows. */
function hasModal(chunks: readonly Chunk[], last: number): boolean {
  return chunks
    .slice(last, last + 6)
    .some((chunk) => /^(?:will|would|shall|should|could|may)$/.test(chunk.lower));
}

export function isSentenceEnd(chunks: readonly Chunk[], i: number): boolean {
  const chunk = chunks[i];
  const next = chunks[i + 1];
  if (chunk === undefined || next?.breaks) return true;
  return (
    /^[.!?]$/.test(chunk.text) &&
    next !== undefined &&
    !next.glued &&
    /^[\p{Lu}"“‘'«„]/u.test(next.text) &&
    (chunks[i - 1]?.text.length ?? 0) > 1
  );
}

function tenseOf(chunks: readonly Chunk[], i: number): Tense | undefined {
  const chunk = chunks[i];
  const word = chunk?.lower ?? '';
  if (chunk === undefined || chunk.text.length < 2) return undefined;
  if (word === 'to' && isExpectation(chunks[i - 1]?.lower ?? '')) return 'future';
  if (word === 'until' || word === 'by' || word === 'since' || word === 'may') return undefined;
  if (FUTURE.has(word)) return 'future';
  // 'to be held', 'is expected': what stands before the participle tells the tense.
  if (/^(?:be|being|is|are|'re)$/.test(chunks[i - 1]?.lower ?? ''))
    return PRESENT.has(word) ? 'present' : undefined;
  if (PAST.has(word)) return 'past';
  if (PRESENT.has(word)) return 'present';
  if (SCHEDULED.test(word)) return 'future';
  const before = chunks[i - 1]?.lower ?? '';
  if (
    /^\p{Ll}{2,}ed$/u.test(chunk.text) &&
    !/^(?:be|is|are|the|a|an|need|united|hundred)$/.test(before) &&
    !/^(?:indeed|need|speed|hundred|exceed|proceed|succeed|feed|seed|breed|united)$/.test(word)
  )
    return 'past';
  return undefined;
}

function isExpectation(word: string): boolean {
  return /^(?:is|are|due|expected|scheduled|planned|set|slated|plans|plan|going|hopes|wants|intends|likely|ready|agreed|pledged|promised|vowed)$/.test(
    word,
  );
}
