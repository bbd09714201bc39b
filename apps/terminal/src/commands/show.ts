import type { GlobalOptions } from '../cli/global-options.ts';
import { writeOutput } from '../output/write-output.ts';
import { findArticleId } from './find-article-id.ts';
import { printArticle } from './print-article.ts';
import { withArchive } from './with-archive.ts';

interface ShowOptions extends GlobalOptions {
  format?: string;
  json?: true;
}

/** `tearsheet show`: the page on a terminal, JSON where piped, any format where one is named. */
export async function show(id: string, options: ShowOptions): Promise<void> {
  const format = options.json ? 'json' : (options.format ?? (process.stdout.isTTY ? undefined : 'json'));
  await withArchive(options, async (client) => {
    const known = await findArticleId(client, id);
    if (format === undefined)
      await printArticle((await client.articles.get.query({ id: known })).article, options);
    else await writeOutput((await client.articles.export.query({ id: known, format })).content);
  });
}
