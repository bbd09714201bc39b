import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Article } from '@tearsheet/core/model';
import { createZip } from '@tearsheet/core/store';
import type { ArticleFormat, FormatContext } from '@tearsheet/formats';
import { nameArticleFile } from './name-article-file.ts';
import { tellOutputFailure } from './tell-output-failure.ts';

/** Where the articles of a selection go: one document, a folder or a zip. */
export interface SelectionSink {
  /**
   * Writes an article down, in memory.
   *
   * @returns what puts it into the place, and answers the name of its file in it, where it has one of its own
   */
  write(article: Article, context: FormatContext): () => Promise<string | undefined>;
  finish(): Promise<void>;
  /** Leaves nothing behind. */
  abandon(): Promise<void>;
}

/** One document of all articles. */
export function documentSink(gather: NonNullable<ArticleFormat['gather']>, draft: string): SelectionSink {
  const gathering = gather();
  return {
    write: (article, context) => {
      gathering.add(article, context);
      return async () => undefined;
    },
    finish: () => tellOutputFailure(draft, () => writeFile(draft, gathering.finish(), { flag: 'wx' })),
    abandon: () => rm(draft, { force: true }),
  };
}

/** A folder of a file an article. @throws TearsheetError when it cannot be made */
export async function folderSink(format: ArticleFormat, draft: string): Promise<SelectionSink> {
  await tellOutputFailure(draft, () => mkdir(draft));
  const taken = new Set<string>();
  return {
    write: (article, context) => {
      const content = format.write(article, context);
      return async () => {
        const name = nameArticleFile(article, format.extension, taken);
        await tellOutputFailure(draft, () => writeFile(join(draft, name), content, { flag: 'wx' }));
        return name;
      };
    },
    finish: async () => {},
    abandon: () => rm(draft, { recursive: true, force: true }),
  };
}

/** A zip of a file an article. @throws TearsheetError when it cannot be made */
export async function zipSink(format: ArticleFormat, draft: string): Promise<SelectionSink> {
  const zip = await createZip(draft);
  const taken = new Set<string>();
  return {
    write: (article, context) => {
      const written = format.write(article, context);
      const bytes = typeof written === 'string' ? new TextEncoder().encode(written) : written;
      return async () => {
        const name = nameArticleFile(article, format.extension, taken);
        await zip.add(name, bytes);
        return name;
      };
    },
    finish: () => zip.finish(),
    abandon: async () => {
      await zip.abandon();
      await rm(draft, { force: true });
    },
  };
}
