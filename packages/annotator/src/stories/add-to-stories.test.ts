import { expect, test } from 'vitest';
import { addToStories } from './add-to-stories.ts';
import { MemoryStoryIndex } from './memory-story-index.ts';
import type { StoryDocument } from './story-document.ts';

const WIRE = `A ferry with 214 people aboard ran aground off Port Amell early on Tuesday, the coast guard said. Nobody was hurt.
The Star of Lomar left Kessin at midnight and lost power in the Amell strait. Captain Ida Broom told passengers to wait on deck
until tugs came. The owner, Lomar Lines, said it would pay for hotels. Inspectors are to board the ferry on Wednesday.`;
const EDITED = WIRE.replace(' Inspectors are to board the ferry on Wednesday.', '');
const OWN = `Tugs have freed a ferry stuck on rocks near Port Amell since Tuesday. Passengers of the Star of Lomar described a long
night; most of the 214 had slept on deck. Lomar Lines blamed a faulty pump and Captain Ida Broom praised her crew.`;
const OTHER = `Shares of Velt Motors fell by 9 percent after the car maker cut its forecast for 2031. Chief executive Lena Horst said
that demand for its vans in Brask had dried up, and that 1,200 jobs would go in the plant at Holm.`;

async function addAll(index: MemoryStoryIndex, documents: readonly StoryDocument[]) {
  const placed = [];
  for (const document of documents) placed.push(await addToStories(index, document));
  return placed;
}

test('one by one, each joins the story that it belongs to, and a copy is told', async () => {
  const index = new MemoryStoryIndex();
  expect(
    await addAll(index, [
      { id: 'a', text: WIRE },
      { id: 'b', text: OTHER },
      { id: 'c', text: EDITED },
      { id: 'd', text: OWN },
    ]),
  ).toEqual([
    { id: 'a', story: 'a', merged: [] },
    { id: 'b', story: 'b', merged: [] },
    { id: 'c', story: 'a', merged: [], versionOf: 'a' },
    { id: 'd', story: 'a', merged: [] },
  ]);
  expect(index.storyOf('d')).toBe('a');
  expect(index.storyOf('nothing')).toBeUndefined();
});

test('a document that stands between two stories makes them one', async () => {
  const index = new MemoryStoryIndex();
  const [first, second] = [
    'Brask council met on Monday. Aldermen Oster, Reed and Dunvale wanted a bridge over the Holm.',
    'Velt Motors hired 300 welders. Directors Horst, Lomar and Kessin praised the port of Amell.',
  ];
  await addAll(index, [
    { id: 'a', text: first },
    { id: 'b', text: second },
  ]);
  const apart = [index.storyOf('a'), index.storyOf('b')];
  const placed = await addToStories(index, { id: 'c', text: `${first} ${second}` });
  expect({ apart, together: [index.storyOf('a'), index.storyOf('b')], merged: placed.merged.length }).toEqual(
    {
      apart: ['a', 'b'],
      together: [placed.story, placed.story],
      merged: 1,
    },
  );
});

test('an index made from what another one saved goes on where that one stopped', async () => {
  const [whole, before] = [new MemoryStoryIndex(), new MemoryStoryIndex()];
  await addAll(whole, [
    { id: 'a', text: WIRE, published: '2031-04-08' },
    { id: 'b', text: OTHER },
  ]);
  await addAll(before, [
    { id: 'a', text: WIRE, published: '2031-04-08' },
    { id: 'b', text: OTHER },
  ]);
  const after = new MemoryStoryIndex(JSON.parse(JSON.stringify(before.save())));
  const next = { id: 'c', text: EDITED, published: '2031-04-09' };
  expect(await addToStories(after, next)).toEqual(await addToStories(whole, next));
  expect(after.save()).toEqual(whole.save());
});

test('the same document again is placed again, not beside itself', async () => {
  const index = new MemoryStoryIndex();
  await addAll(index, [
    { id: 'a', text: WIRE },
    { id: 'b', text: OTHER },
  ]);
  expect(await addToStories(index, { id: 'b', text: EDITED })).toEqual({
    id: 'b',
    story: 'a',
    versionOf: 'a',
    merged: [],
  });
  expect(index.save().entries).toHaveLength(2);
});

test('what adding one asks of the index does not grow with it', async () => {
  const index = new MemoryStoryIndex();
  let answers = 0;
  const counting = new Proxy(index, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (typeof value !== 'function') return value;
      return async (...given: unknown[]) => {
        const answer: unknown = await Reflect.apply(value, target, given);
        if (Array.isArray(answer)) answers += answer.length;
        return answer;
      };
    },
  });
  const costs = [];
  for (let at = 0; at < 500; at++) {
    answers = 0;
    await addToStories(counting, { id: `${at}`, text: `${WIRE} Ferry number ${at} of ${at % 7}.` });
    costs.push(answers);
  }
  expect(Math.max(...costs.slice(400))).toBeLessThanOrEqual(Math.max(...costs.slice(200, 400)) + 200);
});
