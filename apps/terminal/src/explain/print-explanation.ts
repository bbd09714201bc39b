import type { Article } from '@tearsheet/core/model';
import { chooseLooks } from '../cli/choose-looks.ts';
import type { GlobalOptions } from '../cli/global-options.ts';
import { showControls } from '../output/show-controls.ts';
import { writeOutput } from '../output/write-output.ts';
import { fillLine } from '../page/fill-line.ts';
import { paint } from '../page/paint.ts';
import { plainCells } from '../page/plain-cells.ts';
import { chooseTheme, type Look, type Theme } from '../page/theme.ts';
import { truncateLine } from '../page/truncate-line.ts';
import { type Explained, explainArticle } from './explain-article.ts';

const MOST = 120;
const PLACE = 16;

/** Prints for people why each piece of a source was kept, repaired or taken out. */
export async function printExplanation(
  article: Article,
  text: string | undefined,
  options: Pick<GlobalOptions, 'color'>,
): Promise<void> {
  const theme = chooseTheme(chooseLooks(options, process.stdout, process.env));
  const width = Math.min(MOST, process.stdout.columns || MOST);
  const { fields, pieces } = explainArticle(article, text);
  const { reader, readerVersion, mediaType, charset, fileName } = article.source;
  const read = [fileName, mediaType, charset, `reader ${reader} ${readerVersion}`].filter((part) => part);
  const section = (title: string, explained: readonly Explained[]) =>
    explained.length === 0
      ? []
      : ['', paint(title, theme.heading), ...explained.flatMap((piece) => draw(piece, width, theme))];
  const lines = [
    paint(showControls(read.join(', ')), theme.quiet),
    ...section('Fields', fields),
    ...section('Text, in the order of the source', pieces),
  ];
  await writeOutput(`${lines.join('\n')}\n`);
}

function draw({ where, what, text, why, tone }: Explained, width: number, theme: Theme): string[] {
  const looks: Record<Explained['tone'], Look> = {
    kept: theme.strong,
    removed: theme.quiet,
    repaired: theme.repaired,
    doubtful: theme.label,
  };
  const words = showControls(text.replace(/\s+/g, ' ').trim());
  const room = Math.max(10, width - PLACE - what.length - 2);
  return [
    `${paint(fillLine(where, PLACE), theme.quiet)}${paint(what, looks[tone])}  ${plainCells(truncateLine(words, room))}`,
    `${' '.repeat(PLACE)}${paint(plainCells(truncateLine(showControls(why), width - PLACE)), theme.quiet)}`,
  ];
}
