import { CommandError } from '../cli/command-error.ts';
import { showControls } from '../output/show-controls.ts';
import { writeOutput } from '../output/write-output.ts';
import { type KeepOptions, report } from './keep.ts';
import { printJson } from './print-json.ts';
import { withArchive } from './with-archive.ts';

/** `tearsheet searches`: a saved search is a collection that fills itself. */
export async function searches(
  given: string | undefined,
  options: KeepOptions & { query?: string; delete?: true; limit: number },
): Promise<void> {
  await withArchive(options, async (client) => {
    const all = await client.kept.searches.query();
    if (given === undefined) {
      if (options.json) return printJson({ searches: all });
      for (const { id, name, query } of all) {
        await writeOutput(`${id}\t${showControls(name)}\t${showControls(query)}\n`);
      }
      return;
    }
    const known = all.find(({ id, name }) => id === given || name.toLowerCase() === given.toLowerCase());
    if (options.query !== undefined) {
      const { query } = options;
      const id = known === undefined ? {} : { id: known.id };
      const act = { do: 'search', ...id, name: known?.name ?? given, query } as const;
      return report(await client.kept.act.mutate({ acts: [act] }), options);
    }
    if (!known) throw new CommandError('not-found', `There is no saved search “${given}”.`);
    if (options.delete) {
      return report(await client.kept.act.mutate({ acts: [{ do: 'unsearch', id: known.id }] }), options);
    }
    const { printSummaries } = await import('./print-summaries.ts');
    const page = await client.articles.search.query({ query: known.query, limit: options.limit });
    if (options.json) await printJson(page);
    else await printSummaries(page, options);
  });
}
