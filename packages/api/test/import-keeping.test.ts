import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type ImportOptions, importPath, LOCAL_OWNER as me, retryImport } from '@tearsheet/api';
import { createZip } from '@tearsheet/core/store';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openTestArchive } from './open-test-archive.ts';
import { temporaryFolder } from './temporary-folder.ts';

const opened = openTestArchive();

async function fileOf(name: string, content: string | Uint8Array): Promise<string> {
  const { folder, remove } = await temporaryFolder();
  onTestFinished(remove);
  const path = join(folder, name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
  return path;
}

async function bring(name: string, content: string | Uint8Array, options: ImportOptions = {}) {
  const report = await importPath(me, opened().archive, await fileOf(name, content), options);
  expect(report.imported + report.present + report.failed).toBe(report.total);
  return report;
}

/** What is kept of a row's article, with the words of its marks. */
async function keptOf({ rows }: Awaited<ReturnType<typeof bring>>, row = 1) {
  const { annotations, collections, tags, state, starred } = await opened().archive.store.keeping.getKept(
    me,
    rows[row - 1]?.id ?? '',
  );
  return {
    tags,
    state,
    starred,
    collections: collections.map(({ name }) => name),
    marks: annotations.map(({ body, state: held }) =>
      body.type === 'note'
        ? `note: ${body.text}`
        : `${held}: ${body.target.map(({ exact }) => exact).join(' … ')}`,
    ),
  };
}

const nothing = { tags: [], state: 'unread', starred: false, collections: [], marks: [] };

describe('what a person did elsewhere comes along', () => {
  it('from Pocket, as a table and as a page', async () => {
    const table = await bring(
      'part_000000.csv',
      'title,url,time_added,tags,status\nOne,https://pocket.example/1,1547596800,arms|geneva,archive\nTwo,https://pocket.example/2,1547596800,,unread\n',
    );
    expect(table).toMatchObject({ kind: 'csv', imported: 2 });
    expect(await keptOf(table)).toEqual({ ...nothing, tags: ['arms', 'geneva'], state: 'archived' });
    expect(await keptOf(table, 2)).toEqual(nothing);
    const page = await bring(
      'ril_export.html',
      `<!DOCTYPE html><html><head><title>Pocket Export</title></head><body><h1>Unread</h1><ul>
       <li><a href="https://pocket.example/3" time_added="1547596800" tags="arms,war">Three</a></li></ul>
       <h1>Read Archive</h1><ul><li><a href="https://pocket.example/4" time_added="1547596800" tags="">Four</a></li></ul></body></html>`,
    );
    expect(await keptOf(page)).toEqual({ ...nothing, tags: ['arms', 'war'] });
    expect(await keptOf(page, 2)).toEqual({ ...nothing, state: 'archived' });
  });

  it('from Instapaper, Readwise Reader, Raindrop and Matter', async () => {
    const instapaper = await bring(
      'instapaper-export.csv',
      'URL,Title,Selection,Folder,Timestamp,Tags\nhttps://insta.example/1,One,,Starred,1547596800,"[""x"",""y""]"\nhttps://insta.example/2,Two,,Recipes,1547596800,[]\nhttps://insta.example/3,Three,,Archive,1547596800,[]\n',
    );
    expect(await keptOf(instapaper)).toEqual({ ...nothing, tags: ['x', 'y'], starred: true });
    expect(await keptOf(instapaper, 2)).toEqual({ ...nothing, collections: ['Recipes'] });
    expect(await keptOf(instapaper, 3)).toEqual({ ...nothing, state: 'archived' });
    const reader = await bring(
      'reader.csv',
      "Title,URL,ID,Document tags,Saved date,Reading progress,Location,Seen\nOne,https://reader.example/1,a,\"['arms', 'war']\",2023-01-02 03:04:05+00:00,0.4,later,True\n",
    );
    expect(await keptOf(reader)).toEqual({ ...nothing, tags: ['arms', 'war'], state: 'reading' });
    const raindrop = await bring(
      'raindrop.csv',
      'id,title,note,excerpt,url,folder,tags,created,cover,highlights,favorite\n1,One,My note,,https://rain.example/1,Treaties,"arms, war",2023-01-02T03:04:05.000Z,,"Highlight:The words\nNote:Why?",true\n',
    );
    expect(await keptOf(raindrop)).toEqual({
      tags: ['arms', 'war'],
      state: 'unread',
      starred: true,
      collections: ['Treaties'],
      marks: expect.arrayContaining(['orphan: The words', 'note: Why?', 'note: My note']),
    });
    const matter = await bring(
      'matter.csv',
      'Title,Author,Publisher,URL,Tags,Word Count,In Queue,Favorited,Read,Highlight_Count,Last Interaction Date,File Id\nOne,Ann,The Paper,https://matter.example/1,arms;war,100,False,True,True,0,2023-01-02,f1\n',
    );
    expect(await keptOf(matter)).toEqual({ ...nothing, tags: ['arms', 'war'], state: 'read', starred: true });
  });

  it('from wallabag 1 and 2, Karakeep and Linkwarden, marks where their words stand', async () => {
    const one = await bring(
      'wallabag1.json',
      JSON.stringify([
        {
          id: '1',
          title: 'Old',
          url: 'https://bag.example/1',
          is_read: '1',
          is_fav: '1',
          content: '<p>Text of it.</p>',
          tags: 'arms,war',
        },
      ]),
    );
    expect(await keptOf(one)).toEqual({
      ...nothing,
      tags: ['arms', 'war'],
      state: 'archived',
      starred: true,
    });
    const two = await bring(
      'wallabag2.json',
      JSON.stringify([
        {
          is_archived: 0,
          is_starred: 1,
          tags: ['arms', { label: 'war' }],
          title: 'New',
          url: 'https://bag.example/2',
          content: '<p>The treaty was signed in Geneva on a cold day, they say.</p>',
          created_at: '2023-01-02T03:04:05+0000',
          annotations: [
            { quote: 'signed in Geneva', text: 'By whom?', created_at: '2023-01-03T03:04:05+0000' },
          ],
        },
      ]),
    );
    expect(await keptOf(two)).toEqual({
      ...nothing,
      tags: ['arms', 'war'],
      starred: true,
      marks: ['current: signed in Geneva', 'note: By whom?'],
    });
    const karakeep = await bring(
      'karakeep.json',
      JSON.stringify({
        bookmarks: [
          {
            createdAt: 1700000000,
            title: 'K',
            tags: ['a'],
            note: 'Noted',
            archived: true,
            content: { type: 'link', url: 'https://keep.example/1' },
          },
        ],
      }),
    );
    expect(await keptOf(karakeep)).toEqual({
      ...nothing,
      tags: ['a'],
      state: 'archived',
      marks: ['note: Noted'],
    });
    const linkwarden = await bring(
      'linkwarden.json',
      JSON.stringify({
        collections: [
          {
            name: 'Treaties',
            links: [
              {
                name: 'L',
                url: 'https://link.example/1',
                tags: [{ name: 'b' }],
                textContent: 'Some text of it.',
              },
            ],
          },
        ],
      }),
    );
    expect(await keptOf(linkwarden)).toEqual({ ...nothing, tags: ['b'], collections: ['Treaties'] });
  });

  it('from Omnivore, whose pages and highlights are files of their own', async () => {
    const path = await fileOf('omnivore.zip', '');
    const zip = await createZip(`${path}.zip`);
    const add = (name: string, text: string) => zip.add(name, new TextEncoder().encode(text));
    await add(
      'metadata_0_to_20.json',
      JSON.stringify([
        {
          slug: 'one',
          title: 'One',
          url: 'https://omni.example/1',
          labels: ['arms'],
          state: 'Archived',
          savedAt: '2023-01-02T03:04:05Z',
        },
        {
          slug: 'two',
          title: 'Two',
          url: 'https://omni.example/2',
          labels: [],
          state: 'Active',
          readingProgress: 40,
        },
      ]),
    );
    await add('content/one.html', '<p>The treaty was signed in Geneva on a cold day, they say.</p>');
    await add('highlights/one.md', '> signed in Geneva\n\nBy whom?\n');
    await zip.finish();
    const report = await importPath(me, opened().archive, `${path}.zip`);
    expect(report).toMatchObject({ kind: 'omnivore', total: 2, imported: 2 });
    expect(await keptOf(report)).toEqual({
      ...nothing,
      tags: ['arms'],
      state: 'archived',
      marks: ['current: signed in Geneva', 'note: By whom?'],
    });
    expect(await keptOf(report, 2)).toEqual({ ...nothing, state: 'reading' });
  });

  it('from bookmarks, whose folders are collections, and OPML', async () => {
    const report = await bring(
      'bookmarks.html',
      `<!DOCTYPE NETSCAPE-Bookmark-file-1><TITLE>Bookmarks</TITLE><H1>Bookmarks</H1><DL><p>
        <DT><A HREF="https://marks.example/0">Bare</A>
        <DT><H3>Treaties</H3><DL><p><DT><A HREF="https://marks.example/1" ADD_DATE="1547596800" TAGS="arms,war">One</A><DD>About it
        <DT><H3>INF</H3><DL><p><DT><A HREF="https://marks.example/2">Two</A></DL><p></DL><p>
        <DT><A HREF="javascript:alert(1)">Bad</A></DL>`,
    );
    expect(report).toMatchObject({ total: 4, imported: 3, failed: 1 });
    expect(await keptOf(report)).toEqual(nothing);
    expect(await keptOf(report, 2)).toEqual({ ...nothing, tags: ['arms', 'war'], collections: ['Treaties'] });
    expect(await keptOf(report, 3)).toEqual({ ...nothing, collections: ['Treaties / INF'] });
    const feeds =
      '<opml version="2.0"><body><outline text="News"><outline text="The Paper" type="rss" xmlUrl="https://feed.example/rss"/><outline text="A page" type="link" url="https://opml.example/1"/></outline></body></opml>';
    const opml = await bring('feeds.opml', feeds);
    expect(opml).toMatchObject({ kind: 'opml', total: 2, imported: 2 });
    expect(await keptOf(opml, 2)).toEqual({ ...nothing, collections: ['News'] });
    expect(await bring('feeds.opml', feeds)).toMatchObject({ imported: 0, present: 2 });
  });

  it('from Zotero, as RIS, BibTeX and CSL-JSON', async () => {
    const ris = await bring(
      'refs.ris',
      'TY  - NEWS\r\nTI  - One\r\nAU  - Smith, Ann\r\nT2  - The Paper\r\nDA  - 2019/01/16/\r\nUR  - https://ris.example/1\r\nKW  - arms\r\nKW  - war\r\nN1  - Noted\r\nER  - \r\n\r\nTY  - BOOK\r\nTI  - No address\r\nER  - \r\n',
    );
    expect(ris).toMatchObject({ kind: 'ris', imported: 1, failed: 1 });
    expect(await keptOf(ris)).toEqual({ ...nothing, tags: ['arms', 'war'], marks: ['note: Noted'] });
    const { article } = await opened().archive.store.getArticle(me, ris.rows[0]?.id ?? '');
    expect(article).toMatchObject({
      by: 'Ann Smith',
      datePublished: '2019-01-16',
      publisher: { name: 'The Paper' },
    });
    const bib = await bring(
      'refs.bib',
      '@comment{x}\n@article{one,\n  title = {The {INF} {\\"U}bung --- a story},\n  author = {Smith, Ann and M{\\"u}ller, Bo},\n  journal = "The Paper",\n  year = 2019, month = jan,\n  url = {https://bib.example/1?a=b\\&c=d},\n  keywords = {arms, war}\n}\n',
    );
    expect(bib).toMatchObject({ kind: 'bibtex', imported: 1 });
    const { article: second } = await opened().archive.store.getArticle(me, bib.rows[0]?.id ?? '');
    expect(second).toMatchObject({
      headlines: [{ value: 'The INF Übung — a story' }],
      by: 'Ann Smith, Bo Müller',
      datePublished: '2019-01',
      uri: 'https://bib.example/1?a=b&c=d',
    });
    const csl = await bring(
      'zotero.json',
      JSON.stringify([
        {
          id: 'a',
          type: 'article-newspaper',
          title: 'C',
          URL: 'https://csl.example/1',
          keyword: 'arms, war',
          note: 'Noted',
        },
      ]),
    );
    expect(await keptOf(csl)).toEqual({ ...nothing, tags: ['arms', 'war'], marks: ['note: Noted'] });
  });

  it('from any table, whose columns a person names', async () => {
    const table = 'Name;x,Link,Labels\nOne,https://map.example/1,"arms, war"\n';
    const report = await bring('mine.csv', table, { map: 'title=Name;x, url=Link, tags=Labels' });
    expect(await keptOf(report)).toEqual({ ...nothing, tags: ['arms', 'war'] });
    await expect(bring('mine.csv', table, { map: 'url=Nowhere' })).rejects.toMatchObject({
      code: 'usage',
      message: expect.stringContaining('no column “nowhere”'),
    });
    await expect(bring('mine.csv', table, { map: 'address=Link' })).rejects.toMatchObject({ code: 'usage' });
  });
});

describe('the account of an import', () => {
  it('is kept, tells of links that wait to be fetched, and is written as a table that no spreadsheet runs', async () => {
    const report = await bring(
      'links.csv',
      'title,url\n"=HYPERLINK(1)",https://account.example/1\nBad,mailto:nobody\n',
    );
    const { store } = opened().archive;
    expect(await store.imports.get(me, report.id)).toMatchObject({
      kind: 'csv',
      total: 2,
      imported: 1,
      failed: 1,
      pending: 0,
      finishedAt: expect.any(String),
    });
    const waiting = await store.listArticles(me, { limit: 200, awaiting: true });
    expect(waiting.items.map(({ id }) => id)).toContain(report.rows[0]?.id);
    const { items } = await store.searchArticles(me, { query: 'title:HYPERLINK', limit: 5 });
    expect(items).toMatchObject([{ awaiting: true }]);
    const { content } = await opened().ask.imports.report({ id: report.id, format: 'csv' });
    expect(content).toContain(`"1","'=HYPERLINK(1)","added"`);
    const json = await opened().ask.imports.report({ id: report.id, format: 'json' });
    expect(JSON.parse(json.content)).toMatchObject({
      total: 2,
      rows: [{ row: 1 }, { row: 2, code: 'source-unsupported' }],
    });
  });

  it('goes on where it was cut off', async () => {
    const { archive } = opened();
    const rows = Array.from({ length: 60 }, (_, n) => `Row ${n},https://cut.example/${n}`);
    const path = await fileOf('cut.csv', `title,url\n${rows.join('\n')}\n`);
    const cut = new AbortController();
    await expect(
      importPath(me, archive, path, {
        signal: cut.signal,
        done: ({ row }) => {
          if (row === 30) cut.abort();
        },
      }),
    ).rejects.toMatchObject({ code: 'interrupted' });
    const [half] = (await archive.store.imports.list(me, { limit: 1 })).items;
    expect(half).toMatchObject({ total: 60, imported: 30, pending: 30 });
    expect(half).not.toHaveProperty('finishedAt');
    const done: number[] = [];
    const report = await importPath(me, archive, path, { done: ({ row }) => done.push(row) });
    expect(report).toMatchObject({ id: half?.id, total: 60, imported: 60, present: 0, failed: 0 });
    expect(done).toHaveLength(60);
  });

  it('tries failed rows again when what was wrong is mended, and refuses what is another import by now', async () => {
    const { archive } = opened();
    const { folder, remove } = await temporaryFolder();
    onTestFinished(remove);
    await writeFile(join(folder, 'a.txt'), 'A Story\n\nIt has a text, and that text has words.\n');
    await writeFile(join(folder, 'b.txt'), '');
    const first = await importPath(me, archive, folder);
    expect(first).toMatchObject({ imported: 1, failed: 1 });
    await writeFile(join(folder, 'b.txt'), 'Another Story\n\nIt too has a text, and that text has words.\n');
    const again = await retryImport(me, archive, first.id);
    expect(again).toMatchObject({ id: first.id, total: 2, imported: 2, failed: 0 });
    await writeFile(join(folder, 'c.txt'), 'A third');
    await expect(retryImport(me, archive, first.id)).rejects.toMatchObject({ code: 'conflict' });
  });
});

describe('rules', () => {
  it('act on what is added and imported, log it, and are undone', async () => {
    const { archive, ask } = opened();
    const { keeping } = archive.store;
    const made = await keeping.act(me, [
      {
        do: 'rule',
        name: 'Zeppelins',
        query: 'zeppelin* -balloon',
        acts: [{ do: 'tag', tag: 'airships' }, { do: 'read', state: 'archived' }, { do: 'notify' }],
        enabled: true,
      },
    ]);
    const [rule] = made.acts;
    const id = rule?.do === 'rule' ? (rule.id ?? '') : '';
    const report = await bring(
      'ships.csv',
      'title,url\nA Zeppelin lands,https://ship.example/1\nZeppelin and balloon,https://ship.example/2\nA ship,https://ship.example/3\n',
    );
    expect(await keptOf(report)).toEqual({ ...nothing, tags: ['airships'], state: 'archived' });
    expect(await keptOf(report, 2)).toEqual(nothing);
    expect(await keptOf(report, 3)).toEqual(nothing);
    const notices = await ask.kept.log({ notices: true });
    expect(notices.items).toMatchObject([{ by: 'rule', rule: id, headline: 'A Zeppelin lands' }]);
    await ask.kept.undo({ batch: notices.items[0]?.batch ?? '' });
    expect(await keptOf(report)).toEqual(nothing);
    expect(await ask.kept.tryRule({ id })).toMatchObject({
      found: 1,
      changed: 0,
      articles: [{ headline: 'A Zeppelin lands' }],
    });
    expect(await keptOf(report)).toEqual(nothing);
    expect(await ask.kept.runRule({ id })).toMatchObject({ found: 1, changed: 1 });
    expect((await keptOf(report)).tags).toEqual(['airships']);
  });
});
