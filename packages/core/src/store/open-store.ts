import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Amendment, AnnotationCorrection, TearsheetError } from '../model/index.ts';
import { addArticles, findBySource } from './add-article.ts';
import type { ArticleStore } from './article-store.ts';
import { binArticle, unbinArticle } from './bin-article.ts';
import { openCast } from './cast/open-cast.ts';
import { makeFolder } from './durable-folder.ts';
import { expireArticles } from './expire-articles.ts';
import { explainFailure } from './explain-failure.ts';
import { openImports } from './imports/open-imports.ts';
import { openJobs } from './jobs/open-jobs.ts';
import { amendStoredArticle, unamendStoredArticle } from './keep-amendments.ts';
import { correctStoredAnnotations, readAnnotations, replaceAnnotations } from './keep-annotations.ts';
import { listRevisions, reviseStoredArticle, useStoredRevision } from './keep-revisions.ts';
import { openKeeping } from './keeping/open-keeping.ts';
import { listArticles, listChanges } from './list-articles.ts';
import { exportArticles, importArticle } from './move-articles.ts';
import { openDatabase } from './open-database.ts';
import { notFound, readRevision, readStoredArticle } from './read-stored-article.ts';
import { refreshWords } from './refresh-words.ts';
import { searchArticles } from './search-articles.ts';
import { searchFacets } from './search-facets.ts';
import { openSourceFiles } from './source-files.ts';
import { openStories } from './stories/open-stories.ts';

export interface StoreOptions {
  /** The folder of the archive: `archive.sqlite` and `sources/`. Made when it is not there. */
  dataDir: string;
  /** `postgres://…`: the rows are there, and only the sources in the folder. */
  databaseUrl?: string;
  /** How long a change waits for another process's, in milliseconds; 10,000 if absent. */
  patience?: number;
  /** The most pages (of 8 KiB) that the database may have. */
  maxPages?: number;
}

/**
 * Opens the archive in a folder, or makes one. Several processes may have it open at once.
 *
 * @throws TearsheetError `archive-newer`, `archive-damaged`, `archive-full`, `archive-locked`, `archive-not-writable`
 */
export async function openStore({
  dataDir,
  databaseUrl,
  patience,
  maxPages,
}: StoreOptions): Promise<ArticleStore> {
  const folder = resolve(dataDir);
  await prepareFolder(folder);
  const database = await openDatabase({
    folder,
    ...(databaseUrl === undefined ? {} : { databaseUrl }),
    ...(patience === undefined ? {} : { patience }),
    ...(maxPages === undefined ? {} : { maxPages }),
  }).catch((error: unknown) => {
    throw explainFailure(error, folder);
  });
  await refreshWords(database).catch(async (error: unknown) => {
    await database.close();
    throw explainFailure(error, folder);
  });
  const { prisma } = database;
  const sources = await openSourceFiles(join(folder, 'sources')).catch(async (error: unknown) => {
    await database.close();
    throw explainFailure(error, join(folder, 'sources'));
  });
  /** What has been asked and not yet answered: closing waits for it. */
  const pending = new Set<Promise<unknown>>();
  let closing: Promise<void> | undefined;
  /** The same question, with failures of the database and the disk as sentences. */
  const told =
    <Arguments extends unknown[], Answer>(ask: (...args: Arguments) => Promise<Answer>) =>
    async (...args: Arguments): Promise<Answer> => {
      if (closing) throw new TearsheetError('interrupted', 'The archive has been closed.');
      const answer = ask(...args);
      pending.add(answer);
      try {
        return await answer;
      } catch (error) {
        throw explainFailure(error, database.place);
      } finally {
        pending.delete(answer);
      }
    };
  return {
    addArticle: told(async (owner, { bytes, ...made }) => {
      const [result] = await addArticles(database, sources, owner, bytes, [made]);
      if (!result) throw new RangeError('An article was neither added nor there.');
      return result;
    }),
    addArticles: told((owner, bytes, made) => addArticles(database, sources, owner, bytes, made)),
    amendArticle: told((owner, id, amendment) =>
      amendStoredArticle(database, owner, id, Amendment.parse(amendment)),
    ),
    unamendArticle: told((owner, id, amendmentId) => unamendStoredArticle(database, owner, id, amendmentId)),
    reviseArticle: told((owner, id, article) => reviseStoredArticle(database, owner, id, article)),
    listRevisions: told((owner, id) => listRevisions(prisma, owner, id)),
    getRevision: told((owner, id, number) => readRevision(prisma, owner, id, number)),
    useRevision: told((owner, id, number) => useStoredRevision(database, owner, id, number)),
    walkArticles: told(async (ownerId, { after = '', limit }) => {
      const rows = await prisma.article.findMany({
        where: { ownerId, id: { gt: after } },
        orderBy: { id: 'asc' },
        take: limit,
        select: { id: true },
      });
      return rows.map(({ id }) => id);
    }),
    getArticle: told((owner, id) => readStoredArticle(prisma, owner, id)),
    getAnnotations: told((owner, id) => readAnnotations(prisma, owner, id)),
    putAnnotations: told((owner, id, annotated) => replaceAnnotations(prisma, owner, id, annotated)),
    correctAnnotations: told((owner, id, correction) =>
      correctStoredAnnotations(prisma, owner, id, AnnotationCorrection.parse(correction)),
    ),
    findBySource: told((owner, sha256) => findBySource(prisma, owner, sha256)),
    listArticles: told((owner, query) => listArticles(prisma, owner, query)),
    searchArticles: told((owner, query) => searchArticles(database, owner, query)),
    searchFacets: told((owner, query) => searchFacets(database, owner, query)),
    async *exportArticles(owner) {
      if (closing) throw new TearsheetError('interrupted', 'The archive has been closed.');
      yield* exportArticles(prisma, owner);
    },
    importArticle: told((owner, stored, bytes) => importArticle(database, sources, owner, stored, bytes)),
    countArticles: told((ownerId) => prisma.article.count({ where: { ownerId, binned: false } })),
    readSource: told(async (ownerId, id) => {
      const found = await prisma.article.findUnique({
        where: { ownerId_id: { ownerId, id } },
        select: { sourceSha256: true },
      });
      if (!found) throw notFound(id);
      return sources.read(found.sourceSha256);
    }),
    deleteArticle: told((owner, id) => binArticle(database, owner, id)),
    restoreArticle: told((owner, id) => unbinArticle(database, owner, id)),
    expireArticles: told((owner, options) => expireArticles(database, sources, owner, options)),
    listChanges: told((owner, query) => listChanges(prisma, owner, query)),
    cast: openCast(prisma, told),
    stories: openStories(prisma, told),
    keeping: openKeeping(database, told),
    imports: openImports(prisma, told),
    jobs: openJobs(prisma, database.queue, told),
    close() {
      closing ??= Promise.allSettled([...pending, database.queue.close()]).then(() => database.close());
      return closing;
    },
  };
}

async function prepareFolder(folder: string): Promise<void> {
  const found = await stat(folder).catch(() => undefined);
  if (found && !found.isDirectory()) {
    throw new TearsheetError('archive-not-writable', `${folder} is a file. Choose a folder for the archive.`);
  }
  try {
    await makeFolder(folder);
    await makeFolder(join(folder, 'sources'));
  } catch (error) {
    throw explainFailure(error, folder);
  }
}
