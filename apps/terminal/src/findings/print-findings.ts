import type { AnnotationSet, Article } from '@tearsheet/core/model';
import { chooseLooks } from '../cli/choose-looks.ts';
import type { GlobalOptions } from '../cli/global-options.ts';
import { writeOutput } from '../output/write-output.ts';
import { paint } from '../page/paint.ts';
import { paintRow } from '../page/paint-row.ts';
import { setPage } from '../page/set-page.ts';
import { chooseTheme } from '../page/theme.ts';
import { findingsKinds, findingsTitles, writeFindings } from './findings-kinds.ts';

const MEASURE = 80;

/** Prints for people what was found in an article: voices, times, cast, numbers. */
export async function printFindings(
  article: Article,
  annotations: AnnotationSet,
  options: Pick<GlobalOptions, 'color'>,
): Promise<void> {
  const theme = chooseTheme(chooseLooks(options, process.stdout, process.env));
  const width = Math.min(MEASURE, process.stdout.columns || MEASURE);
  for (const [at, kind] of findingsKinds.entries()) {
    const { passages } = writeFindings(kind, article, annotations);
    const rows = setPage(passages, width).rows.map((row) => paintRow(row, theme).trimEnd());
    const title = paint(findingsTitles[kind].toUpperCase(), theme.heading);
    await writeOutput(`${at === 0 ? '' : '\n'}${title}\n\n${rows.join('\n')}\n`);
  }
}
