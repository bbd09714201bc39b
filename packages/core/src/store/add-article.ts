import { v7 as uuid } from 'uuid';
import { type Article, readArticle, TearsheetError } from '../model/index.ts';
import type { ArchiveDatabase } from './archive-database.ts';
import { describeArticle } from './article-row.ts';
import type { AddResult, NewArticle, OwnerId } from './article-store.ts';
import { joinCast } from './cast/join-cast.ts';
import { checkAnnotations, insertAnnotations } from './keep-annotations.ts';
import type { Prisma } from './rows.ts';
import { searchText } from './search-text.ts';
import { type SourceFiles, sha256Of } from './source-files.ts';
import type { WordIndex } from './word-index.ts';

/** The article made of a source, if there is one; of several the first. */
export async function findBySource(
  prisma: Prisma.TransactionClient,
  owner: OwnerId,
  sha256: string,
): Promise<AddResult | undefined> {
  const found = await prisma.article.findFirst({
    where: { ownerId: owner, sourceSha256: sha256 },
    orderBy: { id: 'asc' },
    select: { id: true, headline: true, binned: true },
  });
  if (!found) return undefined;
  const { id, headline, binned } = found;
  return { status: 'present', id, headline, ...(binned ? { deleted: true } : {}) };
}

/** What was made of one source. */
type Made = Omit<NewArticle, 'bytes'>;

/**
 * Keeps the source, then writes all rows in one transaction: no row ever points at a file that a power cut could
 * take, and of a container all articles are there or none. A crash in between leaves a file that nothing points at, which
 * the next attempt uses.
 */
export async function addArticles(
  { prisma, words }: ArchiveDatabase,
  sources: SourceFiles,
  owner: OwnerId,
  bytes: Uint8Array,
  made: readonly Made[],
): Promise<AddResult[]> {
  const sha256 = sha256Of(bytes);
  const checked = made.map((one) => checkMade(one, sha256));
  const before = await findBySource(prisma, owner, sha256);
  // Also when it is there, so that a file that was lost or damaged is whole again.
  await sources.keep(sha256, bytes);
  if (before) return [before];
  const results = await prisma.$transaction(async (tx) => {
    const there = await findBySource(tx, owner, sha256);
    if (there) return [there];
    const [first] = checked;
    if (!first) return [];
    await insertSource(tx, owner, first.article);
    return insertArticles(tx, words, owner, checked);
  });
  await sources.keepOn(sha256, bytes);
  return results;
}

/** An article that does not fit the model could not be read back. */
function checkMade({ article: given, annotated }: Made, sha256: string): Made {
  const article = readArticle(given);
  if (article.source.sha256 !== sha256) {
    throw new TearsheetError(
      'article-invalid',
      'The article was not made of this source: their sha256 differ.',
    );
  }
  return { article, ...(annotated ? { annotated: checkAnnotations(article, annotated) } : {}) };
}

async function insertSource(
  tx: Prisma.TransactionClient,
  ownerId: OwnerId,
  { source }: Article,
): Promise<void> {
  const { sha256, size, mediaType, charset, fileName, uri, retrieved } = source;
  await tx.source.create({
    data: {
      ownerId,
      sha256,
      size,
      mediaType,
      charset: charset ?? null,
      fileName: fileName ?? null,
      uri: uri ?? null,
      retrieved: retrieved ?? null,
      addedAt: new Date(),
    },
    select: { sha256: true },
  });
}

/** Articles written with one statement a table. */
const TOGETHER = 100;

async function insertArticles(
  tx: Prisma.TransactionClient,
  words: WordIndex,
  ownerId: OwnerId,
  made: readonly Made[],
): Promise<AddResult[]> {
  const results: AddResult[] = [];
  for (let from = 0; from < made.length; from += TOGETHER) {
    results.push(...(await insertTogether(tx, words, ownerId, made.slice(from, from + TOGETHER))));
  }
  return results;
}

async function insertTogether(
  tx: Prisma.TransactionClient,
  words: WordIndex,
  ownerId: OwnerId,
  made: readonly Made[],
): Promise<AddResult[]> {
  const now = new Date();
  const rows = made.map((one) => ({ ...one, id: uuid(), columns: describeArticle(one.article) }));
  await tx.article.createMany({
    data: rows.map(({ article, annotated, id, columns }) => ({
      ownerId,
      id,
      sourceSha256: article.source.sha256,
      sourcePart: article.source.part ?? '',
      revision: 1,
      ...columns,
      addedAt: now,
      changedAt: now,
      annotatedBy: annotated?.rules ?? null,
    })),
  });
  await tx.revision.createMany({
    data: rows.map(({ article, id }) => ({
      ownerId,
      articleId: id,
      number: 1,
      madeAt: now,
      reason: 'added',
      modelVersion: article.modelVersion,
      json: JSON.stringify(article),
    })),
  });
  await words.putNew(
    tx,
    ownerId,
    rows.map(({ article, id }) => ({ articleId: id, text: searchText(article) })),
  );
  for (const { annotated, id } of rows) {
    if (!annotated) continue;
    await insertAnnotations(tx, ownerId, id, annotated);
    await joinCast(tx, ownerId, id);
  }
  await tx.change.createMany({
    data: rows.map(({ id, columns }) => ({
      ownerId,
      id: uuid(),
      at: now,
      action: 'added',
      articleId: id,
      headline: columns.headline,
    })),
  });
  return rows.map(({ id, columns }) => ({ status: 'added', id, headline: columns.headline }));
}
