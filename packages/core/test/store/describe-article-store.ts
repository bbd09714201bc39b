import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import {
  type ArticleStore,
  LOCAL_OWNER as me,
  type Page,
  type StoredArticleExport,
} from '../../src/store/index.ts';
import { article, articleWith, li, p, pull, related, ul } from '../../src/testing/index.ts';
import { newArticle, numberedArticle } from './numbered-article.ts';

/** What every archive does, whatever database keeps it. `open` opens an empty one; called again, the same one. */
export function describeArticleStore(
  name: string,
  prepare: () => Promise<() => Promise<ArticleStore>>,
): void {
  describe(name, () => {
    let store: ArticleStore;
    let reopen: () => Promise<ArticleStore>;

    beforeEach(async () => {
      const open = await prepare();
      reopen = async () => {
        const opened = await open();
        onTestFinished(() => opened.close());
        return opened;
      };
      store = await reopen();
    });

    const add = (n: number) => store.addArticle(me, numberedArticle(n));
    const search = (query: string, limit = 20) => store.searchArticles(me, { query, limit });
    const headlines = (page: Page<{ headline: string }>) => page.items.map((item) => item.headline);

    async function exported(owner: string): Promise<StoredArticleExport[]> {
      const stored: StoredArticleExport[] = [];
      for await (const one of store.exportArticles(owner)) stored.push(one);
      return stored;
    }

    /** Every item of a list, a page at a time. */
    async function all<T>(fetch: (after: { after?: string }) => Promise<Page<T>>): Promise<T[]> {
      const items: T[] = [];
      for (let after: { after?: string } = {}; ; ) {
        const page = await fetch(after);
        items.push(...page.items);
        if (page.next === undefined) return items;
        after = { after: page.next };
      }
    }

    describe('adding', () => {
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
        const added = await store.addArticle(me, input);
        expect(added).toEqual({ status: 'added', id: added.id, headline: 'Short “notice”' });
        const kept = await store.getArticle(me, added.id);
        expect(kept.article).toEqual(input.article);
        expect(Date.parse(kept.addedAt)).toBeGreaterThan(0);
        expect(kept).not.toHaveProperty('deletedAt');
        expect(Buffer.from(await store.readSource(me, added.id)).equals(input.bytes)).toBe(true);
        expect((await store.listArticles(me, { limit: 1 })).items).toEqual([
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
        await store.addArticle(
          me,
          newArticle('s', articleWith({ datePublished: '2019', evidence }, 'Dated')),
        );
        expect((await store.listArticles(me, { limit: 1 })).items[0]).toMatchObject({ dateInferred: true });
      });

      it('calls an article without a headline by its first words', async () => {
        const added = await store.addArticle(me, newArticle('s', article('', p('It rained all day.'))));
        expect(added.headline).toBe('It rained all day.');
      });

      it('makes no second article of a source', async () => {
        const first = await add(1);
        expect(await add(1)).toEqual({ status: 'present', id: first.id, headline: first.headline });
        expect(await store.countArticles(me)).toBe(1);
        expect(await store.findBySource(me, numberedArticle(1).article.source.sha256)).toEqual({
          status: 'present',
          id: first.id,
          headline: first.headline,
        });
        expect((await store.listChanges(me, { limit: 10 })).items).toHaveLength(1);
      });

      it('makes one article of a source that is added many times at once', async () => {
        const results = await Promise.all(Array.from({ length: 10 }, () => add(7)));
        expect(results.filter((result) => result.status === 'added')).toHaveLength(1);
        expect(new Set(results.map((result) => result.id)).size).toBe(1);
      });

      it('keeps all of many added at once', async () => {
        await Promise.all(Array.from({ length: 25 }, (_, n) => add(n)));
        expect(await store.countArticles(me)).toBe(25);
      });

      it('refuses an article that was not made of these bytes, or does not fit the model', async () => {
        const { article: made } = numberedArticle(1);
        const { bytes } = numberedArticle(2);
        await expect(store.addArticle(me, { article: made, bytes })).rejects.toMatchObject({
          code: 'article-invalid',
        });
        const broken = newArticle('s', article('Two blocks of one id', p('a'), p('b')));
        for (const block of broken.article.body.children) block.id = 'b1';
        await expect(store.addArticle(me, broken)).rejects.toMatchObject({ code: 'article-invalid' });
        expect(await store.countArticles(me)).toBe(0);
        expect((await store.listChanges(me, { limit: 10 })).items).toEqual([]);
      });

      it('has everything again after it was closed', async () => {
        const { id } = await add(1);
        await store.deleteArticle(me, (await add(2)).id);
        await store.close();
        const again = await reopen();
        expect((await again.getArticle(me, id)).article).toEqual(numberedArticle(1).article);
        expect(await again.countArticles(me)).toBe(1);
        expect((await again.listChanges(me, { limit: 10 })).items).toHaveLength(3);
      });

      it('finishes what it was asked before it closes, and refuses what comes after', async () => {
        const adding = [1, 2, 3].map(add);
        await store.close();
        await store.close();
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
    });

    describe('a source of several articles', () => {
      const parts = (...names: string[]) =>
        names.map((part) => {
          const { article: made } = newArticle(
            'a mailbox',
            article(`Message ${part}`, p(`Words of ${part}.`)),
          );
          return { article: { ...made, source: { ...made.source, part } } };
        });
      const { bytes } = newArticle('a mailbox', article('x'));

      it('is kept once, with all of its articles', async () => {
        const added = await store.addArticles(me, bytes, parts('1', '2', '3'));
        expect(added.map(({ status, headline }) => [status, headline])).toEqual([
          ['added', 'Message 1'],
          ['added', 'Message 2'],
          ['added', 'Message 3'],
        ]);
        const again = await store.addArticles(me, bytes, parts('1', '2', '3'));
        expect(again).toEqual([{ ...added[0], status: 'present' }]);
        expect(await store.countArticles(me)).toBe(3);
        for (const { id } of added) {
          expect(Buffer.from(await store.readSource(me, id)).equals(bytes)).toBe(true);
        }
      });

      it('is kept whole or not at all', async () => {
        const [good, twice] = parts('1', '1');
        if (!good || !twice) throw new Error('there are two');
        await expect(store.addArticles(me, bytes, [good, twice])).rejects.toThrow();
        expect(await store.countArticles(me)).toBe(0);
      });
    });

    describe('amendments', () => {
      const headline = (value: string) => ({ kind: 'headline', value }) as const;

      it('put an article right beside the parse, in lists and search too, and are undone', async () => {
        const { id } = await add(1);
        const before = await store.getArticle(me, id);
        const amended = await store.amendArticle(me, id, headline('An uncommon name'));
        expect(amended).toEqual(await store.getArticle(me, id));
        expect(amended.article.headlines[0]?.value).toBe('An uncommon name');
        expect((await store.listArticles(me, { limit: 1 })).items[0]?.headline).toBe('An uncommon name');
        expect((await search('uncommon')).total).toBe(1);
        const [kept] = amended.amendments;
        const undone = await store.unamendArticle(me, id, kept?.id ?? '');
        expect(undone).toEqual(before);
        expect((await search('uncommon')).total).toBe(0);
        expect((await store.listChanges(me, { limit: 9 })).items.map(({ action }) => action)).toEqual([
          'unamended',
          'amended',
          'added',
        ]);
      });

      it('about the same replace one another, others stand beside them', async () => {
        const { id } = await add(1);
        await store.amendArticle(me, id, headline('One'));
        await store.amendArticle(me, id, { kind: 'datePublished', value: '2020-02-02' });
        const { article: made, amendments } = await store.amendArticle(me, id, headline('Two'));
        expect(made).toMatchObject({ headlines: [{ value: 'Two' }], datePublished: '2020-02-02' });
        expect(amendments).toHaveLength(2);
      });

      it('survive the bin, and are known to nobody else', async () => {
        const { id } = await add(1);
        const { amendments } = await store.amendArticle(me, id, headline('An uncommon name'));
        await store.deleteArticle(me, id);
        await store.amendArticle(me, id, { kind: 'by', value: 'Ann' });
        await store.restoreArticle(me, id);
        expect((await search('uncommon by:ann')).total).toBe(1);
        await expect(store.amendArticle('you', id, headline('Mine'))).rejects.toMatchObject({
          code: 'not-found',
        });
        await expect(store.unamendArticle('you', id, amendments[0]?.id ?? '')).rejects.toMatchObject({
          code: 'not-found',
        });
        const other = await add(2);
        await expect(store.unamendArticle(me, other.id, amendments[0]?.id ?? '')).rejects.toMatchObject({
          code: 'not-found',
        });
      });

      it('go with an article to another archive', async () => {
        const { id } = await add(1);
        await store.amendArticle(me, id, headline('One'));
        await store.amendArticle(me, id, headline('Two'));
        const [stored] = await exported(me);
        if (!stored) throw new Error('nothing was exported');
        await store.importArticle('you', stored, await store.readSource(me, id));
        expect(await store.getArticle('you', id)).toEqual(await store.getArticle(me, id));
        expect(await exported('you')).toEqual([stored]);
      });
    });

    describe('owners', () => {
      it('see nothing of one another', async () => {
        const mine = await add(1);
        const yours = await store.addArticle('you', numberedArticle(1));
        expect(yours).toMatchObject({ status: 'added' });
        expect(yours.id).not.toBe(mine.id);
        await expect(store.getArticle('you', mine.id)).rejects.toMatchObject({ code: 'not-found' });
        await expect(store.readSource('you', mine.id)).rejects.toMatchObject({ code: 'not-found' });
        await expect(store.deleteArticle('you', mine.id)).rejects.toMatchObject({ code: 'not-found' });
        await expect(store.restoreArticle('you', mine.id)).rejects.toMatchObject({ code: 'not-found' });
        for (const owner of [me, 'you']) {
          expect(await store.countArticles(owner)).toBe(1);
          expect((await store.listArticles(owner, { limit: 9 })).items).toHaveLength(1);
          expect(await store.searchArticles(owner, { query: 'harbour', limit: 9 })).toMatchObject({
            total: 1,
          });
          expect((await store.listChanges(owner, { limit: 9 })).items).toHaveLength(1);
        }
        expect(await store.countArticles('nobody')).toBe(0);
      });

      it("find their own hits behind any number of others'", async () => {
        for (let n = 0; n < 30; n++) await store.addArticle('you', numberedArticle(n));
        await add(1);
        await store.addArticle(
          me,
          newArticle('s', article('Elsewhere', p('A harbour, once, in a long text of other words.'))),
        );
        const found = await all((after) =>
          store.searchArticles(me, { query: 'harbour', limit: 1, ...after }),
        );
        expect(found.map((hit) => hit.headline)).toEqual(['Report 1 from the harbour', 'Elsewhere']);
      });
    });

    describe('lists', () => {
      const dated = (n: number, datePublished: string | undefined, headline: string) =>
        store.addArticle(
          me,
          newArticle(
            `${n}`,
            articleWith(datePublished === undefined ? {} : { datePublished }, headline, p('text')),
          ),
        );

      it('go from the newest addition to the oldest, whatever the size of a page', async () => {
        for (let n = 0; n < 7; n++) await add(n);
        for (const limit of [1, 2, 3, 7, 50]) {
          const items = await all((after) => store.listArticles(me, { limit, ...after }));
          expect(items.map((item) => item.headline)).toEqual(
            [6, 5, 4, 3, 2, 1, 0].map((n) => `Report ${n} from the harbour`),
          );
        }
      });

      it('neither lose nor repeat an article when others come and go between two pages', async () => {
        const ids: string[] = [];
        for (let n = 0; n < 6; n++) ids.unshift((await add(n)).id);
        const first = await store.listArticles(me, { limit: 3 });
        await add(99);
        await store.deleteArticle(me, ids[2] ?? '');
        const second = await store.listArticles(me, { limit: 3, after: first.next ?? '' });
        expect(second.items.map((item) => item.id)).toEqual(ids.slice(3));
        expect(second).not.toHaveProperty('next');
      });

      it('go by date, moments in UTC, guesses and the undated in their place', async () => {
        await dated(1, '2019-01-16', 'day');
        await dated(2, undefined, 'undated');
        await dated(3, '2019-01-16T23:30:00-05:00', 'late on the 16th in New York');
        await dated(4, '2019-01-17T01:00:00Z', 'the 17th in London');
        await dated(5, '2019~', 'about the year');
        await dated(6, '2020', 'later');
        for (const limit of [1, 2, 50]) {
          const items = await all((after) => store.listArticles(me, { order: 'published', limit, ...after }));
          expect(items.map((item) => item.headline)).toEqual([
            'later',
            'late on the 16th in New York',
            'the 17th in London',
            'day',
            'about the year',
            'undated',
          ]);
        }
      });

      it('go by headline, without regard to case, accents and quotation marks', async () => {
        for (const [n, headline] of [
          'zebra',
          '“Apple” day',
          'Äpfel',
          'apple pie',
          'Apple',
          'apple',
        ].entries()) {
          await dated(n, undefined, headline);
        }
        for (const limit of [1, 2, 50]) {
          const items = await all((after) => store.listArticles(me, { order: 'headline', limit, ...after }));
          expect(items.map((item) => item.headline)).toEqual([
            'Äpfel',
            'Apple',
            'apple',
            'apple pie',
            '“Apple” day',
            'zebra',
          ]);
        }
      });

      it('refuse a cursor that is not one of theirs', async () => {
        for (let n = 0; n < 3; n++) await add(n);
        const { next = '' } = await store.listArticles(me, { limit: 1 });
        const hits = await search('harbour', 1);
        const bad = [
          '',
          'x',
          '!!!',
          'bnVsbA',
          'eyJvcmRlciI6ImFkZGVkIn0',
          'A'.repeat(100_000),
          hits.next ?? '',
        ];
        for (const after of bad) {
          await expect(store.listArticles(me, { limit: 1, after })).rejects.toMatchObject({ code: 'usage' });
          await expect(store.listChanges(me, { limit: 1, after })).rejects.toMatchObject({ code: 'usage' });
          const query = after === hits.next ? 'report' : 'harbour';
          await expect(store.searchArticles(me, { query, limit: 1, after })).rejects.toMatchObject({
            code: 'usage',
          });
        }
        await expect(
          store.listArticles(me, { limit: 1, after: next, order: 'headline' }),
        ).rejects.toMatchObject({
          code: 'usage',
        });
        await expect(store.listArticles(me, { limit: 1, after: next, deleted: true })).rejects.toMatchObject({
          code: 'usage',
        });
      });

      it.each([0, -1, 1.5, 201, Number.NaN])('refuse a limit of %s', async (limit) => {
        await expect(store.listArticles(me, { limit })).rejects.toMatchObject({ code: 'usage' });
        await expect(store.listChanges(me, { limit })).rejects.toMatchObject({ code: 'usage' });
        await expect(store.searchArticles(me, { query: 'a', limit })).rejects.toMatchObject({
          code: 'usage',
        });
      });
    });

    describe('searching', () => {
      const write = (n: number, headline: string, text: string, by?: string) =>
        store.addArticle(
          me,
          newArticle(`${n}`, articleWith(by === undefined ? {} : { by }, headline, p(text))),
        );

      it('finds words, phrases and beginnings, in any case and without accents', async () => {
        await write(1, 'Café society', 'The naïve émigré could not say NO to the old harbour master.');
        await write(2, 'Harbour closed', 'The master of the harbour is old.');
        expect(headlines(await search('EMIGRE'))).toEqual(['Café society']);
        expect(headlines(await search('cafe naive'))).toEqual(['Café society']);
        expect(headlines(await search('old master')).sort()).toEqual(['Café society', 'Harbour closed']);
        expect(headlines(await search('"harbour master"'))).toEqual(['Café society']);
        expect(headlines(await search('émig*'))).toEqual(['Café society']);
        expect(headlines(await search('"old harb"*'))).toEqual(['Café society']);
        expect(headlines(await search('emig'))).toEqual([]);
        expect(await search('harbour nowhere')).toEqual({ items: [], total: 0 });
      });

      it('puts a word of the headline before one of the text', async () => {
        await write(
          1,
          'Something else',
          'A strike, a strike and another strike were called off at the port.',
        );
        await write(2, 'Strike at the port', 'Nothing moved there today, the union said.');
        expect(headlines(await search('strike'))).toEqual(['Strike at the port', 'Something else']);
      });

      it('finds the byline', async () => {
        await write(1, 'A report', 'Some text', 'By Ann Smith');
        expect(headlines(await search('ann smith'))).toEqual(['A report']);
      });

      it('looks neither into related links nor twice into pull quotes', async () => {
        const made = article(
          'A report',
          p('The text says so.'),
          related('Volcano erupts'),
          pull('The text says so.'),
        );
        await store.addArticle(me, newArticle('s', made));
        expect(headlines(await search('volcano'))).toEqual([]);
        expect((await search('says')).items[0]?.snippet).toEqual([
          { text: 'The text ' },
          { text: 'says', hit: true },
          { text: ' so.' },
        ]);
      });

      it('finds words of scripts that are written without blanks', async () => {
        await write(1, '新聞', '北京是中国的首都。東京タワーへ行きました。');
        for (const query of ['首都', '中国', '東京タワー', '新聞', '京']) {
          expect(headlines(await search(query)), query).toEqual(['新聞']);
        }
        expect(headlines(await search('都首'))).toEqual([]);
        expect((await search('首都')).items[0]?.snippet).toEqual([
          { text: '北京是中国的' },
          { text: '首都', hit: true },
          { text: '。東京タワーへ行きました。' },
        ]);
      });

      it('cuts the snippet around the words, and leaves what looks like markup alone', async () => {
        const filler = 'Nothing of note happened here. '.repeat(30);
        await write(1, 'Notes', `${filler}Then <b>the</b> "volcano" & its smoke. ${filler}`);
        const snippet = (await search('volcano')).items[0]?.snippet ?? [];
        expect(snippet.filter((piece) => piece.hit)).toEqual([{ text: 'volcano', hit: true }]);
        const text = snippet.map((piece) => piece.text).join('');
        expect(text).toContain('Then <b>the</b> "volcano" & its smoke.');
        expect(text.length).toBeLessThan(400);
      });

      it('shows the start of the text where only the headline has the word', async () => {
        await write(1, 'Volcano', 'Nothing moved.');
        expect((await search('volcano')).items[0]?.snippet).toEqual([{ text: 'Volcano', hit: true }]);
      });

      describe('in the query language', () => {
        beforeEach(async () => {
          const paper = { name: 'The Harbour Post', domain: 'post.example' };
          const put = (n: number, fields: object, headline: string, ...words: string[]) =>
            store.addArticle(
              me,
              newArticle(`q${n}`, articleWith(fields, headline, ...words.map((one) => p(one)))),
            );
          await put(
            1,
            { datePublished: '2019-01-16', language: 'en', publisher: paper, by: 'By Ann Smith' },
            'Treaty falls',
            'The ministers met in Geneva and the treaty fell apart at noon.',
          );
          await put(
            2,
            { datePublished: '2019-02-03', language: 'en-GB', publisher: { name: 'Daily Quay' } },
            'Ferry waits',
            'No ferry left the harbour before noon; the treaty was far away.',
          );
          await put(
            3,
            { datePublished: '2020', language: 'de', articleSection: 'Politik' },
            'Der Vertrag',
            'Geneva, im Winter.',
          );
          await put(
            4,
            { by: 'By Bo Lee' },
            'Undated harbour',
            'A ministers and treaty of no date, one two three four five six seven.',
          );
        });

        it.each<[string, string[]]>([
          ['treaty', ['Treaty falls', 'Ferry waits', 'Undated harbour']],
          ['treaty -ferry', ['Treaty falls', 'Undated harbour']],
          ['treaty NOT (ferry OR undated)', ['Treaty falls']],
          ['-treaty', ['Der Vertrag']],
          ['ferry OR vertrag', ['Ferry waits', 'Der Vertrag']],
          ['(ferry OR geneva) noon', ['Treaty falls', 'Ferry waits']],
          ['NEAR(ministers treaty, 3)', ['Undated harbour']],
          ['NEAR(ministers treaty, 9)', ['Treaty falls', 'Undated harbour']],
          ['title:harbour', ['Undated harbour']],
          ['title:treaty', ['Treaty falls']],
          ['by:smith', ['Treaty falls']],
          ['text:harbour', ['Ferry waits']],
          ['publisher:"harbour post"', ['Treaty falls']],
          ['publisher:post.example', ['Treaty falls']],
          ['lang:en', ['Treaty falls', 'Ferry waits']],
          ['section:politik', ['Der Vertrag']],
          ['published:2019', ['Treaty falls', 'Ferry waits']],
          ['published:2019-01..2019-02 noon', ['Treaty falls', 'Ferry waits']],
          ['published:>2019', ['Der Vertrag']],
          ['published:..2019-01-31', ['Treaty falls']],
          ['treaty published:2019-02', ['Ferry waits']],
          ['treaty -published:2019', ['Undated harbour']],
          ['words:<5', ['Der Vertrag']],
          ['words:>12', ['Undated harbour']],
          ['ferry OR lang:de', ['Ferry waits', 'Der Vertrag']],
          ['(title:treaty OR published:2020) geneva', ['Treaty falls', 'Der Vertrag']],
          ['added:2001', []],
          ['publisher:%', []],
        ])('%s', async (query, expected) => {
          const found = await search(query);
          expect(headlines(found).sort()).toEqual([...expected].sort());
          expect(found.total).toBe(expected.length);
        });

        it.each([
          ['treaty sort:published', ['Ferry waits', 'Treaty falls', 'Undated harbour']],
          ['treaty sort:title', ['Ferry waits', 'Treaty falls', 'Undated harbour']],
          ['treaty sort:added', ['Undated harbour', 'Ferry waits', 'Treaty falls']],
          ['words:>0 sort:title', ['Der Vertrag', 'Ferry waits', 'Treaty falls', 'Undated harbour']],
          ['words:>0', ['Undated harbour', 'Der Vertrag', 'Ferry waits', 'Treaty falls']],
        ])('%s, a page at a time', async (query, expected) => {
          const found = await all((after) => store.searchArticles(me, { query, limit: 1, ...after }));
          expect(found.map(({ headline }) => headline)).toEqual(expected);
          expect(found.every(({ snippet }) => snippet.length > 0)).toBe(true);
        });

        it('says where a query is wrong, and takes no cursor of another one', async () => {
          await expect(search('treaty OR')).rejects.toMatchObject({
            code: 'usage',
            message: expect.stringContaining('character 8'),
          });
          const { next } = await search('treaty sort:title', 1);
          await expect(
            store.searchArticles(me, { query: 'ferry sort:title', limit: 1, after: next ?? '' }),
          ).rejects.toMatchObject({ code: 'usage' });
        });
      });

      it('takes any input as words', async () => {
        await write(1, "Can't stop", `C++ and foo-bar AND near( OR x:y ^caret {a b} it's 5 o'clock`);
        const inputs = [
          "can't",
          'C++',
          'foo-bar',
          'AND',
          'near(',
          'OR',
          'x:y',
          '^caret',
          '{a b}',
          "5 o'clock",
        ];
        for (const query of [
          ...inputs,
          'a OR b',
          'foo\0bar',
          'foo\ud800',
          '"foo bar',
          "'foo",
          'foo"bar"',
          '*foo',
        ]) {
          expect(headlines(await search(query)), query).toEqual(["Can't stop"]);
        }
        for (const query of ['NOT', 'headline:stop', 'nonsense*', "'; DROP TABLE articles; --"]) {
          expect(headlines(await search(query)), query).toEqual([]);
        }
      });

      it.each([
        ['nothing', ''],
        ['blanks', '  \n'],
        ['marks', '-- "" * !'],
        ['65 words', 'word '.repeat(65)],
        ['a word without end', 'w'.repeat(100_000)],
      ])('refuses %s', async (_, query) => {
        await expect(search(query)).rejects.toMatchObject({ code: 'usage' });
      });

      it('takes 64 words', async () => {
        await write(1, 'Many', Array.from({ length: 64 }, (_, n) => `w${n}`).join(' '));
        expect(headlines(await search(Array.from({ length: 64 }, (_, n) => `w${n}`).join(' ')))).toEqual([
          'Many',
        ]);
      });

      it('pages through all hits, each once, and counts them', async () => {
        for (let n = 0; n < 23; n++) await add(n);
        for (const limit of [1, 5, 23, 50]) {
          const items = await all((after) =>
            store.searchArticles(me, { query: 'harbour dawn', limit, ...after }),
          );
          expect(new Set(items.map((item) => item.id)).size).toBe(23);
          expect(items).toHaveLength(23);
        }
        const first = await search('harbour', 5);
        expect(first.total).toBe(23);
        expect(first).not.toHaveProperty('estimated');
      });
    });

    describe('the bin', () => {
      it('takes an article out of the library and of search, and gives it back', async () => {
        const { id } = await add(1);
        await add(2);
        await store.deleteArticle(me, id);
        expect(await store.countArticles(me)).toBe(1);
        expect(headlines(await store.listArticles(me, { limit: 9 }))).toEqual(['Report 2 from the harbour']);
        expect(headlines(await store.listArticles(me, { limit: 9, deleted: true }))).toEqual([
          'Report 1 from the harbour',
        ]);
        expect(headlines(await search('numeral1'))).toEqual([]);
        expect(await search('harbour')).toMatchObject({ total: 1 });
        const kept = await store.getArticle(me, id);
        expect(Date.parse(kept.deletedAt ?? '')).toBeGreaterThan(0);
        expect(Buffer.from(await store.readSource(me, id)).equals(numberedArticle(1).bytes)).toBe(true);

        await store.restoreArticle(me, id);
        expect(await store.countArticles(me)).toBe(2);
        expect(headlines(await search('numeral1'))).toEqual(['Report 1 from the harbour']);
        expect(await store.getArticle(me, id)).not.toHaveProperty('deletedAt');
        expect((await store.listArticles(me, { limit: 9, deleted: true })).items).toEqual([]);
      });

      it('is named when its article is added again, which does not take it out', async () => {
        const { id, headline } = await add(1);
        await store.deleteArticle(me, id);
        expect(await add(1)).toEqual({ status: 'present', id, headline, deleted: true });
        expect(await store.countArticles(me)).toBe(0);
      });

      it('takes an article twice as once', async () => {
        const { id } = await add(1);
        await store.deleteArticle(me, id);
        await store.deleteArticle(me, id);
        await store.restoreArticle(me, id);
        await store.restoreArticle(me, id);
        const changes = await all((after) => store.listChanges(me, { limit: 1, ...after }));
        expect(changes.map((change) => change.action)).toEqual(['restored', 'deleted', 'added']);
        expect(
          changes.every(
            (change) => change.articleId === id && change.headline === 'Report 1 from the harbour',
          ),
        ).toBe(true);
      });

      it('keeps an article that comes and goes from many sides at once in step with search', async () => {
        const { id } = await add(1);
        await Promise.all(
          Array.from({ length: 20 }, (_, n) =>
            n % 2 ? store.restoreArticle(me, id) : store.deleteArticle(me, id),
          ),
        );
        const listed = await store.countArticles(me);
        expect((await search('numeral1')).items).toHaveLength(listed);
      });
    });

    it.each(['', 'nope', '01a20bb6-1a77-76ba-8303-080ffb9528bf', "' OR 1=1 --"])(
      'knows no article %j',
      async (id) => {
        for (const ask of [store.getArticle, store.readSource, store.deleteArticle, store.restoreArticle]) {
          await expect(ask(me, id)).rejects.toMatchObject({ code: 'not-found' });
        }
      },
    );
  });
}
