import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { annotateText } from './annotate-text.ts';

const seed = readFileSync(new URL('../../../seeds/000_d62f07d240873995.txt', import.meta.url), 'utf8');
const { quotations, entities, mentions, times, measures } = annotateText(seed, { published: '2019-01-16' });
const names = new Map(entities.map(({ id, name }) => [id, name]));
const words = (spans: readonly (readonly [number, number])[]) =>
  spans.map(([start, end]) => seed.slice(start, end).replace(/\s+/g, ' ')).join(' / ');
const found = quotations.map(
  ({ kind, speaker = '', stance, content, cue, addressee = [], answers = [] }) => ({
    kind,
    cue: words(cue),
    to: words(addressee),
    answers: answers.map((place) => words(quotations[place]?.content ?? [])),
    speaker: names.get(speaker),
    stance,
    what: content.map(([start, end]) => seed.slice(start, end).replace(/\s+/g, ' ')).join(' / '),
  }),
);

test.each([
  ['Andrea Thompson', 'indirect', 'says', 'Moscow was refusing to allow proper inspection'],
  ['Washington', 'indirect', 'says', 'breaks the 1987 Intermediate-Range Nuclear Forces Treaty (INF)'],
  ['Andrea Thompson', 'direct', 'says', `"We weren't able to break any new ground yesterday with Russia,"`],
  ['Andrea Thompson', 'direct', 'says', `"Based on yesterday's discussions`],
  ['Washington', 'indirect', 'says', 'could allow Russia to strike Europe at short notice'],
  ['Jens Stoltenberg', 'direct', 'says', '"Russia must come back into compliance,'],
  [
    'Jens Stoltenberg',
    'indirect',
    'says',
    'the alliance now needed to be prepared for the collapse of the INF treaty and that he had asked military authorities',
  ],
  ['Jens Stoltenberg', 'direct', 'says', '"This is part of a pattern'],
  ['Russia', 'indirect', 'denies', 'any such strategy'],
  [
    'Russia',
    'indirect',
    'accuses',
    'U.S. President Donald Trump of using Moscow as a pretext to quit the INF',
  ],
  ['Sergei Lavrov', 'indirect', 'says', 'Moscow was ready to save the pact'],
  ['Andrea Thompson', 'indirect', 'says', 'the Russian side only offered a look'],
  ['Andrea Thompson', 'indirect', 'says', 'would not verify the true range of its warheads'],
  ['Moscow', 'indirect', 'says', 'the range puts them outside the treaty'],
  ['Washington', 'indirect', 'accuses', 'the distance they can fly is not as long'],
])('%s, %s, %s: %s', (speaker, kind, stance, what) => {
  const match = found.find(
    (quotation) => quotation.speaker === speaker && quotation.what.replace(/^which \/ /, '').startsWith(what),
  );
  expect(match).toMatchObject({ kind, stance });
});

test.each([
  ['"Based on yesterday', 'told', 'reporters'],
  ['"Russia must come back', 'told', 'Reuters'],
  ['"This is part of a pattern', 'told', 'Reuters'],
  ['"We weren\'t able', 'said', ''],
  ['any such strategy', 'denies', ''],
  ['the distance they can fly', 'alleges', ''],
])('cue and addressee of %s: %s, %s', (what, cue, to) => {
  expect(found.find((quotation) => quotation.what.startsWith(what))).toMatchObject({ cue, to });
});

test('Russia’s denial answers NATO, and Moscow what Washington alleges', () => {
  const answered = (what: string) => found.find((quotation) => quotation.what.startsWith(what))?.answers;
  expect(answered('any such strategy')).toEqual([expect.stringMatching(/^"This is part of a pattern/)]);
  expect(answered('the range puts them outside')).toEqual([
    expect.stringMatching(/^the distance they can fly/),
  ]);
});

test('what is done is not said', () => {
  expect(found.filter(({ cue }) => /eliminat|keeps|signed|scrap/.test(cue))).toEqual([]);
});

test('the kinds of things, governments, countries', () => {
  const entity = (name: string) => entities.find((known) => known.name === name);
  expect(entity('9M729')).toMatchObject({ subtype: 'weapon' });
  expect(entity('Intermediate-Range Nuclear Forces Treaty')).toMatchObject({
    subtype: 'treaty',
    acronym: 'INF',
  });
  expect(entity('Washington')).toMatchObject({ subtype: 'government', country: 'US' });
  expect(entity('Moscow')).toMatchObject({ subtype: 'government', country: 'RU' });
  expect(entity('Geneva')).toMatchObject({ country: 'CH' });
});

test('speech in two parts around its cue is one quotation', () => {
  expect(found.find(({ what }) => what.startsWith('"This is part'))?.what).toMatch(
    /nuclear weapons,'" \/ "I think the whole idea .* neighbors\."$/,
  );
});

test('people with their roles, bodies and places', () => {
  expect(entities).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        name: 'Andrea Thompson',
        type: 'PER',
        aliases: ['Thompson'],
        roles: ['U.S. Under Secretary for Arms Control and International Security'],
      }),
      expect.objectContaining({ name: 'Ronald Reagan', type: 'PER', roles: ['then-President'] }),
      expect.objectContaining({ name: 'Mikhail Gorbachev', type: 'PER', roles: ['Soviet leader'] }),
      expect.objectContaining({ name: 'Jens Stoltenberg', type: 'PER', roles: ['NATO Secretary General'] }),
      expect.objectContaining({ name: 'Donald Trump', type: 'PER', roles: ['U.S. President'] }),
      expect.objectContaining({ name: 'Sergei Lavrov', type: 'PER', roles: ['Russian Foreign Minister'] }),
      expect.objectContaining({ name: 'United States', type: 'LOC', aliases: ['U.S.'] }),
      expect.objectContaining({
        name: 'Intermediate-Range Nuclear Forces Treaty',
        type: 'MISC',
        aliases: expect.arrayContaining(['INF', 'INF treaty', 'pact']),
      }),
      expect.objectContaining({ name: '9M729', type: 'MISC' }),
      expect.objectContaining({ name: 'Putin', type: 'PER' }),
      ...['NATO', 'Reuters', 'U.S. Senate', 'Russian Foreign Ministry'].map((name) =>
        expect.objectContaining({ name, type: 'ORG' }),
      ),
      ...['Geneva', 'Europe', 'Russia', 'Washington', 'Moscow'].map((name) =>
        expect.objectContaining({ name, type: 'LOC' }),
      ),
    ]),
  );
});

test('surnames mean the people named in full before', () => {
  const said = (name: string) => {
    const entity = entities.find((known) => known.name === name);
    return mentions
      .filter((mention) => mention.entity === entity?.id)
      .map(({ start, end }) => seed.slice(start, end));
  };
  expect(said('Andrea Thompson')).toEqual([
    'Andrea Thompson',
    ...Array<string>(said('Andrea Thompson').length - 1).fill('Thompson'),
  ]);
  expect(said('Andrea Thompson').length).toBeGreaterThanOrEqual(4);
  expect(said('Jens Stoltenberg')).toEqual(['Jens Stoltenberg', 'Stoltenberg']);
});

test('every time, reckoned from the day of publication', () => {
  const all = times.map(({ start, end, value }) => [seed.slice(start, end).replace(/\s+/g, ' '), value]);
  expect(all.filter(([, value]) => value !== 'PRESENT_REF')).toEqual([
    ['Wednesday', '2019-01-16'],
    ['next month', '2019-02'],
    ['1987', '1987'],
    ['yesterday', '2019-01-15'],
    ['Jan. 15', '2019-01-15'],
    ['yesterday', '2019-01-15'],
    ['today', '2019-01-16'],
    ['six months', 'P6M'],
    ['Feb. 2', '2019-02-02'],
    ['the 1980s', '198X'],
    ['Earlier on Wednesday', '2019-01-16'],
  ]);
  expect(times.find(({ value }) => value === 'P6M')).toMatchObject({ from: '2019-02-02', to: '2019-08-02' });
});

test('every measure', () => {
  expect(measures).toMatchObject([
    { quantity: 500, unit: 'kilometer', si: { quantity: 500_000, unit: 'm' } },
    { quantity: 5500, unit: 'kilometer', si: { quantity: 5_500_000, unit: 'm' } },
    { quantity: 6, unit: 'month' },
  ]);
});
