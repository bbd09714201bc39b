import { describe, expect, it } from 'vitest';
import { LOCAL_OWNER as me } from '../../src/store/index.ts';
import { type NamedIn, namingArticle } from './naming-article.ts';
import { onEachDatabase } from './on-each-database.ts';
import { all, useArchive } from './use-archive.ts';

onEachDatabase('the cast', (prepare) => {
  const archive = useArchive(prepare);

  const add = async (title: string, published: string, ...named: NamedIn[]) =>
    (await archive.store.addArticle(me, namingArticle(title, published, named))).id;
  const cast = async (query: object = {}) =>
    (await archive.store.cast.list(me, { limit: 50, ...query })).items;
  const names = async (query: object = {}) => (await cast(query)).map((one) => `${one.name} ${one.articles}`);
  const idOf = async (wanted: string) => {
    const found = (await cast()).find((one) => one.name === wanted);
    if (!found) throw new Error(`The cast has no ${wanted}.`);
    return found.id;
  };
  const titles = async (id: string) =>
    (await archive.store.cast.appearances(me, id, { limit: 50 })).items.map(
      ({ article }) => article.headline,
    );

  it('takes the same name for the same person, and says where, as what, and what was said', async () => {
    await add('One', '2019-01-16', { name: 'Ida J. Broom', roles: ['mate'], says: 'the ferry was safe' });
    await add('Two', '2021-05', { name: 'Ida Broom', roles: ['captain'], says: 'nobody was hurt' });
    await add('Three', '2020', { name: 'Tom Reed' });
    expect(await names()).toEqual(['Ida J. Broom 2', 'Tom Reed 1']);
    const id = await idOf('Ida J. Broom');
    expect(await archive.store.cast.get(me, id)).toMatchObject({
      role: 'captain',
      articles: 2,
      mentions: 2,
      quotations: 2,
      names: expect.arrayContaining([expect.objectContaining({ name: 'Ida J. Broom', uses: 2 })]),
      roles: [
        { role: 'captain', from: '2021-05', to: '2021-05', articles: 1 },
        { role: 'mate', from: '2019-01-16', to: '2019-01-16', articles: 1 },
      ],
    });
    expect(await titles(id)).toEqual(['Two', 'One']);
    const said = await archive.store.cast.statements(me, id, { limit: 5 });
    expect(
      said.items.map(({ content, article, cue, unsure }) => [article.headline, cue, content, unsure]),
    ).toEqual([
      ['Two', 'said', ['nobody was hurt'], false],
      ['One', 'said', ['the ferry was safe'], false],
    ]);
  });

  it('finds a body by its first letters, whichever came first', async () => {
    await add('One', '2020', { name: 'LSU', type: 'ORG' });
    await add('Two', '2020', { name: 'Lomar Shipping Union', type: 'ORG', aliases: ['LSU'] });
    await add('Three', '2020', { name: 'The Lomar Shipping Union', type: 'ORG' });
    expect(await names()).toEqual(['LSU 3']);
  });

  it('takes a surname alone for the one who bears it, as a guess', async () => {
    await add('One', '2020', { name: 'Ida Broom' });
    await add('Two', '2021', { name: 'Broom' });
    const id = await idOf('Ida Broom');
    const { items } = await archive.store.cast.appearances(me, id, { limit: 5 });
    expect(items.map(({ article, rule, confidence }) => [article.headline, rule, confidence < 0.7])).toEqual([
      ['Two', 'surname', true],
      ['One', 'new', false],
    ]);
    await add('Three', '2022', { name: 'Tom Broom' });
    await add('Four', '2023', { name: 'Broom' });
    expect(await names()).toEqual(['Ida Broom 2', 'Broom 1', 'Tom Broom 1']);
  });

  it('learns the full name of one of whom only the surname was known', async () => {
    await add('One', '2020', { name: 'Broom' });
    const id = await idOf('Broom');
    await add('Two', '2021', { name: 'Ida Broom' });
    expect(await archive.store.cast.get(me, id)).toMatchObject({ name: 'Ida Broom', articles: 2 });
  });

  it('is found by a name, its beginning, a part of it, a kind', async () => {
    await add('One', '2020', { name: 'Ida Broom' }, { name: 'Port Authority of Holm', type: 'ORG' });
    await add('Two', '2020', { name: 'Ida Broom' }, { name: 'Holm', type: 'LOC' });
    expect(await names({ query: 'broom' })).toEqual(['Ida Broom 2']);
    expect(await names({ query: 'Ida B' })).toEqual(['Ida Broom 2']);
    expect((await names({ query: 'holm' })).sort()).toEqual(['Holm 1', 'Port Authority of Holm 1']);
    expect(await names({ type: 'LOC' })).toEqual(['Holm 1']);
    expect(await names({ query: 'nobody' })).toEqual([]);
    await expect(archive.store.cast.get('other', await idOf('Holm'))).rejects.toMatchObject({
      code: 'not-found',
    });
    expect((await archive.store.cast.list('other', { limit: 5 })).items).toEqual([]);
  });

  it('is listed a page at a time, the most named first, and so are articles and statements', async () => {
    for (let n = 0; n < 5; n++) {
      await add(
        `Day ${n}`,
        `2020-01-0${n + 1}`,
        { name: 'Ida Broom', says: `it was day ${n}` },
        { name: `Bo Reed${n}` },
      );
    }
    const listed = await all((after) => archive.store.cast.list(me, { limit: 2, ...after }));
    expect(listed.map(({ articles }) => articles)).toEqual([5, 1, 1, 1, 1, 1]);
    expect(new Set(listed.map(({ id }) => id)).size).toBe(6);
    const id = await idOf('Ida Broom');
    const said = await all((after) => archive.store.cast.statements(me, id, { limit: 2, ...after }));
    expect(said.map(({ content }) => content[0])).toEqual([4, 3, 2, 1, 0].map((n) => `it was day ${n}`));
    const named = await all((after) => archive.store.cast.appearances(me, id, { limit: 2, ...after }));
    expect(named.map(({ article }) => article.headline)).toEqual([4, 3, 2, 1, 0].map((n) => `Day ${n}`));
    await expect(archive.store.cast.list(me, { limit: 2, after: 'x' })).rejects.toMatchObject({
      code: 'usage',
    });
  });

  it('follows the bin, corrections and newer rules, under the same ids', async () => {
    const one = await add('One', '2019', { name: 'Ida Broom' }, { name: 'Holm', type: 'LOC' });
    const two = await add('Two', '2020', { name: 'Ida Broom', says: 'no' });
    const id = await idOf('Ida Broom');
    await archive.store.deleteArticle(me, one);
    expect(await names()).toEqual(['Ida Broom 1']);
    await archive.store.restoreArticle(me, one);
    expect((await names()).sort()).toEqual(['Holm 1', 'Ida Broom 2']);
    await archive.store.correctAnnotations(me, two, { do: 'reject', annotations: ['m1', 'q1'] });
    expect(await titles(id)).toEqual(['One']);
    await archive.store.correctAnnotations(me, two, { do: 'restore', annotations: ['q1'] });
    expect(await archive.store.cast.get(me, id)).toMatchObject({ articles: 2, mentions: 1, quotations: 1 });
    const again = namingArticle('One', '2019', [{ name: 'Ida Broom' }, { name: 'Holm', type: 'LOC' }]);
    if (again.annotated) await archive.store.putAnnotations(me, one, { ...again.annotated, rules: '2' });
    expect(await idOf('Ida Broom')).toBe(id);
    await archive.store.amendArticle(me, one, { kind: 'datePublished', value: '2024' });
    expect(await titles(id)).toEqual(['One', 'Two']);
  });

  describe('people', () => {
    it('merge two, which stay one, and part them again', async () => {
      await add('One', '2020', { name: 'Ida Broom', says: 'yes' }, { name: 'Captain Ida', says: 'aye' });
      await add('Two', '2021', { name: 'Captain Ida' });
      const [ida, captain] = [await idOf('Ida Broom'), await idOf('Captain Ida')];
      const merged = await archive.store.cast.merge(me, captain, ida);
      expect(merged).toMatchObject({ id: ida, articles: 2, mentions: 3, quotations: 2 });
      expect(merged.merged).toMatchObject([{ id: captain, name: 'Captain Ida' }]);
      await add('Three', '2022', { name: 'Captain Ida' });
      expect(await names()).toEqual(['Ida Broom 3']);
      expect(await titles(ida)).toEqual(['Three', 'Two', 'One']);
      expect(await archive.store.cast.get(me, captain)).toMatchObject({ id: ida });
      expect(await names({ query: 'captain' })).toEqual(['Ida Broom 3']);
      await expect(archive.store.cast.merge(me, ida, captain)).rejects.toMatchObject({ code: 'usage' });
      const [decision] = merged.decisions;
      await archive.store.cast.undo(me, decision?.id ?? '');
      expect((await names()).sort()).toEqual(['Captain Ida 3', 'Ida Broom 1']);
      expect((await archive.store.cast.get(me, ida)).decisions).toEqual([]);
    });

    it('are found in searches by each name of those who are the same', async () => {
      await add('One', '2020', { name: 'LSU', type: 'ORG', says: 'yes' });
      await add('Two', '2021', { name: 'Lomar Shipping Union', type: 'ORG', aliases: ['LSU'] });
      await add('Three', '2022', { name: 'The Sailors', type: 'ORG', says: 'no' });
      const found = async (query: string) =>
        (await archive.search(query)).items.map(({ headline }) => headline).sort();
      expect(await found('org:"shipping union"')).toEqual(['One', 'Two']);
      expect(await found('said-by:LSU')).toEqual(['One']);
      expect(await found('person:LSU')).toEqual([]);
      const merged = await archive.store.cast.merge(me, await idOf('The Sailors'), await idOf('LSU'));
      expect(await found('said-by:"shipping union"')).toEqual(['One', 'Three']);
      expect(await found(`mentions:${merged.id}`)).toEqual(['One', 'Three', 'Two']);
      await archive.store.cast.undo(me, merged.decisions[0]?.id ?? '');
      expect(await found('said-by:"shipping union"')).toEqual(['One']);
    });

    it('rename one, which newer rules leave', async () => {
      const one = await add('One', '2020', { name: 'Broom' });
      const id = await idOf('Broom');
      const renamed = await archive.store.cast.rename(me, id, ' Ida Broom of Holm ');
      expect(renamed.name).toBe('Ida Broom of Holm');
      await add('Two', '2021', { name: 'Ida Broom of Holm' });
      await archive.store.deleteArticle(me, one);
      expect(await archive.store.cast.get(me, id)).toMatchObject({ name: 'Ida Broom of Holm', articles: 1 });
      const [decision] = renamed.decisions;
      await archive.store.cast.undo(me, decision?.id ?? '');
      expect((await archive.store.cast.get(me, id)).name).toBe('Broom');
      await expect(archive.store.cast.rename(me, id, '\n')).rejects.toMatchObject({ code: 'usage' });
    });

    it('part namesakes, for good, until it is undone', async () => {
      const one = await add('One', '2020', { name: 'Ida Broom', roles: ['striker'] });
      await add('Two', '2021', { name: 'Ida Broom', roles: ['harbour master'] });
      const id = await idOf('Ida Broom');
      const other = await archive.store.cast.split(me, id, [one]);
      expect(other).toMatchObject({ name: 'Ida Broom', articles: 1 });
      expect(await titles(other.id)).toEqual(['One']);
      expect(await titles(id)).toEqual(['Two']);
      const again = namingArticle('One', '2020', [{ name: 'Ida Broom', roles: ['striker'] }]);
      if (again.annotated) await archive.store.putAnnotations(me, one, { ...again.annotated, rules: '2' });
      expect(await titles(other.id)).toEqual(['One']);
      await add('Three', '2022', { name: 'Ida Broom', roles: ['new harbour master'] });
      expect(await titles(id)).toEqual(['Three', 'Two']);
      await expect(archive.store.cast.split(me, id, [one])).rejects.toMatchObject({ code: 'usage' });
      const [decision] = other.decisions;
      await archive.store.cast.undo(me, decision?.id ?? '');
      expect(await names()).toEqual(['Ida Broom 3']);
    });
  });

  it('says of an article who of the cast is in it', async () => {
    await add('One', '2019', { name: 'Ida Broom' });
    const two = await add('Two', '2020', { name: 'Broom' }, { name: 'Holm', type: 'LOC' });
    const links = await archive.store.cast.ofArticle(me, two);
    expect(links.map(({ entityId, name: shown, articles }) => [entityId, shown, articles]).sort()).toEqual([
      ['e1', 'Ida Broom', 2],
      ['e2', 'Holm', 1],
    ]);
  });
});
