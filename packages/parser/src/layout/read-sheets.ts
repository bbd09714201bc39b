import { type Article, cleanVerbatim, type Notice, type Removal, type Source } from '@tearsheet/core/model';
import { assembleArticle } from '../article/assemble-article.ts';
import { gatherFindings } from '../article/gather-findings.ts';
import { cleanLines } from '../clean/clean-lines.ts';
import { takeFurniture } from '../clean/take-furniture.ts';
import type { Head } from '../draft/head.ts';
import type { PrintLine } from '../draft/print-line.ts';
import { removalOf } from '../draft/take-lines.ts';
import { makeVocabulary } from '../language/vocabulary.ts';
import type { SourceInput } from '../source-input.ts';
import { chooseBody } from './choose-body.ts';
import { chooseHeadline } from './choose-headline.ts';
import { doubtLetters } from './doubt-letters.ts';
import { findAround, findLayoutHead } from './find-layout-head.ts';
import { Galley } from './galley.ts';
import { joinHeadline } from './join-headline.ts';
import { joinOverPages } from './join-over-pages.ts';
import type { LayoutBlock } from './layout-block.ts';
import { placeOnPages } from './place-on-pages.ts';
import { readLayout } from './read-layout.ts';
import type { SetLine } from './set-line.ts';
import { type GalleyBlock, shapeLayout } from './shape-layout.ts';
import type { Sheet } from './sheet.ts';
import { type WeighedBlock, weighBlocks } from './weigh-blocks.ts';

/** Pages, and what is known of them. */
export interface ReadSheets {
  input: SourceInput;
  source: Source;
  sheets: readonly Sheet[];
  /** Titles that the file gives for itself. */
  titles: readonly string[];
  removals: readonly Removal[];
  notices: readonly Notice[];
}

/**
 * Makes articles of pages: finds the blocks by tags or by their looks, takes out what belongs to the page, puts
 * together what page ends cut, chooses headline and text, joins lines, and says where on the pages everything stands.
 */
export async function readSheets(read: ReadSheets): Promise<Article[]> {
  const { input, source, sheets } = read;
  const galley = new Galley();
  const layout = readLayout(sheets);
  const furnished = takeOutFurniture(layout, galley);
  const blocks = weighBlocks(joinOverPages(furnished.blocks));
  const printed = furnished.clues.titles.map(({ text }) => text);
  const titles = [...read.titles, ...printed];
  const chosen = chooseHeadline(blocks, titles);
  const body = chooseBody(blocks, chosen?.at ?? -1);
  const repairs: Article['repairs'] = [];
  const print = (block: LayoutBlock): GalleyBlock => {
    const cleaned = cleanLines(galley.add(block.lines));
    repairs.push(...cleaned.repairs);
    return { block, lines: cleaned.lines };
  };
  const removals: Removal[] = [...furnished.removals];
  const remove = (one: WeighedBlock, kind: Removal['kind'], why: string): GalleyBlock => {
    const printedBlock = print(one.block);
    const { lines } = printedBlock;
    if (lines.length > 0) removals.push(removalOf(kind, lines, 'choose-body', why));
    return printedBlock;
  };
  const above = blocks
    .slice(0, chosen?.at ?? 0)
    .map((one) => remove(one, 'navigation', 'It stands above the headline and is no part of it'));
  const title = blocks[chosen?.at ?? -1];
  const headline = title && print(title.block);
  const printedBody = body.body.map(({ block }) => print(block)).filter(({ lines }) => lines.length > 0);
  const beside = body.dropped.map(({ block, kind, why }) => remove(block, kind, why));

  const words = makeVocabulary([
    ...titles,
    ...printedBody.flatMap(({ lines }) => lines.map(({ text }) => text)),
  ]);
  const fields = findLayoutHead(printedBody);
  if (chosen) findAround(fields, [...above.slice(-AROUND).reverse(), ...beside.slice(0, AROUND)]);
  const draft = shapeLayout(fields.rest, galley, words);
  const titled = headline && joinHeadline(headline.lines, galley, words, titles);
  const head: Head = {
    ...(titled ? { headline: titled.finding } : {}),
    ...(fields.deck ? { deck: fields.deck } : {}),
    joined: [],
    rest: [],
    removals: [],
    notices: [],
  };
  if (headline && titled) {
    removals.push(
      removalOf('headline', headline.lines, 'choose-headline', 'The headline stands in a field of its own'),
    );
    repairs.push(...titled.repairs);
  }
  const findings = await gatherFindings({
    input,
    clues: furnished.clues,
    byline: fields.byline,
    dated: fields,
    head,
    body: draft,
    words,
  });
  const article = assembleArticle({
    source,
    findings,
    body: draft.body,
    places: draft.places,
    repairs: [...repairs, ...draft.repairs],
    removals: [...removals, ...fields.removals],
    notices: [...read.notices, ...(titled ? [] : [missingHeadline()]), ...findings.notices],
  });
  const doubts = doubtLetters(article, draft.places, galley);
  const placed = placeOnPages({ ...article, notices: [...article.notices, ...doubts] }, galley);
  const given = read.removals.map((removal) => ({ ...removal, text: cleanVerbatim(removal.text) }));
  return [{ ...placed, removals: [...placed.removals, ...given] }];
}

/** Blocks above the headline, and among those left out below it, in which a byline or a date is looked for. */
const AROUND = 6;

const missingHeadline = (): Notice => ({
  code: 'headline-missing',
  message: 'No headline was found above the text; none was made up.',
});

/** Takes out page headers and footers, numbers, addresses, rights: lines that stand by themselves. */
function takeOutFurniture(
  layout: { blocks: LayoutBlock[]; artifacts: SetLine[]; outside: SetLine[] },
  galley: Galley,
) {
  const alone = layout.blocks.filter(({ lines, kind }) => lines.length === 1 && kind === 'text');
  const bySetLine = new Map<PrintLine, SetLine>();
  const candidates = [...layout.artifacts, ...alone.flatMap(({ lines }) => [...lines])].sort(
    (a, b) => a.page - b.page || a.baseline - b.baseline || a.x - b.x,
  );
  const lines = candidates.flatMap((line) =>
    galley.add([line]).map((printed) => {
      const set = { ...printed, gap: 0 };
      bySetLine.set(set, line);
      return set;
    }),
  );
  const furnished = takeFurniture(lines);
  const left = new Set(furnished.lines.map((line) => line.place));
  const taken = new Set(lines.filter(({ place }) => !left.has(place)).map((line) => bySetLine.get(line)));
  const removals = [...furnished.removals];
  for (const [set, line] of bySetLine) {
    if (taken.has(line) || !layout.artifacts.includes(line)) continue;
    const kind = set.page >= 0 && line.top < 150 ? 'page-header' : 'page-footer';
    removals.push(removalOf(kind, [set], 'read-layout', 'The file says that it belongs to the page'));
  }
  for (const line of layout.outside) {
    removals.push(
      removalOf('other', galley.add([line]), 'read-layout', 'The file does not count it as text'),
    );
  }
  return {
    blocks: layout.blocks.filter(({ lines: [first] }) => !taken.has(first)),
    removals,
    clues: furnished.clues,
  };
}
