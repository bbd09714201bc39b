import { CommandError } from '../cli/command-error.ts';
import { showControls } from '../output/show-controls.ts';
import { writeOutput } from '../output/write-output.ts';
import type { KeepOptions } from './keep.ts';
import { printJson } from './print-json.ts';
import { withArchive } from './with-archive.ts';

/** `tearsheet imports`: all of them with their sums, or every row of one. */
export async function imports(
  given: string | undefined,
  options: KeepOptions & { format?: 'csv' | 'json' },
): Promise<void> {
  await withArchive(options, async (client) => {
    const { items } = await client.imports.list.query({ limit: 200 });
    if (given === undefined) {
      if (options.json) return printJson({ imports: items });
      for (const one of items) {
        const sums = `${one.total} in all: ${one.imported} imported, ${one.present} here already, ${one.failed} failed`;
        const open = one.pending > 0 ? `, ${one.pending} not done` : '';
        await writeOutput(
          `${one.id}\t${one.startedAt}\t${one.kind}\t${showControls(one.name)}\t${sums}${open}\n`,
        );
      }
      return;
    }
    const found = items.filter(({ id }) => id.startsWith(given));
    const [one] = found;
    if (!one || found.length > 1) {
      throw new CommandError('not-found', `No single import has the id ${given}. See tearsheet imports.`);
    }
    const format = options.json ? 'json' : (options.format ?? 'csv');
    const { content } = await client.imports.report.query({ id: one.id, format });
    await writeOutput(content);
  });
}
