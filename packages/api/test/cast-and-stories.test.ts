import { LOCAL_OWNER, offerGathering } from '@tearsheet/api';
import { beforeAll, describe, expect, it } from 'vitest';
import { openTestArchive } from './open-test-archive.ts';

const WIRE = `Ferry runs aground off Port Amell

A ferry with 214 people aboard ran aground off Port Amell early on Tuesday, the coast guard said. Nobody was hurt.

The Star of Lomar left Kessin at midnight and lost power in the Amell strait. "Passengers waited on deck until tugs came," said Captain Ida Broom.

The owner, Lomar Lines, said it would pay for hotels. Inspectors are to board the ferry on Wednesday.`;
const EDITED = WIRE.replace(' Inspectors are to board the ferry on Wednesday.', '').replace(
  'early on Tuesday',
  'on Tuesday',
);
const OWN = `Tugs free stranded ferry

Tugs have freed a ferry stuck on rocks near Port Amell since Tuesday. Passengers of the Star of Lomar described a long night; most of the 214 had slept on deck.

"The crew did all that could be done," Captain Ida Broom said. Lomar Lines blamed a faulty pump.`;
const OTHER = `Velt Motors cuts forecast

Shares of Velt Motors fell by 9 percent after the car maker cut its forecast for 2031. Chief executive Lena Horst said that demand for its vans in Brask had dried up, and that 1,200 jobs would go in the plant at Holm.`;

const opened = openTestArchive();
const ask = () => opened().ask;

describe('articles as they are added', () => {
  const ids: string[] = [];

  beforeAll(async () => {
    for (const [at, content] of [WIRE, EDITED, OWN, OTHER].entries()) {
      const { id } = await ask().articles.add({ source: { content, published: `2031-04-0${at + 1}` } });
      ids.push(id);
    }
  });

  it('find their story and the versions of their text', async () => {
    const { items } = await ask().stories.list();
    expect(items).toEqual([
      {
        id: ids[0],
        title: 'Ferry runs aground off Port Amell',
        articles: 3,
        from: '2031-04-01',
        to: '2031-04-03',
      },
    ]);
    const inStory = await ask().stories.articles({ id: ids[0] ?? '' });
    expect(inStory.items.map(({ article, versionOf }) => [article.id, versionOf])).toEqual([
      [ids[0], undefined],
      [ids[1], ids[0]],
      [ids[2], undefined],
    ]);
    expect(await ask().stories.ofArticle({ id: ids[1] ?? '' })).toMatchObject({
      story: { id: ids[0] },
      versions: [{ id: ids[0] }],
    });
    expect(await ask().stories.ofArticle({ id: ids[3] ?? '' })).toEqual({ versions: [] });
  });

  it('are compared word by word', async () => {
    const { changes, words } = await ask().articles.compare({ one: ids[0] ?? '', other: ids[1] ?? '' });
    expect(changes.filter(({ kind }) => kind !== 'kept')).toEqual([
      { kind: 'cut', before: 'early ' },
      { kind: 'cut', before: 'Inspectors are to board the ferry on Wednesday.' },
    ]);
    expect(words).toMatchObject({ cut: 9, added: 0, changed: 0 });
    expect(changes.map(({ before = '' }) => before).join('')).toBe(WIRE);
  });

  it('make one cast, of which each says what it said, everywhere', async () => {
    const { items } = await ask().cast.list({ query: 'broom' });
    expect(items).toMatchObject([{ name: 'Ida Broom', type: 'PER', articles: 3 }]);
    const said = await ask().cast.statements({ id: items[0]?.id ?? '' });
    expect(said.items.map(({ article, content }) => [article.id, content.join(' ')])).toEqual([
      [ids[2], expect.stringContaining('The crew did all that could be done')],
      [ids[1], expect.stringContaining('Passengers waited on deck')],
      [ids[0], expect.stringContaining('Passengers waited on deck')],
    ]);
  });

  it('have a cast and a timeline over a story, a search and a member', async () => {
    const over = { story: ids[0] ?? '' };
    const { members, articles, more } = await ask().cast.over({ over });
    expect({ articles, more }).toEqual({ articles: 3, more: false });
    const broom = members.find(({ name }) => name === 'Ida Broom');
    expect(broom).toMatchObject({ articles: 3, quotations: 3 });
    expect(members.some(({ name }) => name === 'Lena Horst')).toBe(false);
    const { days } = await ask().cast.timeline({ over });
    expect(days.map(({ from, words }) => `${from} ${words}`)).toEqual(
      expect.arrayContaining(['2031-04-01 Tuesday', '2031-04-02 Wednesday']),
    );
    expect(days.map(({ from }) => from)).toEqual(days.map(({ from }) => from).sort());
    const found = await ask().cast.timeline({ over: { query: 'Velt' } });
    expect(found.days.map(({ from, to }) => [from, to])).toContainEqual(['2031-01-01', '2031-12-31']);
    const hers = await ask().cast.timeline({ over: { member: broom?.id ?? '' } });
    expect(hers.articles).toBe(3);
    expect(hers.days.length).toBeLessThan(days.length);
  });

  it('are gathered again after newer rules, or what kept them out', async () => {
    expect(await ask().stories.gather()).toEqual({ gathered: 0, failed: [] });
    const { store } = opened().archive;
    const id = ids[2] ?? '';
    await store.putAnnotations(LOCAL_OWNER, id, { set: { annotations: [], entities: [] }, rules: '0' });
    await store.stories.place(LOCAL_OWNER, id, '0', async () => ({}));
    expect((await ask().cast.list({ query: 'broom' })).items[0]?.articles).toBe(2);
    await offerGathering(LOCAL_OWNER, opened().archive);
    await offerGathering(LOCAL_OWNER, opened().archive);
    const { items: waiting } = await store.jobs.list(LOCAL_OWNER, { limit: 5 });
    expect(waiting.map(({ kind }) => kind)).toEqual(['annotate']);
    await store.jobs.cancel(LOCAL_OWNER, waiting[0]?.id ?? '');
    expect(await ask().stories.gather({ limit: 1 })).toMatchObject({ gathered: 1, failed: [] });
    expect((await ask().cast.list({ query: 'broom' })).items[0]?.articles).toBe(3);
  });

  it('are put right by people, and what they did is undone', async () => {
    const story = { id: ids[0] ?? '' };
    const { story: left } = await ask().stories.split({ ...story, articles: [ids[2] ?? ''] });
    expect(left?.articles).toBe(2);
    await ask().stories.undo({ decision: left?.decisions[0]?.id ?? '' });
    expect((await ask().stories.get(story)).articles).toBe(3);
    const [ida] = (await ask().cast.list({ query: 'broom' })).items;
    const renamed = await ask().cast.rename({ id: ida?.id ?? '', name: 'Ida Broom of Amell' });
    expect(renamed.name).toBe('Ida Broom of Amell');
    await ask().cast.undo({ decision: renamed.decisions[0]?.id ?? '' });
    expect((await ask().cast.get({ id: ida?.id ?? '' })).name).toBe('Ida Broom');
    await expect(ask().cast.get({ id: 'x' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(ask().stories.get({ id: 'x' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
