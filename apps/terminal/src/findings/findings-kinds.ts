import type { AnnotationSet, Article } from '@tearsheet/core/model';
import type { FindingsPage } from './findings-page.ts';
import { writeCast } from './write-cast.ts';
import { writeNumbers } from './write-numbers.ts';
import { writeTimeline } from './write-timeline.ts';
import { writeVoices } from './write-voices.ts';

/** What can be looked at of what was found in an article, in the order in which it is printed. */
export const findingsKinds = ['voices', 'timeline', 'cast', 'numbers'] as const;
export type FindingsKind = (typeof findingsKinds)[number];

export const findingsTitles: Readonly<Record<FindingsKind, string>> = {
  voices: 'Voices',
  timeline: 'Timeline',
  cast: 'Cast',
  numbers: 'Numbers',
};

/** The page of one kind of findings. */
export function writeFindings(kind: FindingsKind, article: Article, set: AnnotationSet): FindingsPage {
  switch (kind) {
    case 'voices':
      return writeVoices(set, article.language);
    case 'timeline':
      return writeTimeline(article, set);
    case 'cast':
      return writeCast(set);
    case 'numbers':
      return writeNumbers(article, set);
  }
}
