import type { Article } from '@tearsheet/core/model';
import { assembleArticle } from '../article/assemble-article.ts';
import { chooseArticle } from '../article/choose-article.ts';
import { findByline } from '../article/find-byline.ts';
import { findDates } from '../article/find-dates.ts';
import { findHead } from '../article/find-head.ts';
import { gatherFindings } from '../article/gather-findings.ts';
import { buildBody } from '../blocks/build-body.ts';
import { doubtBreaks } from '../blocks/doubt-breaks.ts';
import { groupLines } from '../blocks/group-lines.ts';
import { partGroups } from '../blocks/part-groups.ts';
import { cleanLines } from '../clean/clean-lines.ts';
import { gatherWords } from '../clean/gather-words.ts';
import { partColumns } from '../clean/part-columns.ts';
import { splitColumns } from '../clean/split-columns.ts';
import { splitLines } from '../clean/split-lines.ts';
import { stitchLines } from '../clean/stitch-lines.ts';
import { takeFurniture } from '../clean/take-furniture.ts';
import type { PrintLine } from '../draft/print-line.ts';
import { makeVocabulary } from '../language/vocabulary.ts';
import type { SourceInput } from '../source-input.ts';
import { decodePrintout } from './decode-printout.ts';

/**
 * Makes an article of a printout: cuts its text into lines, cleans them, takes out what is no text of the article,
 * groups what is left into blocks, and reads the fields from what was taken out.
 *
 * @throws TearsheetError `source-empty`
 */
export async function readPrintout(input: SourceInput): Promise<Article> {
  const read = decodePrintout(input);
  const printed = cleanLines(splitColumns(stitchLines(splitLines(read.text), read.text)));
  const taken = takeFurniture(printed.lines);
  const furnished = { ...taken, lines: partColumns(gatherWords(taken.lines)) };
  const doubted = new Map<PrintLine, number>();
  const groups = groupLines(furnished.lines, (line, weight) => doubted.set(line, weight));
  const chosen = chooseArticle(groups, furnished.clues);
  const bylined = findByline(chosen.lines);
  const dated = findDates(bylined.lines);
  const words = makeVocabulary(printed.lines.map(({ text }) => text));
  // An article out of a page is set in a measure of its own.
  const alone =
    chosen.lines.length === furnished.lines.length
      ? partGroups(groups, dated.lines)
      : groupLines(dated.lines);
  const head = findHead(alone, {
    title: chosen.title,
    titles: furnished.clues.titles,
    running: furnished.clues.running,
    fields: [...bylined.taken, ...dated.taken],
    words,
    signed: bylined.taken.length > 0,
  });
  const body = buildBody(head, { source: read.text, words });
  const findings = await gatherFindings({
    input,
    clues: furnished.clues,
    byline: bylined.found,
    dated,
    head,
    body,
    words,
  });

  const article = assembleArticle({
    source: read.source,
    findings,
    body: body.body,
    places: body.places,
    repairs: [printed, body].flatMap(({ repairs }) => repairs),
    removals: [furnished, chosen, bylined, dated, head].flatMap(({ removals }) => removals),
    notices: [read, dated, head, findings].flatMap(({ notices }) => notices),
  });
  // Blocks have their numbers now.
  article.notices.push(...doubtBreaks(body.body, body.places, doubted));
  return article;
}
