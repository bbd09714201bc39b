import { describeFailure } from '../cli/describe-failure.ts';
import type { GlobalOptions } from '../cli/global-options.ts';
import { writeMessage, writeOutput } from '../output/write-output.ts';
import { findArticleId } from './find-article-id.ts';
import { printJson } from './print-json.ts';
import { withArchive } from './with-archive.ts';

interface MoveOptions extends GlobalOptions {
  json?: true;
}

/** `tearsheet delete` and `tearsheet undelete`: into the bin and out of it. */
export async function moveToBin(
  ids: readonly string[],
  where: 'delete' | 'undelete',
  options: MoveOptions,
): Promise<void> {
  const status = where === 'delete' ? 'deleted' : 'restored';
  await withArchive(options, async (client) => {
    for (const given of ids) {
      try {
        const id = await findArticleId(client, given, { deleted: where === 'undelete' });
        await (where === 'delete'
          ? client.articles.delete.mutate({ id })
          : client.articles.restore.mutate({ id }));
        if (options.json) await printJson({ id, status });
        else if (!options.quiet) await writeOutput(`${status}\t${id}\n`);
      } catch (error) {
        const { code, sentence } = describeFailure(error);
        process.exitCode = 1;
        if (options.json)
          await printJson({ id: given, status: 'failed', error: { code, message: sentence } });
        await writeMessage(`tearsheet: ${sentence}`);
      }
    }
  });
}
