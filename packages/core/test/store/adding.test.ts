import { describe, expect, it } from 'vitest';
import { LOCAL_OWNER as me } from '../../src/store/index.ts';
import { article, articleWith, li, p, ul } from '../../src/testing/index.ts';
import { newArticle, numberedArticle } from './numbered-article.ts';
import { onEachDatabase } from './on-each-database.ts';
import { useArchive } from './use-archive.ts';

onEachDatabase('adding', (prepare) => {
  const archive = useArchive(prepare);
  const { add, reopen } = archive;

  it('keeps the article and its source, letter by letter and byte by byte', async () => {
    const input = newArticle(
      'Ünï\r\nçode \u{1f4f0}\0',
      articleWith(
        {
          by: 'By Ann Smith',
          language: 'en',
          datePublished: '2019-01-16',
          publisher: { name: 'The Paper' },
        },
        'Short “notice”',
        p('Moscow says so. \u{1f4f0}'),
        ul(li('one'), li('two')),
      ),
    );
    const added = await archive.store.addArticle(me, input);
    expect(added).toEqual({ status: 'added', id: added.id, headline: 'Short “notice”' });
    const kept = await archive.store.getArticle(me, added.id);
    expect(kept.article).toEqual(input.article);
    expect(Date.parse(kept.addedAt)).toBeGreaterThan(0);
    expect(kept).not.toHaveProperty('deletedAt');
    expect(Buffer.from(await archive.store.readSource(me, added.id)).equals(input.bytes)).toBe(true);
    expect((await archive.store.listArticles(me, { limit: 1 })).items).toEqual([
      {
        id: added.id,
        headline: 'Short “notice”',
        by: 'By Ann Smith',
        publisher: 'The Paper',
        datePublished: '2019-01-16',
        language: 'en',
        words: 5,
        addedAt: kept.addedAt,
      },
    ]);
  });

  it('says of a date that it is a guess', async () => {
    const evidence = [
      {
        target: '/datePublished',
        ranges: [],
        rule: 'solve-dates',
        confidence: 0.8,
        inferred: true as const,
      },
    ];
    await archive.store.addArticle(
      me,
      newArticle('s', articleWith({ datePublished: '2019', evidence }, 'Dated')),
    );
    expect((await archive.store.listArticles(me, { limit: 1 })).items[0]).toMatchObject({
      dateInferred: true,
    });
  });

  it('calls an article without a headline by its first words', async () => {
    const added = await archive.store.addArticle(me, newArticle('s', article('', p('It rained all day.'))));
    expect(added.headline).toBe('It rained all day.');
  });

  it('makes no second article of a source', async () => {
    const first = await add(1);
    expect(await add(1)).toEqual({ status: 'present', id: first.id, headline: first.headline });
    expect(await archive.store.countArticles(me)).toBe(1);
    expect(await archive.store.findBySource(me, numberedArticle(1).article.source.sha256)).toEqual({
      status: 'present',
      id: first.id,
      headline: first.headline,
    });
    expect((await archive.store.listChanges(me, { limit: 10 })).items).toHaveLength(1);
  });

  it('makes one article of a source that is added many times at once', async () => {
    const results = await Promise.all(Array.from({ length: 10 }, () => add(7)));
    expect(results.filter((result) => result.status === 'added')).toHaveLength(1);
    expect(new Set(results.map((result) => result.id)).size).toBe(1);
  });

  it('keeps all of many added at once', async () => {
    await Promise.all(Array.from({ length: 25 }, (_, n) => add(n)));
    expect(await archive.store.countArticles(me)).toBe(25);
  });

  it('refuses an article that was not made of these bytes, or does not fit the model', async () => {
    const { article: made } = numberedArticle(1);
    const { bytes } = numberedArticle(2);
    await expect(archive.store.addArticle(me, { article: made, bytes })).rejects.toMatchObject({
      code: 'article-invalid',
    });
    const broken = newArticle('s', article('Two blocks of one id', p('a'), p('b')));
    for (const block of broken.article.body.children) block.id = 'b1';
    await expect(archive.store.addArticle(me, broken)).rejects.toMatchObject({ code: 'article-invalid' });
    expect(await archive.store.countArticles(me)).toBe(0);
    expect((await archive.store.listChanges(me, { limit: 10 })).items).toEqual([]);
  });

  it('has everything again after it was closed', async () => {
    const { id } = await add(1);
    await archive.store.deleteArticle(me, (await add(2)).id);
    await archive.store.close();
    const again = await reopen();
    expect((await again.getArticle(me, id)).article).toEqual(numberedArticle(1).article);
    expect(await again.countArticles(me)).toBe(1);
    expect((await again.listChanges(me, { limit: 10 })).items).toHaveLength(3);
  });

  it('finishes what it was asked before it closes, and refuses what comes after', async () => {
    const adding = [1, 2, 3].map(add);
    await archive.store.close();
    await archive.store.close();
    expect((await Promise.all(adding)).map(({ status }) => status)).toEqual(['added', 'added', 'added']);
    await expect(add(4)).rejects.toMatchObject({ code: 'interrupted' });
    expect(await (await reopen()).countArticles(me)).toBe(3);
  });

  it('shows another opener of the same archive what was added', async () => {
    const other = await reopen();
    const { id } = await add(1);
    expect((await other.getArticle(me, id)).id).toBe(id);
    expect((await other.searchArticles(me, { query: 'numeral1', limit: 1 })).items).toHaveLength(1);
  });

  describe('a source of several articles', () => {
    const parts = (...names: string[]) =>
      names.map((part) => {
        const { article: made } = newArticle('a mailbox', article(`Message ${part}`, p(`Words of ${part}.`)));
        return { article: { ...made, source: { ...made.source, part } } };
      });
    const { bytes } = newArticle('a mailbox', article('x'));

    it('is kept once, with all of its articles', async () => {
      const added = await archive.store.addArticles(me, bytes, parts('1', '2', '3'));
      expect(added.map(({ status, headline }) => [status, headline])).toEqual([
        ['added', 'Message 1'],
        ['added', 'Message 2'],
        ['added', 'Message 3'],
      ]);
      const again = await archive.store.addArticles(me, bytes, parts('1', '2', '3'));
      expect(again).toEqual([{ ...added[0], status: 'present' }]);
      expect(await archive.store.countArticles(me)).toBe(3);
      for (const { id } of added) {
        expect(Buffer.from(await archive.store.readSource(me, id)).equals(bytes)).toBe(true);
      }
    });

    it('is kept whole or not at all', async () => {
      const [good, twice] = parts('1', '1');
      if (!good || !twice) throw new Error('there are two');
      await expect(archive.store.addArticles(me, bytes, [good, twice])).rejects.toThrow();
      expect(await archive.store.countArticles(me)).toBe(0);
    });
  });

  it.each(['', 'nope', '01a20bb6-1a77-76ba-8303-080ffb9528bf', "' OR 1=1 --"])(
    'knows no article %j',
    async (id) => {
      for (const ask of [
        archive.store.getArticle,
        archive.store.readSource,
        archive.store.deleteArticle,
        archive.store.restoreArticle,
      ]) {
        await expect(ask(me, id)).rejects.toMatchObject({ code: 'not-found' });
      }
    },
  );
});
