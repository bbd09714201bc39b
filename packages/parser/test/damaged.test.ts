import { readdirSync, readFileSync } from 'node:fs';
import { isTearsheetError, readArticle, validateArticle } from '@tearsheet/core/model';
import { describe, expect, it } from 'vitest';
import { layOutText, parseSources, type SourceType } from '../src/index.ts';
import * as sources from './containers/sources.ts';
import { cutOff, numbers, turnBits } from './damage.ts';

/** Any bytes are read into sound articles, or refused with a code. */
async function expectRead(bytes: Uint8Array, type?: SourceType): Promise<void> {
  const input = { bytes, ...(type === undefined ? {} : { type }) };
  try {
    for (const article of await parseSources(input)) {
      expect(validateArticle(article)).toEqual([]);
      expect(readArticle(JSON.parse(JSON.stringify(article)))).toEqual(article);
      await layOutText(
        { ...input, type: type ?? (article.source.reader as SourceType) },
        article.source.part,
      );
    }
  } catch (error) {
    if (!isTearsheetError(error)) throw error;
    expect(error.code).toMatch(/^source-/);
  }
}

const kinds: [name: string, type: SourceType, make: () => Uint8Array | Promise<Uint8Array>][] = [
  ['a book', 'epub', sources.epub],
  ['a document', 'docx', sources.docx],
  ['a mail', 'eml', () => sources.emlHtml],
  ['a mailbox', 'eml', () => sources.mbox],
  ['a saved page', 'mhtml', () => sources.mhtml],
  ['RSS', 'feed', () => sources.rss],
  ['Atom', 'feed', () => sources.atom],
  ['RDF', 'feed', () => sources.rdf],
  ['a JSON feed', 'feed', () => sources.jsonFeed],
  ['a web archive', 'warc', () => sources.warc],
  ['a packed web archive', 'warc', () => sources.warcGz],
  ['a web archive in a zip', 'warc', sources.wacz],
  ['Markdown', 'markdown', () => sources.markdown],
];

describe('damaged sources', () => {
  it.each(kinds)('%s, cut off anywhere and with bits turned over', async (name, type, make) => {
    const bytes = await make();
    const next = numbers(name.length * 7_919 + 4);
    for (let time = 0; time < 4; time++) {
      await expectRead(cutOff(bytes, next), type);
      await expectRead(turnBits(bytes, next), type);
      // Taken for what it looks like.
      await expectRead(turnBits(bytes, next));
    }
  });

  const folder = new URL('../fixtures/', import.meta.url);
  it('printouts, cut off anywhere and with bits turned over', async () => {
    const next = numbers(5);
    for (const slug of readdirSync(folder)) {
      const bytes = new Uint8Array(readFileSync(new URL(`${slug}/source.txt`, folder)));
      for (let time = 0; time < 1; time++) {
        await expectRead(cutOff(bytes, next), 'text');
        await expectRead(turnBits(bytes, next), 'text');
      }
    }
  });
});
