import { expect, test } from 'vitest';
import { annotateText } from '../annotate-text.ts';

/** The entities of a text by name, without ids and what is empty. */
function entities(text: string) {
  return Object.fromEntries(
    annotateText(text).entities.map(({ id: _, name, aliases, roles, ...rest }) => [
      name,
      { ...rest, ...(aliases.length > 0 ? { aliases } : {}), ...(roles.length > 0 ? { roles } : {}) },
    ]),
  );
}

test('treaties, laws, weapons, works and prizes are told apart', () => {
  expect(
    entities(
      'The Treaty of Brask and the Clean Harbours Act were signed. The S-400 missile was shown. Her novel, “The Long Pier”, won the Oster Prize.',
    ),
  ).toMatchObject({
    'Treaty of Brask': { type: 'MISC', subtype: 'treaty' },
    'Clean Harbours Act': { type: 'MISC', subtype: 'law' },
    'S-400': { type: 'MISC', subtype: 'weapon' },
    'The Long Pier': { type: 'MISC', subtype: 'work' },
    'Oster Prize': { type: 'MISC', subtype: 'award' },
  });
});

test('a place has its country, by the place named behind it before any list', () => {
  expect(entities('They met in Lyon and in Geneva. Police in Paris, Texas, found it.')).toMatchObject({
    Lyon: { type: 'LOC', country: 'FR' },
    Geneva: { type: 'LOC', country: 'CH' },
    Paris: { type: 'LOC', country: 'US' },
  });
  expect(entities('They sailed from Europe.')).toMatchObject({ Europe: { type: 'LOC' } });
  expect(entities('They sailed from Europe.').Europe).not.toHaveProperty('country');
});

test('an acronym is the name it stands for', () => {
  expect(entities('The World Harbour Organization (WHO) met. The WHO said no more.')).toMatchObject({
    'World Harbour Organization': { type: 'ORG', acronym: 'WHO', aliases: ['WHO'] },
  });
});

test('a capital that speaks is a government', () => {
  expect(entities('Moscow denied that the ship had sailed. It rained in Lyon.')).toMatchObject({
    Moscow: { country: 'RU', subtype: 'government' },
    Lyon: { country: 'FR' },
  });
});
