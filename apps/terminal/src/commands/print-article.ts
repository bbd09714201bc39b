import type { Article } from '@tearsheet/core/model';
import { chooseLooks } from '../cli/choose-looks.ts';
import type { GlobalOptions } from '../cli/global-options.ts';
import { writeOutput } from '../output/write-output.ts';
import { composeArticle } from '../page/compose-article.ts';
import { paintRow } from '../page/paint-row.ts';
import { setPage } from '../page/set-page.ts';
import { chooseTheme } from '../page/theme.ts';

const MEASURE = 72;

/** Prints an article for reading: typographic marks, lines of at most 72 characters. */
export async function printArticle(article: Article, options: Pick<GlobalOptions, 'color'>): Promise<void> {
  const width = Math.min(MEASURE, process.stdout.columns || 80);
  const theme = chooseTheme(chooseLooks(options, process.stdout, process.env));
  const rows = setPage(composeArticle(article), width).rows.map((row) => paintRow(row, theme));
  await writeOutput(`${rows.join('\n')}\n`);
}
