import type { BenchRow, BenchTask } from '../bench-task.ts';
import { measurePrintouts, pagesToPrint } from './measure-printouts.ts';
import { pdfPeers } from './pdf-peers.ts';
import { printPages } from './print-pages.ts';

/** Articles from PDFs that Chromium prints in the same run: set as papers set them, and whole pages as sites print them. */
export const pdfTask: BenchTask = {
  name: 'pdf',
  about: 'articles from PDFs that Chromium prints: set like a paper, and whole pages of sites',
  async run(options) {
    const pages = pagesToPrint(options);
    const rows: BenchRow[] = [];
    for (const kind of ['clean', 'real'] as const) {
      options.progress(`printing ${pages.length} pages, ${kind}`);
      const printed = await printPages(pages, kind, options.progress);
      rows.push(
        ...(await measurePrintouts(printed, {
          ...options,
          task: 'pdf',
          kind,
          unit: 'PDFs/s',
          peers: pdfPeers,
        })),
      );
    }
    return rows;
  },
};
