import type { BenchRow, BenchTask } from '../bench-task.ts';
import type { Page } from '../pages/read-pages.ts';
import { measurePrintouts, pagesToPrint } from './measure-printouts.ts';
import { hasPoppler, POPPLER_STYLES, writeByPoppler } from './poppler.ts';
import { printPages } from './print-pages.ts';
import { readTexts } from './read-texts.ts';
import { writeTextLayer } from './text-layer.ts';
import { textPeers } from './text-peers.ts';

type WriteText = (pdf: Uint8Array) => Promise<string>;

/** The ways in which the text of a PDF is written down here. */
function textStyles(): [name: string, write: WriteText][] {
  const own = (['plain', 'layout'] as const).map((style): [string, WriteText] => [
    style,
    (pdf) => writeTextLayer(pdf, style),
  ]);
  if (!hasPoppler()) return own;
  const poppler = POPPLER_STYLES.map((style): [string, WriteText] => [
    `pdftotext ${style}`,
    (pdf) => writeByPoppler(pdf, style),
  ]);
  return [...own, ...poppler];
}

/**
 * Articles from printouts as text. Chromium prints them in the same run; pdf.js writes their text in two styles, and
 * `pdftotext` in its three where it is installed. A folder of texts that were made before is measured as it is.
 */
export const printoutTextTask: BenchTask = {
  name: 'printouts',
  about: 'articles from printouts as text: set like a paper, and whole pages of sites',
  async run(options) {
    const measure = (texts: readonly Page[], kind: string) =>
      measurePrintouts(texts, {
        ...options,
        task: 'printouts',
        kind,
        unit: 'printouts/s',
        type: 'text',
        peers: textPeers,
      });
    const rows: BenchRow[] = [];
    const given = options.data === undefined ? [] : readTexts(options.data, options.limit);
    for (const { style, texts } of given) rows.push(...(await measure(texts, style)));
    if (given.length > 0) return rows;
    const pages = pagesToPrint(options);
    for (const kind of ['clean', 'real'] as const) {
      options.progress(`printing ${pages.length} pages, ${kind}`);
      const printed = await printPages(pages, kind, options.progress);
      for (const [style, write] of textStyles()) {
        const texts: Page[] = [];
        for (const page of printed)
          texts.push({ ...page, bytes: new TextEncoder().encode(await write(page.bytes)) });
        rows.push(...(await measure(texts, `${kind}, ${style}`)));
      }
    }
    return rows;
  },
};
