import type { Article } from '@tearsheet/core/model';
import { assembleArticle } from './article/assemble-article.ts';
import { findByline } from './article/find-byline.ts';
import { findDates } from './article/find-dates.ts';
import { findHead } from './article/find-head.ts';
import { gatherFindings } from './article/gather-findings.ts';
import { buildBody } from './blocks/build-body.ts';
import { groupLines } from './blocks/group-lines.ts';
import { cleanLines } from './clean/clean-lines.ts';
import { splitColumns } from './clean/split-columns.ts';
import { splitLines } from './clean/split-lines.ts';
import { takeFurniture } from './clean/take-furniture.ts';
import { makeVocabulary } from './language/vocabulary.ts';
import type { SourceInput } from './source-input.ts';
import { chooseReader } from './sources/choose-reader.ts';
import { describeSource } from './sources/describe-source.ts';

/**
 * Bytes in, article out: decode, cut into lines, clean them, take out what is no text of the article, group what is
 * left into blocks, and read the fields from what was taken out. The same bytes always give the same article.
 *
 * @throws TearsheetError `source-empty`, `source-too-large`, `source-unsupported`
 */
export async function parseSource(input: SourceInput): Promise<Article> {
  const reader = chooseReader(input);
  const read = reader.read(input);
  const source = describeSource(input, reader, read);

  const printed = cleanLines(splitColumns(splitLines(read.text)));
  const furnished = takeFurniture(printed.lines);
  const bylined = findByline(furnished.lines);
  const dated = findDates(bylined.lines);
  const head = findHead(groupLines(dated.lines), {
    titles: furnished.clues.titles,
    fields: [...bylined.taken, ...dated.taken],
  });
  const words = makeVocabulary(printed.lines.map(({ text }) => text));
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

  return assembleArticle({
    source,
    findings,
    body: body.body,
    places: body.places,
    repairs: [printed, body].flatMap(({ repairs }) => repairs),
    removals: [furnished, bylined, dated, head].flatMap(({ removals }) => removals),
    notices: [read, dated, head, findings].flatMap(({ notices }) => notices),
  });
}
