import nlp from 'compromise';
import type { ScoredMention } from './score-names.ts';

/** The names that compromise finds, with their types. */
export function compromiseNames(text: string): ScoredMention[] {
  const doc = nlp(text);
  const read = (
    view: { json(options: object): { offset: { start: number; length: number } }[] },
    type: string,
  ) =>
    view.json({ offset: true }).map(({ offset }) => {
      const words = text.slice(offset.start, offset.start + offset.length);
      const bare = words.replace(/^[\s\p{P}]+|(?:['’]s)?[\s\p{P}]*$/gu, '');
      const start = offset.start + words.indexOf(bare);
      return { start, end: start + bare.length, type };
    });
  return [...read(doc.people(), 'PER'), ...read(doc.places(), 'LOC'), ...read(doc.organizations(), 'ORG')];
}
