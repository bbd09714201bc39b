import { CommandError } from '../cli/command-error.ts';
import type { GlobalOptions } from '../cli/global-options.ts';
import { writeOutput } from '../output/write-output.ts';
import { findArticleId } from './find-article-id.ts';
import { printArticle } from './print-article.ts';
import { printJson } from './print-json.ts';
import { withArchive } from './with-archive.ts';

interface ShowOptions extends GlobalOptions {
  format?: string;
  json?: true;
  annotations?: true;
}

/** `tearsheet show`: the page on a terminal, JSON where piped, any format where one is named; or what was found in it. */
export async function show(id: string, options: ShowOptions): Promise<void> {
  if (options.annotations) return showAnnotations(id, options);
  const format = options.json ? 'json' : (options.format ?? (process.stdout.isTTY ? undefined : 'json'));
  await withArchive(options, async (client) => {
    const known = await findArticleId(client, id);
    if (format === undefined)
      await printArticle((await client.articles.get.query({ id: known })).article, options);
    else {
      const { content, encoding } = await client.articles.export.query({ id: known, format });
      await writeOutput(encoding === 'base64' ? Buffer.from(content, 'base64') : content);
    }
  });
}

/** Who says what, when, who, where and how much: for people, or with `--json` for programs. */
async function showAnnotations(id: string, options: ShowOptions): Promise<void> {
  if (options.format !== undefined) {
    throw new CommandError(
      'usage',
      'With --annotations there is --json, or what people read. Leave --format out.',
    );
  }
  await withArchive(options, async (client) => {
    const known = await findArticleId(client, id);
    const { article } = await client.articles.get.query({ id: known });
    const annotations = await client.articles.annotations.query({ id: known });
    if (options.json) {
      const { flattenAnnotations } = await import('../findings/flatten-annotations.ts');
      await printJson({ id: known, ...flattenAnnotations(article, annotations) });
    } else {
      const { printFindings } = await import('../findings/print-findings.ts');
      await printFindings(article, annotations, options);
    }
  });
}
