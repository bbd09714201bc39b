import { isTearsheetError, mainHeadline, runningText, walkBlocks } from '@tearsheet/core/model';
import { describe, expect, it } from 'vitest';
import { decodeText, packPages, parseSource, parseSources } from '../../src/index.ts';
import { nextPage } from '../../src/warc/next-page.ts';
import { first, second } from './sources.ts';

const third =
  'The first boats to see the light again came in on Thursday, at four in the morning, with more fish than anyone had asked for.';
const pageOf = (text: string, next = ''): Uint8Array =>
  new TextEncoder().encode(
    `<!doctype html><html lang="en"><head><title>Lighthouse stays lit | Harbour Post</title>${next}</head><body><nav><a href="/">Home</a></nav><article><h1>Lighthouse stays lit</h1><p>${text}</p></article></body></html>`,
  );
const pages = [pageOf(first), pageOf(second), pageOf(third)];

describe('the pages of one article', () => {
  it('are packed as one source, which is one article', async () => {
    const bytes = packPages(pages.map((page) => ({ bytes: page })));
    const articles = await parseSources({ bytes, uri: 'https://post.example/lighthouse' });
    expect(articles).toHaveLength(1);
    const [article] = articles;
    if (!article) throw new RangeError('There is no article.');
    expect(mainHeadline(article)).toBe('Lighthouse stays lit');
    expect(runningText(article)).toEqual([first, second, third]);
    expect(article.uri).toBe('https://post.example/lighthouse');
    expect(article.source.retrieved).toBeUndefined();
    expect(packPages(pages.map((page) => ({ bytes: page })))).toEqual(bytes);
    const source = (await decodeText({ bytes }, article.source.part))?.text ?? '';
    for (const { block } of walkBlocks(article.body)) {
      const ranges = article.evidence.find(({ target }) => target === `#${block.id}`)?.ranges ?? [];
      const read = ranges.map((range) => (range.kind === 'text' ? source.slice(range.start, range.end) : ''));
      expect([first, second, third]).toContain(read.join(''));
    }
  });

  it('keep the moment and the address of the first', async () => {
    const known = { uri: 'https://post.example/light', retrieved: '2024-03-05T10:00:00Z' };
    const bytes = packPages(pages.map((page) => ({ bytes: page, ...known })));
    const article = await parseSource({ bytes });
    expect(article.uri).toBe(known.uri);
    expect(article.source.retrieved).toBe('2024-03-05T10:00:00.000Z');
  });

  it('are found in a web archive by their numbers', async () => {
    const at = (number: number) => `https://post.example/light${number === 1 ? '' : `/${number}`}`;
    const record = (number: number, page: Uint8Array): string => {
      const content = `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${new TextDecoder().decode(page)}`;
      return `WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:${number}>\r\nWARC-Date: 2024-03-05T10:00:00Z\r\nWARC-Target-URI: ${at(number)}\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${content.length}\r\n\r\n${content}\r\n\r\n`;
    };
    const archive = [
      record(1, pageOf(first, `<link rel="next" href="/light/2">`)),
      record(2, pageOf(second, `<link rel="next" href="/light/3">`)),
      record(
        7,
        pageOf(
          'Another page of the same archive, which no page of the article leads on to, and that is an article of its own.',
        ),
      ),
      record(3, pageOf(third)),
    ].join('');
    const articles = await parseSources({ bytes: new TextEncoder().encode(archive) });
    expect(articles.map(runningText)).toEqual([[first, second, third], [expect.stringContaining('Another')]]);
  });

  it('are HTML', () => {
    expect(() => packPages([])).toThrow(expect.objectContaining({ code: 'source-empty' }));
    try {
      packPages([{ bytes: new TextEncoder().encode('plain words'), fileName: 'a.txt' }]);
      expect.unreachable();
    } catch (error) {
      expect(isTearsheetError(error) && [error.code, error.message]).toEqual([
        'source-unsupported',
        'Only HTML pages can be read as one article; a.txt is none.',
      ]);
    }
  });
});

describe('nextPage', () => {
  const link = (href: string) => `<a class="next" href="${href}" rel="next">on</a>`;

  it.each([
    ['https://a.example/story', '/story/2'],
    ['https://a.example/story/', '/story/2/'],
    ['https://a.example/story/2', '/story/3'],
    ['https://a.example/story.html', '/story-2.html'],
    ['https://a.example/story_2.html', 'story_3.html'],
    ['https://a.example/story', '?page=2'],
    ['https://a.example/story?id=4', '?id=4&amp;page=2'],
    ['https://a.example/story', '/story/page/2'],
    ['https://a.example/artikel', '/artikel/seite-2'],
  ])('%s goes on at %s', (uri, href) =>
    expect(nextPage(link(href), uri)).toBe(new URL(href.replace('&amp;', '&'), uri).href),
  );

  it.each([
    ['https://a.example/story', '/another-story'],
    ['https://a.example/2024/03/story-4', '/2024/03/story-9'],
    ['https://a.example/story/3', '/story/2'],
    ['https://a.example/story', 'https://b.example/story/2'],
    ['https://a.example/story', 'javascript:next()'],
  ])('%s does not go on at %s', (uri, href) => expect(nextPage(link(href), uri)).toBeUndefined());
});
