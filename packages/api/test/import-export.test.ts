import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exportArchive, importPath, LOCAL_OWNER as me, type OpenArchive, openArchive } from '@tearsheet/api';
import { createZip } from '@tearsheet/core/store';
import { describe, expect, it, onTestFinished } from 'vitest';
import { temporaryFolder } from './temporary-folder.ts';

const words =
  'The harbour board voted on Monday to keep the old lighthouse lit through the winter, and the boats are glad.';

async function folder(): Promise<string> {
  const made = await temporaryFolder();
  onTestFinished(made.remove);
  return made.folder;
}

async function emptyArchive(): Promise<OpenArchive> {
  const archive = await openArchive({ dataDir: join(await folder(), 'archive'), jobs: 1 });
  onTestFinished(() => archive.close());
  return archive;
}

async function file(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(await folder(), name);
  await writeFile(path, content);
  return path;
}

const list = async ({ store }: OpenArchive) =>
  (await store.listArticles(me, { limit: 200, order: 'headline' })).items;

describe('the exports of other services', () => {
  it.each<[string, string, string, string[]]>([
    [
      'Pocket (CSV)',
      'part_000000.csv',
      'title,url,time_added,tags,status\nLighthouse,https://post.example/a,1709632800,harbour|light,unread\nhttps://post.example/b,https://post.example/b,1709632800,,archive\n',
      ['https://post.example/b', 'Lighthouse'],
    ],
    [
      'Instapaper (CSV)',
      'instapaper.csv',
      'URL,Title,Selection,Folder,Timestamp\nhttps://post.example/a,"Lighthouse, lit",A selection,Unread,1709632800\n',
      ['Lighthouse, lit'],
    ],
    [
      'Raindrop (CSV)',
      'raindrop.csv',
      'id,title,note,excerpt,url,folder,tags,created,cover,highlights,favorite\n1,Lighthouse,,Short,https://post.example/a,Unsorted,,2024-03-05T10:00:00Z,,,false\n',
      ['Lighthouse'],
    ],
    [
      'bookmarks of a browser',
      'bookmarks.html',
      '<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DL><p><DT><H3>News</H3><DL><p><DT><A HREF="https://post.example/a" ADD_DATE="1709632800">Light &amp; lamp</A></DL></DL>',
      ['Light & lamp'],
    ],
    [
      'Pocket (HTML)',
      'ril_export.html',
      '<!DOCTYPE html><html><head><title>Pocket Export</title></head><body><h1>Unread</h1><ul><li><a href="https://post.example/a" time_added="1709632800" tags="x">Lighthouse</a></li></ul></body></html>',
      ['Lighthouse'],
    ],
    [
      'wallabag',
      'wallabag.json',
      JSON.stringify([
        {
          url: 'https://post.example/a',
          title: 'Lighthouse',
          content: `<p>${words}</p>`,
          created_at: '2024-03-05T10:00:00+0100',
          published_by: ['Ann Smith'],
          language: 'en',
          tags: ['x'],
        },
      ]),
      ['Lighthouse'],
    ],
    [
      'Karakeep',
      'karakeep.json',
      JSON.stringify({
        bookmarks: [
          {
            createdAt: 1709632800,
            title: 'Lighthouse',
            tags: [],
            content: { type: 'link', url: 'https://post.example/a' },
          },
        ],
      }),
      ['Lighthouse'],
    ],
    [
      'Linkwarden',
      'linkwarden.json',
      JSON.stringify({
        collections: [
          { name: 'c', links: [{ name: 'Lighthouse', url: 'https://post.example/a', textContent: words }] },
        ],
      }),
      ['Lighthouse'],
    ],
    [
      'CSL-JSON',
      'zotero.json',
      JSON.stringify([
        {
          type: 'article-newspaper',
          title: 'Lighthouse',
          URL: 'https://post.example/a',
          author: [{ given: 'Ann', family: 'Smith' }],
          issued: { 'date-parts': [[2024, 3, 5]] },
        },
      ]),
      ['Lighthouse'],
    ],
  ])('%s', async (_, name, content, headlines) => {
    const archive = await emptyArchive();
    const path = await file(name, content);
    expect(await importPath(me, archive, path)).toMatchObject({
      imported: headlines.length,
      present: 0,
      failed: 0,
    });
    expect((await list(archive)).map(({ headline }) => headline).sort()).toEqual([...headlines].sort());
    expect(await importPath(me, archive, path)).toMatchObject({ imported: 0, present: headlines.length });
  });

  it('the text, author, dates and address that an export holds are kept, and its row as it was', async () => {
    const archive = await emptyArchive();
    const row = {
      url: 'https://post.example/a',
      title: 'Lighthouse',
      content: `<p>${words}</p>`,
      published_at: '2024-03-05T10:00:00Z',
      published_by: ['Ann Smith'],
      tags: ['x', 'y'],
    };
    await importPath(me, archive, await file('w.json', JSON.stringify([row])));
    const [{ id } = { id: '' }] = await list(archive);
    const { article } = await archive.store.getArticle(me, id);
    expect(article).toMatchObject({
      by: 'Ann Smith',
      uri: 'https://post.example/a',
      datePublished: '2024-03-05T10:00:00.000Z',
    });
    expect(JSON.stringify(article.body)).toContain('harbour board');
    const source = new TextDecoder().decode(await archive.store.readSource(me, id));
    expect(JSON.parse(source).original).toEqual(row);
  });

  it('a link alone is an article without text that search finds and that says so', async () => {
    const archive = await emptyArchive();
    await importPath(
      me,
      archive,
      await file('p.csv', 'title,url\nAn uncommon lamp,https://post.example/a\n'),
    );
    const { items } = await archive.store.searchArticles(me, { query: 'uncommon', limit: 1 });
    const { article } = await archive.store.getArticle(me, items[0]?.id ?? '');
    expect(article.notices.map(({ code }) => code)).toContain('text-not-found');
  });
});

describe('an account of every row', () => {
  it('names each that failed with its reason, and adds up', async () => {
    const archive = await emptyArchive();
    const path = await file(
      'p.csv',
      'title,url\nGood,https://post.example/a\nBad,javascript:alert(1)\nEmpty,\n,\nTwice,https://post.example/a\n',
    );
    const report = await importPath(me, archive, path);
    expect(report.total).toBe(report.imported + report.present + report.failed);
    expect(report.total).toBe(5);
    expect(report.failed).toBe(3);
    for (const { status, reason } of report.rows) expect(status === 'failed').toBe(reason !== undefined);
    expect(report.rows.map(({ row }) => row)).toEqual([1, 2, 3, 4, 5]);
  });

  it('a folder: each file below it, none outside, whatever it holds', async () => {
    const archive = await emptyArchive();
    const path = await folder();
    await mkdir(join(path, 'deep', 'er'), { recursive: true });
    await writeFile(join(path, 'a.txt'), `Lighthouse stays lit\n\n${words}`);
    await writeFile(join(path, 'deep', 'er', 'b.html'), `<h1>The ferry waits</h1><p>${words}</p>`);
    await writeFile(join(path, 'empty.txt'), '');
    await writeFile(join(path, 'noise.bin'), Buffer.alloc(5_000, 1));
    await symlink('/etc/hostname', join(path, 'outside.txt'));
    const report = await importPath(me, archive, path);
    expect(report).toMatchObject({ kind: 'folder', total: 4, imported: 2, failed: 2 });
    expect(report.rows.filter(({ status }) => status === 'failed').map(({ name }) => name)).toEqual([
      'empty.txt',
      'noise.bin',
    ]);
  });

  it('a zip: its sources, and the tables of links inside it', async () => {
    const archive = await emptyArchive();
    const path = join(await folder(), 'all.zip');
    const zip = await createZip(path);
    const bytes = (text: string) => new TextEncoder().encode(text);
    await zip.add(
      'pocket/part_0.csv',
      bytes('title,url\nLamp,https://post.example/a\nBuoy,https://post.example/b\n'),
    );
    await zip.add('print.txt', bytes(`Lighthouse stays lit\n\n${words}`));
    await zip.finish();
    expect(await importPath(me, archive, path)).toMatchObject({ kind: 'zip', total: 3, imported: 3 });
  });

  it.each([
    ['nothing there', 'missing.zip', undefined, 'source-missing'],
    ['a zip that is none', 'broken.zip', 'PK\x03\x04 and no more', 'archive-damaged'],
    ['a table that is none', 'broken.csv', 'title,url\n"never closed,https://a.example', 'source-unreadable'],
  ])('%s is a failure of its own', async (_, name, content, code) => {
    const archive = await emptyArchive();
    const path = content === undefined ? join(await folder(), name) : await file(name, content);
    await expect(importPath(me, archive, path)).rejects.toMatchObject({ code });
  });
});

describe('the export of an archive', () => {
  it('reads back to an equal archive, the bin and every byte of the sources too', async () => {
    const archive = await emptyArchive();
    const path = await folder();
    for (let n = 0; n < 5; n++)
      await writeFile(join(path, `${n}.txt`), `Lighthouse number ${n}\r\n\r\n${words}`);
    await importPath(me, archive, path);
    const [first] = await list(archive);
    await archive.store.deleteArticle(me, first?.id ?? '');
    const out = join(await folder(), 'out.zip');
    expect(await exportArchive(me, archive, out)).toMatchObject({ articles: 5, sources: 5 });
    await expect(exportArchive(me, archive, out)).rejects.toMatchObject({ code: 'conflict' });

    const other = await emptyArchive();
    expect(await importPath(me, other, out)).toMatchObject({ kind: 'tearsheet', total: 5, imported: 5 });
    const everything = async ({ store }: OpenArchive) => {
      const all = [];
      for await (const stored of store.exportArticles(me)) {
        all.push({ stored, bytes: Buffer.from(await store.readSource(me, stored.id)).toString('hex') });
      }
      return all;
    };
    expect(await everything(other)).toEqual(await everything(archive));
    expect(await list(other)).toEqual(await list(archive));
    expect((await other.store.searchArticles(me, { query: 'lighthouse', limit: 9 })).total).toBe(4);
    expect(await importPath(me, other, out)).toMatchObject({ imported: 0, present: 5 });
  });
});
