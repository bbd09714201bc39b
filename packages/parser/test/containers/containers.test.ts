import { blockText, childBlocks, readArticle, runningText, walkBlocks } from '@tearsheet/core/model';
import { describe, expect, it } from 'vitest';
import { decodeText, parseSources } from '../../src/index.ts';
import * as sources from './sources.ts';

const { first, second } = sources;
const formats: [string, string, () => Uint8Array | Promise<Uint8Array>, number][] = [
  ['EPUB', 'epub', sources.epub, 1],
  ['DOCX', 'docx', sources.docx, 1],
  ['a mail with markup', 'eml', () => sources.emlHtml, 1],
  ['a mail of plain text', 'eml', () => sources.emlText, 1],
  ['a mailbox', 'eml', () => sources.mbox, 2],
  ['MHTML', 'mhtml', () => sources.mhtml, 1],
  ['RSS', 'feed', () => sources.rss, 2],
  ['Atom', 'feed', () => sources.atom, 1],
  ['RDF', 'feed', () => sources.rdf, 1],
  ['JSON Feed', 'feed', () => sources.jsonFeed, 1],
  ['WARC', 'warc', () => sources.warc, 2],
  ['WARC, compressed', 'warc', () => sources.warcGz, 2],
  ['WACZ', 'warc', sources.wacz, 2],
  ['Markdown', 'markdown', () => sources.markdown, 1],
];
const letters = (text: string) => text.match(/[\p{L}\p{N}]+/gu)?.join('') ?? '';

describe.each(formats)('%s', (_, kind, make, count) => {
  it('is told by its bytes, and every article of it is sound', async () => {
    const bytes = await make();
    const articles = await parseSources({ bytes });
    expect(articles).toHaveLength(count);
    expect(new Set(articles.map(({ source }) => source.part)).size).toBe(count);
    for (const article of articles) {
      expect(article.source.reader).toBe(kind);
      expect(readArticle(JSON.parse(JSON.stringify(article)))).toEqual(article);
    }
    expect(await parseSources({ bytes })).toEqual(articles);
  });

  it('keeps the words of the article, each block where its evidence says', async () => {
    const bytes = await make();
    const articles = await parseSources({ bytes });
    expect(articles.flatMap(runningText).join('\n')).toContain(kind === 'eml' ? second : first);
    for (const { body, evidence, source } of articles) {
      const decoded = await decodeText({ bytes }, source.part);
      expect(decoded?.text.length).toBe(source.length);
      for (const { block } of walkBlocks(body)) {
        if (block.type !== 'paragraph') continue;
        const ranges = evidence.find(({ target }) => target === `#${block.id}`)?.ranges ?? [];
        const printed = ranges.map((range) =>
          range.kind === 'text' ? (decoded?.text.slice(range.start, range.end) ?? '') : '',
        );
        const words = printed.join('').replace(/<[^<>]*>|\]\([^)]*\)/g, '');
        expect(letters(words)).toBe(letters(blockText(block)));
      }
    }
  });

  it('says of each block that was kept or taken out where it stands, and why', async () => {
    for (const { body, evidence, removals } of await parseSources({ bytes: await make() })) {
      const told = Array.from(walkBlocks(body)).filter(({ block }) => childBlocks(block).length === 0);
      expect(told.length).toBeGreaterThan(0);
      for (const { block } of told) {
        const own = evidence.find(({ target }) => target === `#${block.id}`);
        expect(own, block.type).toMatchObject({ rule: expect.stringMatching(/./) });
        expect(own?.ranges, block.type).not.toEqual([]);
      }
      for (const { ranges, rule, why } of removals) {
        expect({ rule, why }).toEqual({ rule: expect.stringMatching(/./), why: expect.stringMatching(/ /) });
        expect(ranges).not.toEqual([]);
      }
    }
  });

  it('says where its fields stand', async () => {
    const bytes = await make();
    const [article] = await parseSources({ bytes });
    const decoded = await decodeText({ bytes }, article?.source.part);
    const headline = article?.evidence.find(({ target }) => target === '/headlines/0');
    const [range] = headline?.ranges ?? [];
    expect(range?.kind === 'text' && decoded?.text.slice(range.start, range.end)).toContain('Lighthouse');
  });

  it('cut short anywhere, gives an article or says why not', async () => {
    const bytes = await make();
    for (let cut = 1; cut < 12; cut++) {
      const part = bytes.slice(0, Math.floor((bytes.length * cut) / 12));
      const outcome = await parseSources({ bytes: part }).catch((error: unknown) => error);
      if (Array.isArray(outcome))
        for (const article of outcome) readArticle(JSON.parse(JSON.stringify(article)));
      else expect(outcome).toMatchObject({ name: 'TearsheetError' });
    }
  });
});

describe('what containers state', () => {
  const only = async (bytes: Uint8Array) => {
    const [article] = await parseSources({ bytes });
    if (!article) throw new Error('no article');
    return article;
  };

  it('a book names its authors, date and publisher, and its chapters stay in order', async () => {
    const article = await only(await sources.epub());
    expect(article.contributors.map(({ name }) => name)).toEqual(['Ann Smith', 'Bo Lee']);
    expect(article).toMatchObject({
      datePublished: '2024-03-05',
      language: 'en',
      publisher: { name: 'Harbour Post' },
    });
    expect(runningText(article)).toEqual([first, 'What the fishermen say', second]);
  });

  it('a mail names its sender, list and date with its offset, and shows no remote picture', async () => {
    const article = await only(sources.emlHtml);
    expect(article).toMatchObject({
      by: 'Ann Smith',
      datePublished: '2024-03-05T10:00:00+01:00',
      publisher: { name: 'Harbour Post' },
    });
    expect(runningText(article)).toEqual([first, second]);
  });

  it('lines of a mailbox that were quoted are as they were written', async () => {
    const articles = await parseSources({ bytes: sources.mbox });
    expect(articles.flatMap(runningText).join('\n')).toContain('From here on the light');
  });

  it('a saved page knows where and when it was saved, and leaves frames out', async () => {
    const article = await only(sources.mhtml);
    expect(article.uri).toBe('https://www.post.example/news/lighthouse');
    expect(article.source.retrieved).toBe('2024-03-06T08:00:00.000Z');
    expect(JSON.stringify(article.body)).not.toContain('Buy lamps');
  });

  it('a feed with a stray ampersand is read, and says that it was faulty', async () => {
    const [lighthouse, ferry] = await parseSources({ bytes: sources.rss });
    expect(lighthouse?.uri).toBe('https://www.post.example/news/lighthouse');
    expect(lighthouse?.language).toBe('en-GB');
    expect(ferry?.headlines).toEqual([{ role: 'main', value: 'Ferry & quay' }]);
    expect(ferry?.notices.map(({ code }) => code)).toContain('markup-faulty');
  });

  it('the date that was published is never the one that was updated', async () => {
    const article = await only(sources.atom);
    expect(article.datePublished).toBe('2024-03-05T10:00:00+01:00');
    expect(article.dateModified).toBe('2024-03-07T10:00:00Z');
  });

  it('a tree of XHTML in Atom keeps its paragraphs and links', async () => {
    const bytes = new TextEncoder().encode(
      `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Post</title><entry><title>Lighthouse</title><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>${first}</p><p>${second} See <a href="https://post.example/?a=1&amp;b=2">more</a>.<br/></p></div></content></entry></feed>`,
    );
    const article = await only(bytes);
    expect(runningText(article)).toEqual([first, `${second} See more.`]);
    expect(JSON.stringify(article.body)).toContain('https://post.example/?a=1&b=2');
  });

  it('an entry without text is an article that says so', async () => {
    const bytes = new TextEncoder().encode(
      '<?xml version="1.0"?><rss version="2.0"><channel><title>Post</title><item><title>A headline alone</title><link>https://post.example/1</link></item></channel></rss>',
    );
    const article = await only(bytes);
    expect(article.headlines[0]?.value).toBe('A headline alone');
    expect(article.notices.map(({ code }) => code)).toContain('text-not-found');
  });

  it('front matter states the fields, links pass the gate, and markup is taken out', async () => {
    const article = await only(sources.markdown);
    expect(article.contributors.map(({ name }) => name)).toEqual(['Ann Smith', 'Bo Lee']);
    expect(article).toMatchObject({
      datePublished: '2024-03-05',
      uri: 'https://www.post.example/news/lighthouse',
      keywords: ['harbour', 'light'],
    });
    const body = JSON.stringify(article.body);
    expect(body).not.toContain('javascript:');
    expect(body).toContain('https://www.post.example/more');
    expect(article.removals.map(({ text }) => text)).toContain('<script>alert(1)</script>');
    expect(article.body.children.map(({ type }) => type)).toEqual([
      'paragraph',
      'heading',
      'blockquote',
      'list',
      'table',
      'figure',
    ]);
  });

  it('what the bringer knows wins over what a container states', async () => {
    const [article] = await parseSources({ bytes: sources.atom, published: '2020-02-02' });
    expect(article?.datePublished).toBe('2020-02-02');
    expect(article?.evidence.find(({ target }) => target === '/datePublished')?.rule).toBe('given');
  });

  it('a page saved by SingleFile knows its address', async () => {
    const html = sources.page.replace(
      '<html lang="en">',
      '<html lang=en><!--\n Page saved with SingleFile \n url: https://www.post.example/news/lighthouse \n saved date: Tue Mar 05 2024 10:00:00 GMT+0100 (Central European Standard Time)\n-->',
    );
    const article = await only(new TextEncoder().encode(html));
    expect(article.uri).toBe('https://www.post.example/news/lighthouse');
    expect(article.source.retrieved).toBe('2024-03-05T09:00:00.000Z');
  });

  it('a part that is not there is said to be missing', async () => {
    await expect(decodeText({ bytes: sources.rss }, 'entry 9')).rejects.toMatchObject({ code: 'not-found' });
  });
});
