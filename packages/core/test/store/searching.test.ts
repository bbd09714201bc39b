import { expect, it } from 'vitest';
import { LOCAL_OWNER as me } from '../../src/store/index.ts';
import { article, articleWith, p, pull, related } from '../../src/testing/index.ts';
import { newArticle } from './numbered-article.ts';
import { onEachDatabase } from './on-each-database.ts';
import { all, headlines, useArchive } from './use-archive.ts';

onEachDatabase('searching', (prepare) => {
  const archive = useArchive(prepare);
  const { add, search } = archive;

  const write = (n: number, headline: string, text: string, by?: string) =>
    archive.store.addArticle(
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
    await write(1, 'Something else', 'A strike, a strike and another strike were called off at the port.');
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
    await archive.store.addArticle(me, newArticle('s', made));
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

  it('takes any input as words', async () => {
    await write(1, "Can't stop", `C++ and foo-bar AND near( OR x:y ^caret {a b} it's 5 o'clock`);
    const inputs = ["can't", 'C++', 'foo-bar', 'AND', 'near(', 'OR', 'x:y', '^caret', '{a b}', "5 o'clock"];
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
        archive.store.searchArticles(me, { query: 'harbour dawn', limit, ...after }),
      );
      expect(new Set(items.map((item) => item.id)).size).toBe(23);
      expect(items).toHaveLength(23);
    }
    const first = await search('harbour', 5);
    expect(first.total).toBe(23);
    expect(first).not.toHaveProperty('estimated');
  });

  it('puts the articles first whose headline the query is, and pages through all hits, each once', async () => {
    // Short, and full of the words: these rank best.
    for (let n = 0; n < 12; n++) await write(n, `Harbour harbour ice: dawn ${n}`, 'Harbour ice, dawn ice.');
    const long = 'The council met for hours and spoke of roads, schools and much else. '.repeat(40);
    await write(20, 'Harbour: Ice at Dawn', long);
    await write(21, 'Harbour: ice at dawn', `At the harbour. ${long}`);
    await write(22, 'Harbour ice at dawn again', `At. ${long}`);
    const named = ['Harbour: Ice at Dawn', 'Harbour: ice at dawn'];
    for (const query of ['harbour: ICE at dawn', '"Harbour: Ice at Dawn"']) {
      expect(
        headlines(await search(query))
          .slice(0, 2)
          .sort(),
        query,
      ).toEqual(named);
    }
    await write(23, 'Ice dawn', long);
    for (const limit of [1, 2, 3, 5, 50]) {
      const pages = (query: string) =>
        all((after) => archive.store.searchArticles(me, { query, limit, ...after }));
      const items = await pages('ice dawn');
      expect(items[0]?.headline, `pages of ${limit}`).toBe('Ice dawn');
      expect(new Set(items.map(({ id }) => id)).size).toBe(16);
      expect(items).toHaveLength(16);
      const two = await pages('harbour: ice at dawn');
      expect(headlines({ items: two }).slice(0, 2).sort(), `pages of ${limit}`).toEqual(named);
      expect(new Set(two.map(({ id }) => id)).size).toBe(3);
      expect(two).toHaveLength(3);
    }
    expect(headlines(await search('ice dawn words:>100'))[0]).toBe('Ice dawn');
    expect(headlines(await search('ice dawn words:<100'))).not.toContain('Ice dawn');
    expect((await search('ice dawn', 1)).total).toBe(16);
    expect((await search('ice -dawn')).items).toEqual([]);
    expect(headlines(await search('ice dawn sort:title'))[0]).toBe('Harbour harbour ice: dawn 0');
  });
});
