import { expect, it } from 'vitest';
import { LOCAL_OWNER as me, type StoryRows } from '../../src/store/index.ts';
import { articleWith, p } from '../../src/testing/index.ts';
import { newArticle } from './numbered-article.ts';
import { onEachDatabase } from './on-each-database.ts';
import { all, useArchive } from './use-archive.ts';

onEachDatabase('stories', (prepare) => {
  const archive = useArchive(prepare);
  const stories = () => archive.store.stories;

  const add = async (title: string, published: string) => {
    const made = articleWith({ datePublished: published }, title, p(`${title} of ${published}.`));
    return (await archive.store.addArticle(me, newArticle(`${title} ${published}`, made))).id;
  };

  /** As the annotator would: an article with a key of an earlier one joins its story, and is a version of it. */
  const choose = (id: string, keys: number[], versionOf?: string) => async (rows: StoryRows) => {
    const near = await rows.findByKeys(keys, 2);
    const [first] = await rows.getEntries(near.filter((one) => one.id !== id).map((one) => one.id));
    await rows.put({ id, story: first?.story ?? id, signature: 'x', keys }, keys);
    return versionOf === undefined ? {} : { versionOf };
  };
  const place = (id: string, keys: number[], versionOf?: string) =>
    stories().place(me, id, '1', choose(id, keys, versionOf));
  const placed = async (title: string, published: string, ...keys: number[]) => {
    const id = await add(title, published);
    await place(id, keys);
    return id;
  };
  const listed = async () =>
    (await stories().list(me, { limit: 20 })).items.map((one) => `${one.title} ${one.articles}`);
  const titles = async (id: string) =>
    (await stories().articles(me, id, { limit: 20 })).items.map(({ article }) => article.headline);
  const HIGH = 0xfffffffe;

  it('are of two articles or more, named by the earliest, from the first day to the last', async () => {
    const late = await placed('Ferry freed', '2020-01-09', HIGH, 7);
    expect(await listed()).toEqual([]);
    await placed('Ferry aground', '2020-01-07', HIGH);
    await placed('Other', '2020', 5);
    expect((await stories().list(me, { limit: 5 })).items).toEqual([
      { id: late, title: 'Ferry aground', articles: 2, from: '2020-01-07', to: '2020-01-09' },
    ]);
    expect(await titles(late)).toEqual(['Ferry aground', 'Ferry freed']);
    expect((await stories().ofArticle(me, late)).story?.id).toBe(late);
    await expect(stories().get('other', late)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('have an index that counts terms once an article, and gives the newest of a key', async () => {
    const ids = [
      await placed('A', '2020', HIGH, 3),
      await placed('B', '2020', HIGH),
      await placed('C', '2020', HIGH),
    ];
    await place(ids[0] ?? '', [HIGH, 3]);
    await stories().place(me, ids[2] ?? '', '1', async (rows) => {
      const { documents, counts } = await rows.countTerms([HIGH, 3, 99]);
      expect([documents, counts.get(HIGH), counts.get(3), counts.get(99)]).toEqual([3, 3, 1, undefined]);
      expect(await rows.findByKeys([HIGH, 3, 99], 2)).toEqual(
        expect.arrayContaining([
          { key: HIGH, id: ids[2] },
          { key: HIGH, id: ids[1] },
          { key: 3, id: ids[0] },
        ]),
      );
      expect((await rows.getMembers([ids[0] ?? ''], 2)).map(({ id }) => id)).toHaveLength(2);
      return {};
    });
  });

  it('say which articles newer rules have not placed yet', async () => {
    const placedThen = await placed('A', '2020', 1);
    const binned = await add('B', '2020');
    await archive.store.deleteArticle(me, binned);
    const never = await add('C', '2020');
    const pending = (by: string, after?: string) =>
      stories().pending(me, by, { limit: 5, ...(after === undefined ? {} : { after }) });
    expect(await pending('1')).toEqual([never]);
    expect(await pending('2')).toEqual([never, placedThen]);
    expect(await pending('0', never)).toEqual([placedThen]);
    expect(await stories().isPending(me, placedThen, '1')).toBe(false);
    expect(await stories().isPending(me, placedThen, '2')).toBe(true);
    await expect(stories().isPending(me, 'x', '1')).rejects.toMatchObject({ code: 'not-found' });
  });

  it('grow together where an article shows that they are one', async () => {
    const one = await placed('One', '2020-01-01', 1);
    const other = await placed('Other', '2020-01-02', 2);
    await placed('More', '2020-01-03', 2);
    await stories().place(me, one, '1', async (rows) => {
      await rows.put({ id: one, story: one, signature: 'x', keys: [1] }, [1]);
      await rows.mergeStories(one, other);
      return {};
    });
    expect(await listed()).toEqual(['One 3']);
  });

  it('know the versions of one text', async () => {
    const first = await placed('Wire', '2020-01-01', 1);
    const second = await add('Wire, cut', '2020-01-02');
    expect(await place(second, [1], first)).toMatchObject({ versions: [{ id: first }] });
    const third = await add('Wire, more', '2020-01-03');
    await place(third, [1], first);
    const of = async (id: string) => (await stories().ofArticle(me, id)).versions.map((one) => one.id);
    expect(await of(first)).toEqual([second, third]);
    expect(await of(third)).toEqual([first, second]);
  });

  it('follow the bin and the date', async () => {
    const story = await placed('One', '2020-01-01', 1);
    const two = await placed('Two', '2020-01-02', 1);
    const three = await placed('Three', '2020-01-03', 1);
    await archive.store.deleteArticle(me, three);
    expect(await listed()).toEqual(['One 2']);
    await archive.store.deleteArticle(me, two);
    expect(await listed()).toEqual([]);
    await archive.store.restoreArticle(me, two);
    await archive.store.amendArticle(me, two, { kind: 'datePublished', value: '2019' });
    expect(await listed()).toEqual(['Two 2']);
    expect(await titles(story)).toEqual(['Two', 'One']);
  });

  it('are listed a page at a time, and so are their articles', async () => {
    for (let n = 1; n <= 5; n++) {
      await placed(`Story ${n}`, `2020-01-0${n}`, n);
      await placed(`Again ${n}`, `2021-01-0${n}`, n);
    }
    const found = await all((after) => stories().list(me, { limit: 2, ...after }));
    expect(found.map(({ title }) => title)).toEqual([5, 4, 3, 2, 1].map((n) => `Story ${n}`));
    const of = await all((after) => stories().articles(me, found[0]?.id ?? '', { limit: 1, ...after }));
    expect(of.map(({ article }) => article.headline)).toEqual(['Story 5', 'Again 5']);
    await expect(stories().list(me, { limit: 2, after: 'x' })).rejects.toMatchObject({ code: 'usage' });
  });

  it('are merged, parted and named by people, against the rules, until that is undone', async () => {
    const ferry = await placed('Ferry', '2020-01-01', 1);
    const two = await placed('Ferry freed', '2020-01-02', 1);
    const tug = await placed('Tugs', '2020-01-03', 2);
    await placed('Tugs praised', '2020-01-04', 2);
    const merged = await stories().merge(me, tug, ferry);
    expect(merged).toMatchObject({
      id: ferry,
      articles: 4,
      decisions: [{ decision: { kind: 'merge', name: 'Tugs' } }],
    });
    await place(tug, [2]);
    expect(await listed()).toEqual(['Ferry 4']);
    await expect(stories().merge(me, ferry, ferry)).rejects.toMatchObject({ code: 'usage' });
    await stories().undo(me, merged.decisions[0]?.id ?? '');
    expect((await listed()).sort()).toEqual(['Ferry 2', 'Tugs 2']);

    const named = await stories().rename(me, tug, 'The rescue');
    await placed('Tugs first', '2019', 2);
    expect(await listed()).toContain('The rescue 3');
    await stories().undo(me, named.decisions.at(-1)?.id ?? '');
    expect(await listed()).not.toContain('The rescue 3');

    await placed('Ferry sold', '2020-02', 1);
    const left = await stories().split(me, ferry, [two]);
    expect(left?.articles).toBe(2);
    await place(two, [1]);
    expect(await titles(ferry)).toEqual(['Ferry', 'Ferry sold']);
    await expect(stories().split(me, ferry, [two])).rejects.toMatchObject({ code: 'usage' });
    await stories().undo(me, left?.decisions.at(-1)?.id ?? '');
    expect(await titles(ferry)).toEqual(['Ferry', 'Ferry freed', 'Ferry sold']);
  });
});
