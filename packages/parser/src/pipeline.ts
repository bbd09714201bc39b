import type { Article } from '@tearsheet/core/model';
import { tellDoubts } from './article/tell-doubts.ts';
import type { ReadWatch, SourceInput } from './source-input.ts';
import { chooseReader } from './sources/choose-reader.ts';
import type { LaidPage } from './sources/laid-page.ts';
import { noSuchPage } from './sources/no-such-page.ts';
import type { PagePicture, PageSize } from './sources/source-page.ts';
import type { SourceText } from './sources/source-reader.ts';

/**
 * Bytes in, articles out. A source is told by its bytes, and read by the one reader of its format; each makes the same
 * model of it. Containers (a feed, a mailbox, a web archive) hold several articles, and hand their parts to the
 * readers of pages and printouts. How those work stands in `printout/read-printout.ts` (lines that become blocks) and
 * `html/read-html.ts` (a tree that becomes blocks). The same bytes always give the same articles.
 *
 * @throws TearsheetError `source-empty`, `source-too-large`, `source-unsupported`, `source-unreadable`
 */
export async function parseSources(input: SourceInput, watch?: ReadWatch): Promise<readonly Article[]> {
  return (await chooseReader(input).read(input, watch)).map(tellDoubts);
}

/** The article of a source; of several the first. Throws as {@link parseSources} does. */
export async function parseSource(input: SourceInput, watch?: ReadWatch): Promise<Article> {
  const [article] = await parseSources(input, watch);
  if (!article) throw new RangeError('A reader found no article and did not say why.');
  return article;
}

/**
 * The text that the ranges of a source's articles count in, as it was decoded when they were read; `part` as the ranges
 * name it. `undefined` where ranges are on pages.
 *
 * @throws TearsheetError `not-found` where there is no such part
 */
export async function decodeText(input: SourceInput, part?: string): Promise<SourceText | undefined> {
  return chooseReader(input).decode?.(input, part);
}

/**
 * The text of a source, or of a part of it, laid out as its reader sees it; `undefined` where it is read as it is written.
 *
 * @throws TearsheetError `not-found` where there is no such part
 */
export async function layOutText(input: SourceInput, part?: string): Promise<LaidPage | undefined> {
  return chooseReader(input).layOut?.(input, part);
}

/**
 * How large the pages of a source are, in the units of the ranges on them. Empty where it has none.
 *
 * @throws TearsheetError `source-unreadable`, `source-too-large`
 */
export async function measurePages(input: SourceInput): Promise<PageSize[]> {
  return (await chooseReader(input).pages?.measure(input.bytes)) ?? [];
}

/**
 * A picture of a page of a source, from 1.
 *
 * @throws TearsheetError `not-found` where there is no such page; `source-unreadable`, `source-too-large`
 */
export async function drawPage(input: SourceInput, page: number): Promise<PagePicture> {
  const { pages } = chooseReader(input);
  if (!pages) throw noSuchPage(page, 0);
  return pages.draw(input.bytes, page);
}
