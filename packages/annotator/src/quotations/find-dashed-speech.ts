import type { Attribution } from './find-attributions.ts';
import { namedBehind } from './speaker-beside-verb.ts';
import type { SpeechLanguage } from './speech-language.ts';

/** A line longer than this is no line of a dialogue. */
const LONGEST = 2000;

/** `—No iremos —dijo Ana Ruiz—. Mañana, quizá.`, `— Nous partons, dit Anne.`: dialogues that dashes open. */
export function findDashedSpeech(text: string, language: SpeechLanguage): Attribution[] {
  const found: Attribution[] = [];
  for (const { 0: line, index } of text.matchAll(/^[^\S\n]*[—–][^\n]+/gmu)) {
    if (line.length > LONGEST) continue;
    const start = index + line.search(/[^\s—–]/u);
    for (const { 0: mark, index: at } of line.matchAll(/\s[—–]\s?|,\s/gu)) {
      const from = index + at;
      const named =
        from > start
          ? namedBehind(
              text.slice(from + mark.length, from + 160).split('\n', 1)[0] ?? '',
              from + mark.length,
              language,
            )
          : undefined;
      // The verb comes first, or else a clause of the speech itself could be taken for its cue.
      if (!named || named.cue[0] !== from + mark.length) continue;
      const end = Math.max(named.cue[1], named.source[1]);
      const rest = /^[^—–\n]*[—–][.,;:]?\s*/u.exec(text.slice(end, index + line.length));
      const restStart = rest ? end + rest[0].length : undefined;
      const restEnd = index + line.trimEnd().length;
      found.push({
        kind: 'direct',
        source: [named.source],
        cue: [named.cue],
        content: [
          [start, mark.startsWith(',') ? from + 1 : from],
          ...(restStart !== undefined && restStart < restEnd
            ? [[restStart, restEnd] satisfies [number, number]]
            : []),
        ],
        addressee: [],
        lemma: 'say',
        negated: false,
        chance: 1,
        form: 'foreign',
        sure: 0.9,
        passages: [],
        at: start,
        cueEnd: end,
      });
      break;
    }
  }
  return found;
}
