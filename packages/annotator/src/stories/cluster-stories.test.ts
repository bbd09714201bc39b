import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clusterStories } from './cluster-stories.ts';
import type { StoryDocument } from './story-document.ts';

const WIRE = `A ferry with 214 people aboard ran aground off Port Amell early on Tuesday, the coast guard said. Nobody was hurt.
The Star of Lomar left Kessin at midnight and lost power in the Amell strait. Captain Ida Broom told passengers to wait on deck
until tugs came. The owner, Lomar Lines, said it would pay for hotels. Inspectors are to board the ferry on Wednesday.`;
const EDITED = WIRE.replace(' Inspectors are to board the ferry on Wednesday.', '').replace(
  'early on Tuesday',
  'on Tuesday',
);
const OWN = `Tugs have freed a ferry stuck on rocks near Port Amell since Tuesday. Passengers of the Star of Lomar described a long
night; most of the 214 had slept on deck. Lomar Lines blamed a faulty pump and Captain Ida Broom praised her crew.`;
const SAME_TOPIC = `A ferry caught fire in the harbour of Dunvale on Saturday and 60 people jumped into the water, the fire brigade said.
The Queen of Oster had come from Brask. Mayor Tomas Reed called the rescue by fishing boats a miracle. Four people are in hospital.`;
const OTHER = `Shares of Velt Motors fell by 9 percent after the car maker cut its forecast for 2031. Chief executive Lena Horst said
that demand for its vans in Brask had dried up, and that 1,200 jobs would go in the plant at Holm.`;

const documents: StoryDocument[] = [
  { id: 'wire', text: WIRE },
  { id: 'fire', text: SAME_TOPIC },
  { id: 'edited', text: EDITED },
  { id: 'shares', text: OTHER },
  { id: 'own', text: OWN },
];

test('the same event is one story, the same topic is not; an edited copy names its original', () => {
  expect(clusterStories(documents)).toEqual([
    { id: 'wire', story: 'wire' },
    { id: 'fire', story: 'fire' },
    { id: 'edited', story: 'wire', versionOf: 'wire' },
    { id: 'shares', story: 'shares' },
    { id: 'own', story: 'wire' },
  ]);
});

test('of copies the one published first is the original', () => {
  expect(
    clusterStories([
      { id: 'late', text: EDITED, published: '2031-04-09' },
      { id: 'early', text: WIRE, published: '2031-04-08' },
    ]),
  ).toEqual([
    { id: 'late', story: 'early', versionOf: 'early' },
    { id: 'early', story: 'early' },
  ]);
});

test('what is alike but lies years apart is not one story', () => {
  const again = OWN.replaceAll('214', '180').replace('Ida Broom', 'Jon Vale');
  const of = (published: string) =>
    clusterStories([
      { id: 'first', text: WIRE, published: '2031-04-08' },
      { id: 'again', text: again, published },
    ])[1]?.story;
  expect(of('2031-04-09')).toBe('first');
  expect(of('2034-11-02')).toBe('again');
});

test('scripts without blanks, and texts without words', () => {
  const texts = [
    '台風が沖縄に接近し、那覇空港で百便が欠航した。',
    '沖縄に台風接近、那覇空港で百便が欠航。',
    '首相は予算案について野党と協議した。',
    '',
    '!',
  ];
  const stories = clusterStories(texts.map((text, at) => ({ id: `${at}`, text }))).map(({ story }) => story);
  expect(stories).toEqual(['0', '0', '2', '3', '4']);
});

test('no text is refused, and every answer names documents that were given', () => {
  const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(WIRE, EDITED, OWN, ''));
  fc.assert(
    fc.property(
      fc.array(fc.record({ text, published: fc.constantFrom('2031', '2031-04-08', '?') })),
      (texts) => {
        const given = texts.map((rest, at) => ({ id: `${at}`, ...rest }));
        const answers = clusterStories(given);
        expect(answers.map(({ id }) => id)).toEqual(given.map(({ id }) => id));
        const ids = new Set(given.map(({ id }) => id));
        for (const { story, versionOf } of answers) {
          expect(ids).toContain(story);
          if (versionOf !== undefined) expect(ids).toContain(versionOf);
        }
      },
    ),
    { numRuns: 40 },
  );
});
