import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { runningText } from '@tearsheet/core/model';
import { describe, expect, it } from 'vitest';
import { openZip } from '../../src/containers/open-zip.ts';
import { readXml } from '../../src/containers/read-xml.ts';
import { parseSources } from '../../src/index.ts';
import { makeZip } from './make-zip.ts';
import { epub, epubFiles, first, page, warcOf } from './sources.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const refused = (bytes: Uint8Array) =>
  expect(parseSources({ bytes })).rejects.toMatchObject({ name: 'TearsheetError', code: /^source-/ });

/** The list of a zip's files twice, with other names the second time: a file that unfolds as often as it is named. */
function overlap(zip: Uint8Array, rename: (list: string) => string): Uint8Array {
  const buffer = Buffer.from(zip);
  const end = buffer.lastIndexOf('PK\x05\x06');
  const size = buffer.readUInt32LE(end + 12);
  const start = buffer.readUInt32LE(end + 16);
  const list = buffer.subarray(start, start + size);
  const tail = Buffer.from(buffer.subarray(end));
  tail.writeUInt16LE(tail.readUInt16LE(8) * 2, 8);
  tail.writeUInt16LE(tail.readUInt16LE(10) * 2, 10);
  tail.writeUInt32LE(size * 2, 12);
  return new Uint8Array(
    Buffer.concat([
      buffer.subarray(0, start),
      list,
      Buffer.from(rename(list.toString('latin1')), 'latin1'),
      tail,
    ]),
  );
}

describe('hostile archives', () => {
  it('a file that unfolds to far more than it was', async () => {
    await refused(await makeZip({ ...epubFiles, 'OEBPS/text/one.xhtml': `<p>${' '.repeat(15_000_000)}` }));
  }, 30_000);

  it('entries that lie over one another', async () => {
    const zip = await openZip(
      overlap(await epub(), (list) =>
        list
          .replaceAll('one.xhtml', 'onf.xhtml')
          .replace('mimetype', 'mimetypf')
          .replace('container.xml', 'containex.xml')
          .replace('content.opf', 'contenu.opf')
          .replace('nav.xhtml', 'naw.xhtml')
          .replace('two b', 'two c'),
      ),
    );
    await expect(
      zip.read('OEBPS/text/one.xhtml').then(() => zip.read('OEBPS/text/onf.xhtml')),
    ).rejects.toMatchObject({ code: 'source-unreadable' });
  });

  it('entries of the same name', async () => {
    await refused(overlap(await epub(), (list) => list));
  });

  it('a spine that climbs out of the archive reads nothing there', async () => {
    const [article] = await parseSources({ bytes: await epub() });
    expect(JSON.stringify(article)).not.toContain('passwd');
  });

  it('an entry that says it is small and is not', async () => {
    const buffer = Buffer.from(await makeZip({ 'a.txt': 'a'.repeat(1_000_000) }));
    const list = buffer.lastIndexOf('PK\x01\x02');
    buffer.writeUInt32LE(10, list + 24);
    const zip = openZip(new Uint8Array(buffer));
    await expect(zip.then((files) => files.read('a.txt'))).rejects.toMatchObject({
      code: 'source-unreadable',
    });
  });

  it('a book without its package document, and one that is no book', async () => {
    await refused(
      await makeZip({ mimetype: 'application/epub+zip', 'META-INF/container.xml': '<container/>' }),
    );
    await refused(await makeZip({ 'a.txt': 'no book' }));
  });

  it('a web archive that never ends', async () => {
    await refused(
      new Uint8Array(gzipSync(Buffer.concat([Buffer.from('WARC/1.1\r\n'), Buffer.alloc(60_000_000, 32)]))),
    );
  }, 30_000);

  it('what is compressed in another way is named, not opened', async () => {
    await refused(new Uint8Array(brotliCompressSync(Buffer.alloc(1_000_000))));
  });
});

describe.each([
  ['gzip', gzipSync],
  ['deflate', deflateSync],
  ['deflate', deflateRawSync],
  ['br', brotliCompressSync],
  ['zstd', zstdCompressSync],
])('a page of a web archive that is packed as %s', (coding, pack) => {
  it('is read, cut off or left unpacked as well', async () => {
    const packed = pack(bytesOf(page));
    for (const body of [packed, bytesOf(page)]) {
      const [article] = await parseSources({ bytes: warcOf(body, coding) });
      expect(article && runningText(article).join(' ')).toContain(first);
    }
    const outcome = await parseSources({ bytes: warcOf(packed.subarray(0, -12), coding) }).catch(
      (error: unknown) => error,
    );
    // What can be had of it, or why nothing can: never its packed bytes for words.
    if (Array.isArray(outcome)) expect(page).toContain(runningText(outcome[0]).join(' ').slice(0, 40));
    else expect(outcome).toMatchObject({ name: 'TearsheetError', code: expect.stringMatching(/^source-/) });
  });

  it('and grows without end is given up', async () => {
    const packed = pack(Buffer.concat([bytesOf(page), Buffer.alloc(40_000_000, 32)]));
    await expect(parseSources({ bytes: warcOf(packed, coding) })).rejects.toMatchObject({
      name: 'TearsheetError',
      code: 'source-too-large',
    });
  }, 30_000);
});

it('a page of a web archive that is packed in a way nobody knows is named, not read', async () => {
  await expect(parseSources({ bytes: warcOf(gzipSync(bytesOf(page)), 'x-own') })).rejects.toMatchObject({
    code: 'source-unreadable',
    message: expect.stringContaining('x-own'),
  });
});

describe('hostile XML', () => {
  it.each([
    [
      'entities that multiply',
      '<!DOCTYPE a [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><rss><channel><item><title>&b;</title></item></channel></rss>',
    ],
    [
      'an entity from outside',
      '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss><channel><item><title>&x;</title></item></channel></rss>',
    ],
    ['elements 10,000 deep', `<rss>${'<a>'.repeat(10_000)}`],
    ['100,000 attributes', `<rss ${Array.from({ length: 100_000 }, (_, at) => `a${at}="1"`).join(' ')}/>`],
  ])('%s', (_, xml) => {
    expect(() => readXml(xml)).toThrow(expect.objectContaining({ code: expect.stringMatching(/^source-/) }));
  });
});

describe('hostile mail', () => {
  const head = 'From: a@b.example\nMIME-Version: 1.0\nSubject: x\n';

  it('parts 10,000 deep', async () => {
    const opened = Array.from(
      { length: 10_000 },
      (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\n\n--b${at}\n`,
    );
    await refused(bytesOf(head + opened.join('')));
  });

  it('100,000 parts', async () => {
    const parts = `--b\nContent-Type: text/plain\n\nx\n`.repeat(100_000);
    const outcome = await parseSources({
      bytes: bytesOf(`${head}Content-Type: multipart/mixed; boundary=b\n\n${parts}--b--\n`),
    }).catch((error: unknown) => error);
    expect(outcome).toSatisfy((value) => Array.isArray(value) || value instanceof Error);
  }, 30_000);

  it('a file name that climbs is nowhere used', async () => {
    const [article] = await parseSources({
      bytes: bytesOf(
        `${head}Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/html\n\n<p>${first}</p>\n--b\nContent-Type: text/plain\nContent-Disposition: attachment; filename*=utf-8''..%2F..%2Fetc%2Fpasswd\n\nx\n--b--\n`,
      ),
    });
    expect(article && runningText(article)).toEqual([first]);
    expect(JSON.stringify(article)).not.toContain('passwd');
  });
});

describe('hostile Markdown', () => {
  it('marks 5,000 deep', async () => {
    const text = `# T\n\n${'*a **b '.repeat(5_000)}end${'** *'.repeat(5_000)}`;
    const [article] = await parseSources({ bytes: bytesOf(text), type: 'markdown' });
    expect(JSON.stringify(article?.body)).toContain('end');
  }, 30_000);

  it('front matter is data: no code in it is run, no alias multiplies', async () => {
    const js = `---js\n{ title: process.exit(1) }\n---\n\n# A title\n\n${first}\n`;
    const [article] = await parseSources({ bytes: bytesOf(js), type: 'markdown' });
    expect(article && runningText(article).join(' ')).toContain(first);
    const bomb = `---\na: &a [x, x]\nb: &b [*a, *a]\ntitle: T\n---\n\n${first}\n`;
    const [second] = await parseSources({ bytes: bytesOf(bomb), type: 'markdown' });
    expect(second?.headlines[0]?.value).toBe('T');
  });

  it('quotations 5,000 deep', async () => {
    const [article] = await parseSources({
      bytes: bytesOf(`# T\n\n${'> '.repeat(5_000)}${first}`),
      type: 'markdown',
    });
    expect(JSON.stringify(article?.body)).toContain('harbour board');
  }, 30_000);
});
