import fc from 'fast-check';
import { expect, test } from 'vitest';
import { annotateText } from './annotate-text.ts';
import type { Span } from './text-annotations.ts';

/** Quotations in short: who (the entity's name), how, the stance, what. */
function said(text: string): string[] {
  const { quotations, entities } = annotateText(text);
  const names = new Map(entities.map((entity) => [entity.id, entity.name]));
  const words = (spans: readonly Span[]) => spans.map(([start, end]) => text.slice(start, end)).join(' / ');
  return quotations.map(
    ({ kind, speaker, stance, content }) =>
      `${names.get(speaker ?? '') ?? '?'} ${kind} ${stance}: ${words(content)}`,
  );
}

test('speech around its cue is one quotation, and a pronoun is its speaker', () => {
  expect(
    said(
      '"The bridge is safe," Maria Okafor told reporters. "We tested it twice."\n\nShe said that two piers were being repaired.',
    ),
  ).toEqual([
    'Maria Okafor direct says: "The bridge is safe," / "We tested it twice."',
    'Maria Okafor indirect says: that two piers were being repaired',
  ]);
});

test('a cue may stand before its speaker, who is known by an apposition', () => {
  expect(said('“It will rain,” said Tom Reyes, a farmer.')).toEqual([
    'Tom Reyes direct says: “It will rain,”',
  ]);
});

test('one subject serves a denial and an accusation', () => {
  expect(said('Norway denies any such plan and accuses Sweden of spreading rumours.')).toEqual([
    'Norway indirect denies: any such plan',
    'Norway indirect accuses: Sweden of spreading rumours',
  ]);
});

test('speech over several paragraphs is one quotation', () => {
  const text = 'Tom Reyes said: “The first part.\n\n“The second part.”';
  expect(annotateText(text).quotations).toMatchObject([
    {
      kind: 'direct',
      content: [
        [16, 32],
        [34, 52],
      ],
    },
  ]);
});

test('words taken over are no speech of their own', () => {
  expect(said('The so-called “quiet zone” was closed.')).toEqual([]);
});

test('a clause inside a relative clause has its own speaker', () => {
  expect(said('They want to scrap the engine, which Norway says could explode, and start anew.')).toContain(
    'Norway indirect says: which / could explode',
  );
});

test('names, roles and acronyms', () => {
  const { entities } = annotateText(
    'NATO Secretary General Hanna Berg met Finnish leader Olli Kallio to save the Northern Rivers Treaty (NRT). Berg smiled.',
  );
  expect(entities).toMatchObject([
    { type: 'ORG', name: 'NATO' },
    { type: 'PER', name: 'Hanna Berg', aliases: ['Berg'], roles: ['NATO Secretary General'] },
    { type: 'MISC', name: 'Finnish' },
    { type: 'PER', name: 'Olli Kallio', roles: ['Finnish leader'] },
    { type: 'MISC', name: 'Northern Rivers Treaty', aliases: ['NRT'] },
  ]);
});

test('no string is refused, and every offset lies in the text', () => {
  const bit = fc.constantFrom(
    '"',
    '“',
    '”',
    "''",
    ' said ',
    'Brown ',
    ', ',
    '. ',
    '\n\n',
    'that ',
    '(',
    'U.S. ',
    'of ',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.oneof(bit, fc.string({ maxLength: 4 }))).map((bits) => bits.join('')),
  );
  fc.assert(
    fc.property(text, (words) => {
      const { quotations, mentions, entities } = annotateText(words);
      const spans: Span[] = quotations.flatMap(({ source, cue, content, addressee = [] }) => [
        ...source,
        ...cue,
        ...content,
        ...addressee,
      ]);
      spans.push(...mentions.map(({ start, end }): Span => [start, end]));
      for (const [start, end] of spans) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(words.length);
      }
      const ids = new Set(entities.map(({ id }) => id));
      for (const { entity } of mentions) expect(ids).toContain(entity);
    }),
    { numRuns: 150 },
  );
});
