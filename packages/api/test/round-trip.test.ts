import { join } from 'node:path';
import { exportArchive, importPath, LOCAL_OWNER as me, type OpenArchive, openArchive } from '@tearsheet/api';
import type { Act } from '@tearsheet/core/model';
import type { StoredArchive, StoredArticleExport } from '@tearsheet/core/store';
import fc from 'fast-check';
import { expect, it, onTestFinished } from 'vitest';
import { temporaryFolder } from './temporary-folder.ts';

const word = fc.constantFrom('arms', 'Genève', 'war & peace', 'Ω', '“quoted”', '-minus', "it's");
const colour = fc.constantFrom('yellow', 'red', 'green', 'blue');
const state = fc.constantFrom('unread', 'reading', 'read', 'archived');

/** Something that a person does, with places in the lists of articles and collections instead of ids. */
type Deed = (articles: readonly string[], collections: readonly string[]) => Act;
const article = fc.nat({ max: 2 });
const deed: fc.Arbitrary<Deed> = fc.oneof(
  fc.record({ at: article, tag: word }).map(
    ({ at, tag }): Deed =>
      (of) => ({ do: 'tag', article: of[at] ?? '', tag }),
  ),
  fc.record({ at: article, state }).map(
    ({ at, state: as }): Deed =>
      (of) => ({ do: 'read', article: of[at] ?? '', state: as }),
  ),
  article.map(
    (at): Deed =>
      (of) => ({ do: 'star', article: of[at] ?? '' }),
  ),
  fc.record({ at: article, into: fc.nat({ max: 1 }) }).map(
    ({ at, into }): Deed =>
      (of, all) => ({ do: 'file', article: of[at] ?? '', collection: all[into] ?? '' }),
  ),
  fc.record({ at: article, colour, length: fc.integer({ min: 1, max: 30 }) }).map(
    ({ at, colour: as, length }): Deed =>
      (of) => ({
        do: 'annotate',
        article: of[at] ?? '',
        body: {
          type: 'highlight',
          colour: as,
          target: [
            {
              block: 'b1',
              start: 0,
              end: length,
              exact: 'The harbour board voted on Monday'.slice(0, length),
            },
          ],
        },
      }),
  ),
  fc
    .record({
      at: article,
      text: fc
        .string({ minLength: 1, unit: 'grapheme' })
        .filter((text) => !/[\0-\x08\x0b-\x1f\x7f-\x9f]/.test(text) && text.isWellFormed()),
    })
    .map(
      ({ at, text }): Deed =>
        (of) => ({ do: 'annotate', article: of[at] ?? '', body: { type: 'note', text, target: [] } }),
    ),
  fc.record({ name: word, query: fc.constantFrom('treaty', 'title:war -peace') }).map(
    ({ name, query }): Deed =>
      () => ({ do: 'search', name, query }),
  ),
  word.map(
    (tag): Deed =>
      () => ({ do: 'rule', name: tag, query: 'treaty', acts: [{ do: 'tag', tag }], enabled: true }),
  ),
);

/** All that an archive of ours says of itself. */
async function contentsOf({
  store,
}: OpenArchive): Promise<{ articles: StoredArticleExport[]; beside: StoredArchive }> {
  const articles: StoredArticleExport[] = [];
  for await (const one of store.exportArticles(me)) articles.push(one);
  return { articles, beside: await store.keeping.exportArchive(me) };
}

it('an export that is imported and exported again is the same, whatever people did', async () => {
  const { folder, remove } = await temporaryFolder();
  onTestFinished(remove);
  let count = 0;
  const open = async () => {
    const archive = await openArchive({ dataDir: join(folder, `archive-${count++}`), jobs: 1 });
    onTestFinished(() => archive.close());
    return archive;
  };
  const source = await open();
  const { addSource } = await import('@tearsheet/api');
  const articles: string[] = [];
  for (const n of [1, 2, 3]) {
    const bytes = new TextEncoder().encode(
      `Harbour Report ${n}\n\nThe harbour board voted on Monday to keep lighthouse ${n} lit through the winter.\n`,
    );
    articles.push((await addSource(me, source, { bytes })).id);
  }
  await source.store.amendArticle(me, articles[0] ?? '', { kind: 'headline', value: 'A better headline' });
  await source.store.deleteArticle(me, articles[2] ?? '');
  const made = await source.store.keeping.act(me, [
    { do: 'collection', name: 'One', description: 'Of all' },
    { do: 'collection', name: 'Two' },
  ]);
  const collections = made.acts.flatMap((act) => (act.do === 'collection' && act.id ? [act.id] : []));
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 1, maxLength: 8 }), async (deeds) => {
      await source.store.keeping.act(
        me,
        deeds.map((one) => one(articles, collections)),
      );
      const file = join(folder, `export-${count++}.zip`);
      await exportArchive(me, source, file);
      const target = await open();
      const report = await importPath(me, target, file);
      expect(report).toMatchObject({ total: 3, imported: 3, failed: 0 });
      expect(await contentsOf(target)).toEqual(await contentsOf(source));
      expect((await importPath(me, target, file)).present).toBe(3);
    }),
    { numRuns: 8 },
  );
});
