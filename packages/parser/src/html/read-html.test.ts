import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import {
  type Article,
  blockText,
  isTearsheetError,
  readArticle,
  validateArticle,
  walkBlocks,
} from '@tearsheet/core/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeHtml } from './decode-html.ts';
import { readHtml } from './read-html.ts';

const folder = new URL('../../fixtures-html/', import.meta.url);
const read = (html: string) => readHtml({ bytes: new TextEncoder().encode(html) });
const words = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? [];

/** What a fixture pins down. */
function summarise(article: Article) {
  const { headlines, by, contributors, infoSources, publisher, datePublished, dateModified, uri } = article;
  return {
    headlines,
    by,
    contributors,
    infoSources,
    publisher,
    datePublished,
    dateModified,
    uri,
    articleSection: article.articleSection,
    keywords: article.keywords,
    language: article.language,
    dir: article.dir,
    charset: article.source.charset,
    body: article.body.children,
    removals: article.removals.map(({ kind, rule, why, text }) => ({ kind, rule, why, text })),
    notices: article.notices.map(({ code }) => code),
  };
}

/** What must hold of the article of any page. */
function expectSound(article: Article, source: string) {
  expect(validateArticle(article)).toEqual([]);
  expect(readArticle(JSON.parse(JSON.stringify(article)))).toEqual(article);
  const places = new Map(article.evidence.map(({ target, ranges }) => [target, ranges]));
  for (const { block } of walkBlocks(article.body)) {
    if (block.type !== 'paragraph' && block.type !== 'heading') continue;
    const raw = (places.get(`#${block.id}`) ?? [])
      .map((range) => (range.kind === 'text' ? source.slice(range.start, range.end) : ''))
      .join(' ');
    // References stand for characters that the words of a block may be made of: pages without them can be compared.
    if (raw.includes('&') || raw.startsWith('<script')) continue;
    const printed = words(raw.replace(/<!--[\s\S]*?-->|<[^<>]*>/g, '').replace(/[\u00ad\u200b\ufeff]/g, ''));
    expect(printed.join('')).toBe(words(blockText(block)).join(''));
  }
}

describe('fixtures', () => {
  it.each(readdirSync(folder))('%s', async (name) => {
    const bytes = new Uint8Array(readFileSync(new URL(`${name}/page.html`, folder)));
    const article = await readHtml({ bytes });
    const found = JSON.parse(JSON.stringify(summarise(article)));
    const expectation = new URL(`${name}/expected.json`, folder);
    if (process.env.UPDATE === '1' && process.env.CI === undefined) {
      writeFileSync(expectation, `${JSON.stringify(found, undefined, 2)}\n`);
    }
    expect(existsSync(expectation), 'a missing expectation is written with UPDATE=1').toBe(true);
    expect(found).toEqual(JSON.parse(readFileSync(expectation, 'utf8')));
    expectSound(article, decodeHtml(bytes).text);
  });
});

describe('hostile pages', () => {
  const sentence = 'A sentence that is long enough to be the text of an article, if a short one. ';

  it.each([
    ['100,000 elements inside one another', `${'<div>'.repeat(100_000)}${sentence.repeat(3)}`],
    ['100,000 lists inside one another', `${'<ul><li>'.repeat(100_000)}${sentence.repeat(3)}`],
    ['100,000 quotations inside one another', `${'<blockquote>'.repeat(100_000)}${sentence.repeat(3)}`],
    ['100,000 marks inside one another', `<p>${'<b><i>'.repeat(50_000)}${sentence.repeat(3)}`],
    ['100,000 tables inside one another', `${'<table><tr><td>'.repeat(33_000)}${sentence.repeat(3)}`],
    [
      'a million attributes',
      `<p ${Array.from({ length: 1_000_000 }, (_, at) => `a${at}=1`).join(' ')}>${sentence.repeat(3)}`,
    ],
    [
      'fonts that are never closed in order',
      `${Array.from({ length: 4_000 }, (_, at) => `<p><font size=${at}>${sentence}`).join('')}${'</font>'.repeat(4_000)}`,
    ],
  ])('%s', async (_, html) => {
    const article = await read(`<!doctype html><body>${html}`);
    expect(JSON.stringify(article.body)).toContain('A sentence that is long enough');
    expect(validateArticle(article)).toEqual([]);
    expect(readArticle(JSON.parse(JSON.stringify(article)))).toEqual(article);
  });

  it.each([
    'JaVaScRiPt:alert(1)',
    'java&#9;script:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'javascript&colon;alert(1)',
    'javascript://%0aalert(1)',
    'data:text/html,x',
    'vbscript:x',
    'blob:https://a.example/x',
    'file:///etc/passwd',
    'view-source:https://a.example',
    'intent:x',
    'feed:javascript:x',
    'filesystem:https://a.example/x',
  ])('no link leads to %j', async (href) => {
    const article = await read(
      `<p>${sentence}<a href="${href}">words</a> ${sentence}</p><iframe src="${href}"></iframe><img src="${href}" alt="x">`,
    );
    expect(JSON.stringify(article.body)).toContain('words');
    expect(JSON.stringify(article.body)).not.toMatch(/"url"/);
  });

  it('a page without words is refused', async () => {
    await expect(read('<html><body><script>1</script></body></html>')).rejects.toThrow('holds no text');
  });
});

describe('any page', () => {
  const tags = [
    'p',
    'div',
    'b',
    'a',
    'ul',
    'li',
    'table',
    'tr',
    'td',
    'blockquote',
    'h1',
    'h2',
    'figure',
    'img',
    'br',
    'script',
    'style',
    'title',
    'svg',
    'nav',
    'pre',
    'select',
    'iframe',
    'article',
  ];
  const piece = fc.oneof(
    fc.constantFrom(...tags).map((tag) => `<${tag}>`),
    fc.constantFrom(...tags).map((tag) => `</${tag}>`),
    fc.constantFrom(...tags).map((tag) => `<${tag} class="share related" href="//e" src="x.png" id='a'>`),
    fc.constantFrom(
      '&amp;',
      '&#0;',
      '&',
      '<',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '"',
      "'",
      '\0',
      '\u202e',
      '\ud800',
      '\u2028',
      '\r\n',
      '\t',
      '</',
      '<?x',
      '<!doctype',
    ),
    fc.constantFrom(
      'Ten words of text that may be of an article here. ',
      'By Ann Smith',
      '6 February 2024',
      '新しい桟橋の話である。',
      'وافق المجلس',
    ),
    fc.string(),
  );

  it('is read into a sound article, or refused with a code', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 60 }), async (pieces) => {
        const bytes = new TextEncoder().encode(pieces.join(''));
        let article: Article;
        try {
          article = await readHtml({ bytes });
        } catch (error) {
          expect(isTearsheetError(error)).toBe(true);
          return;
        }
        expect(validateArticle(article)).toEqual([]);
        expect(readArticle(JSON.parse(JSON.stringify(article)))).toEqual(article);
      }),
      { numRuns: 300, seed: 4 },
    );
  });

  it('has no word in a block that its source has not', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 40 }), async (pieces) => {
        const html = pieces
          .join('')
          .replaceAll('&', '')
          .replace(/[\u00ad\u200b\ufeff]/g, '');
        const bytes = new TextEncoder().encode(`<p>${'Words to be read. '.repeat(4)}</p>${html}`);
        const article = await readHtml({ bytes });
        const source = decodeHtml(bytes).text;
        for (const { block } of walkBlocks(article.body)) {
          for (const word of words(blockText(block))) {
            const parts = [...word].every((letter) => source.includes(letter));
            expect(parts).toBe(true);
          }
        }
      }),
      { numRuns: 200, seed: 5 },
    );
  });
});
