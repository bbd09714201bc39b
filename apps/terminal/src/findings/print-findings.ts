import type { AnnotationSet, Article } from '@tearsheet/core/model';
import { chooseLooks } from '../cli/choose-looks.ts';
import type { GlobalOptions } from '../cli/global-options.ts';
import { writeOutput } from '../output/write-output.ts';
import { paint } from '../page/paint.ts';
import { paintRow } from '../page/paint-row.ts';
import { setPage } from '../page/set-page.ts';
import { chooseTheme } from '../page/theme.ts';
import { findingsKinds, findingsTitles, writeFindings } from './findings-kinds.ts';
import { type Gist, writeGist } from './write-gist.ts';

const MEASURE = 80;

/** Prints for people what was found in an article: in brief, voices, times, cast, numbers. */
export async function printFindings(
  article: Article,
  annotations: AnnotationSet & Gist,
  options: Pick<GlobalOptions, 'color'>,
): Promise<void> {
  const theme = chooseTheme(chooseLooks(options, process.stdout, process.env));
  const width = Math.min(MEASURE, process.stdout.columns || MEASURE);
  const pages = [
    { title: 'In brief', page: writeGist(annotations) },
    ...findingsKinds.map((kind) => ({
      title: findingsTitles[kind],
      page: writeFindings(kind, article, annotations),
    })),
  ];
  for (const [at, { title, page }] of pages.entries()) {
    const rows = setPage(page.passages, width).rows.map((row) => paintRow(row, theme).trimEnd());
    const heading = paint(title.toUpperCase(), theme.heading);
    await writeOutput(`${at === 0 ? '' : '\n'}${heading}\n\n${rows.join('\n')}\n`);
  }
}
