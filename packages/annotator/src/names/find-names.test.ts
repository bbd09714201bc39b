import { expect, test } from 'vitest';
import { annotateText } from '../annotate-text.ts';

/** Names in short: type and words, in order. */
function names(text: string): string[] {
  return annotateText(text).mentions.map(({ start, end, type }) => `${type} ${text.slice(start, end)}`);
}

test('names of the world, bodies and places', () => {
  expect(
    names(
      'Ngozi Adeyemi, who heads the Ministry of Water in Abuja, met officials of Kisora Cement Ltd on Monday. Adeyemi later flew to Nairobi.',
    ),
  ).toEqual([
    'PER Ngozi Adeyemi',
    'ORG Ministry of Water',
    'LOC Abuja',
    'ORG Kisora Cement Ltd',
    'PER Adeyemi',
    'LOC Nairobi',
  ]);
});

test('titles, articles and possessives stay outside of a name, peoples are no places', () => {
  expect(
    names(
      "The Kenyan president's adviser, Mr. Otieno, praised Kisora Airlines' base near the city of Mombasa.",
    ),
  ).toEqual(['MISC Kenyan', 'PER Otieno', 'ORG Kisora Airlines', 'LOC Mombasa']);
});

test('a headline with a capital on each word tells no names by its capitals', () => {
  const text =
    'Farmers Welcome New Rules On Water Prices As Second Season Ends\n\nThe farmers of Ribera met minister Ida Broom on Friday.';
  expect(names(text)).toEqual(['LOC Ribera', 'PER Ida Broom']);
});

test('a treaty is spoken of by its kind', () => {
  const text =
    'Norway signed the Northern Rivers Treaty. The pact binds all. A treaty of old did not. The NRT office shut.';
  const { mentions, entities } = annotateText(text);
  const treaty = entities.find(({ name }) => name === 'Northern Rivers Treaty');
  expect(treaty?.aliases).toEqual(['pact']);
  expect(
    mentions.filter(({ entity }) => entity === treaty?.id).map(({ start, end }) => text.slice(start, end)),
  ).toEqual(['Northern Rivers Treaty', 'pact']);
});
