import type { Clause } from './clause.ts';
import type { Attribution } from './find-attributions.ts';
import { findSubjectBehind } from './find-subject.ts';
import { spanOf, spansOf } from './word-spans.ts';

/** `“We go on.” — Ana Reyes, baker`: speech with its speaker's name behind a dash, and no verb. */
export function findSignedSpeech(clause: Clause): Attribution | undefined {
  const { words, groups } = clause;
  const at = words.findIndex(({ pos }) => pos === 'QUOTE');
  const [quote, dash] = [words[at]?.quote, words[at + 1]];
  if (at < 0 || at > 1 || !quote || !dash || !/^(?:[—–―-]|--)$/.test(dash.text)) return undefined;
  if (groups.some(({ form }) => form === 'finite')) return undefined;
  const source = findSubjectBehind(clause, at + 2);
  if (!source || words[source.from]?.pos !== 'PROPN') return undefined;
  return {
    kind: 'direct',
    source: [spanOf(clause, source)],
    cue: [[dash.start, dash.end]],
    content: spansOf(clause, { from: at, to: at + 1 }),
    addressee: [],
    lemma: 'say',
    negated: false,
    chance: 1,
    form: 'signature',
    sure: 0.9,
    passages: [quote],
    at: quote.start,
    cueEnd: words[source.to - 1]?.end ?? dash.end,
  };
}
