import type { GlobalOptions } from '../cli/global-options.ts';
import { showControls } from '../output/show-controls.ts';
import { writeOutput } from '../output/write-output.ts';
import { list } from './list.ts';
import { printJson } from './print-json.ts';
import { withArchive } from './with-archive.ts';

interface BinOptions extends GlobalOptions {
  empty?: true;
  expired?: true;
  limit: number;
  after?: string;
  json?: true;
}

/** `tearsheet bin`: lists it, or removes what lies there for good. */
export async function emptyBin({ empty, expired, ...options }: BinOptions): Promise<void> {
  if (!empty && !expired) return list({ ...options, deleted: true });
  const { removed } = await withArchive(options, (client) =>
    client.articles.emptyBin.mutate(empty ? { all: true } : {}),
  );
  if (options.json) return printJson({ removed });
  if (options.quiet) return;
  for (const { id, headline } of removed) await writeOutput(`removed\t${id}\t${showControls(headline)}\n`);
}
