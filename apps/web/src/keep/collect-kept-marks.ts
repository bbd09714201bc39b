import type { TearsheetClient } from '@tearsheet/client';
import type { TextMark } from '../beside/text-mark.ts';

export type PersonalAnnotation = Awaited<
  ReturnType<TearsheetClient['kept']['get']['query']>
>['annotations'][number];

/** A note with the number under which the text refers to it. */
export interface NumberedNote {
  number: number;
  annotation: PersonalAnnotation;
}

/** Notes in their order, numbered from 1; those of the whole article too. */
export function numberNotes(annotations: readonly PersonalAnnotation[]): NumberedNote[] {
  return annotations
    .filter(({ body }) => body.type === 'note')
    .map((annotation, at) => ({ number: at + 1, annotation }));
}

/** What a person marked in the text, by block, in the order of the text. Orphans have no place there. */
export function collectKeptMarks(annotations: readonly PersonalAnnotation[]): Map<string, TextMark[]> {
  const marks = new Map<string, TextMark[]>();
  const numbers = new Map(numberNotes(annotations).map(({ annotation, number }) => [annotation.id, number]));
  for (const { id, state, body } of annotations) {
    if (state !== 'current') continue;
    for (const [at, { block, start, end }] of body.target.entries()) {
      const number = numbers.get(id);
      const mark: TextMark = {
        of: id,
        kind: body.type,
        start,
        end,
        first: at === 0,
        ...(body.type === 'highlight' ? { colour: body.colour } : {}),
        ...(number === undefined ? {} : { number }),
      };
      marks.set(block, [...(marks.get(block) ?? []), mark]);
    }
  }
  return marks;
}

/** The marks of both, by block. */
export function joinMarks(
  one: ReadonlyMap<string, readonly TextMark[]>,
  other: ReadonlyMap<string, readonly TextMark[]> | undefined,
): Map<string, TextMark[]> {
  const joined = new Map<string, TextMark[]>();
  for (const [block, marks] of [...one, ...(other ?? [])]) {
    joined.set(
      block,
      [...(joined.get(block) ?? []), ...marks].sort((a, b) => a.start - b.start || b.end - a.end),
    );
  }
  return joined;
}
