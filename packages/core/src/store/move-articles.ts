import {
  Amendment,
  type AnnotationSet,
  amendArticle,
  amendmentKey,
  readArticle,
  TearsheetError,
} from '../model/index.ts';
import type { ArchiveDatabase } from './archive-database.ts';
import { describeArticle } from './article-row.ts';
import type { AddResult, OwnerId } from './article-store.ts';
import { insertAnnotations, readOwnAnnotations } from './keep-annotations.ts';
import { readStoredKeeping, writeStoredKeeping } from './keeping/move-keeping.ts';
import type { StoredKeeping } from './keeping/stored-keeping.ts';
import { logChange } from './log-change.ts';
import type { PrismaClient } from './rows.ts';
import { searchText } from './search-text.ts';
import { type SourceFiles, sha256Of } from './source-files.ts';
import type { StoredArticleExport } from './stored-article-export.ts';

/** Articles read from the database at once. */
const BATCH = 100;

/** Every article with all of its revisions, the bin's too, in the order of their ids. */
export async function* exportArticles(
  prisma: PrismaClient,
  ownerId: OwnerId,
): AsyncGenerator<StoredArticleExport> {
  for (let after = ''; ; ) {
    const rows = await prisma.article.findMany({
      where: { ownerId, id: { gt: after } },
      orderBy: { id: 'asc' },
      take: BATCH,
      select: {
        id: true,
        sourceSha256: true,
        sourcePart: true,
        addedAt: true,
        changedAt: true,
        binnedAt: true,
        revision: true,
        revisions: { orderBy: { number: 'asc' } },
        amendments: { orderBy: { id: 'asc' } },
      },
    });
    const own = await readOwnAnnotations(
      prisma,
      ownerId,
      rows.map(({ id }) => id),
    );
    const kept = await readStoredKeeping(
      prisma,
      ownerId,
      rows.map(({ id }) => id),
    );
    for (const { binnedAt, addedAt, changedAt, revisions, amendments, ...row } of rows) {
      yield {
        ...row,
        addedAt: addedAt.toISOString(),
        changedAt: changedAt.toISOString(),
        ...(binnedAt === null ? {} : { deletedAt: binnedAt.toISOString() }),
        revisions: revisions.map(({ number, madeAt, reason, json }) => ({
          number,
          madeAt: madeAt.toISOString(),
          reason,
          article: JSON.parse(json),
        })),
        ...(amendments.length === 0 ? {} : { amendments: amendments.map(writeAmendment) }),
        ...annotationsOf(own.get(row.id)),
        ...keptOf(kept.get(row.id)),
      };
    }
    const last = rows.at(-1);
    if (!last || rows.length < BATCH) return;
    after = last.id;
  }
}

const annotationsOf = (annotations: AnnotationSet | undefined) =>
  annotations === undefined ? {} : { annotations };

const keptOf = (kept: StoredKeeping | undefined) => (kept === undefined ? {} : { kept });

function writeAmendment({
  id,
  json,
  madeAt,
  undoneAt,
}: {
  id: string;
  json: string;
  madeAt: Date;
  undoneAt: Date | null;
}): NonNullable<StoredArticleExport['amendments']>[number] {
  return {
    id,
    amendment: Amendment.parse(JSON.parse(json)),
    madeAt: madeAt.toISOString(),
    ...(undoneAt === null ? {} : { undoneAt: undoneAt.toISOString() }),
  };
}

/**
 * Takes in an article of another archive: its id, its times and its revisions stay as they were.
 *
 * @throws TearsheetError `article-invalid` where it was not made of these bytes
 */
export async function importArticle(
  { prisma, words }: ArchiveDatabase,
  sources: SourceFiles,
  ownerId: OwnerId,
  { id, sourceSha256, sourcePart, revision, ...stored }: StoredArticleExport,
  bytes: Uint8Array,
): Promise<AddResult> {
  const current = stored.revisions.find(({ number }) => number === revision);
  if (!current || sha256Of(bytes) !== sourceSha256) {
    throw new TearsheetError(
      'article-invalid',
      'The article and the source of this export do not belong together.',
    );
  }
  const amendments = stored.amendments ?? [];
  const article = amendArticle(
    readArticle(current.article),
    amendments.filter(({ undoneAt }) => undoneAt === undefined).map(({ amendment }) => amendment),
  );
  await sources.keep(sourceSha256, bytes);
  const result = await prisma.$transaction<AddResult>(async (tx) => {
    const found = await tx.article.findFirst({
      where: { ownerId, OR: [{ id }, { sourceSha256, sourcePart }] },
      select: { id: true, headline: true, binned: true },
    });
    if (found) {
      return {
        status: 'present',
        id: found.id,
        headline: found.headline,
        ...(found.binned ? { deleted: true } : {}),
      };
    }
    const { size, mediaType, charset, fileName, uri, retrieved } = article.source;
    const addedAt = new Date(stored.addedAt);
    await tx.source.upsert({
      where: { ownerId_sha256: { ownerId, sha256: sourceSha256 } },
      create: {
        ownerId,
        sha256: sourceSha256,
        size,
        mediaType,
        charset: charset ?? null,
        fileName: fileName ?? null,
        uri: uri ?? null,
        retrieved: retrieved ?? null,
        addedAt,
      },
      update: {},
      select: { sha256: true },
    });
    const columns = describeArticle(article);
    const binnedAt = stored.deletedAt === undefined ? null : new Date(stored.deletedAt);
    await tx.article.create({
      data: {
        ownerId,
        id,
        sourceSha256,
        sourcePart,
        revision,
        ...columns,
        addedAt,
        changedAt: new Date(stored.changedAt),
        binned: binnedAt !== null,
        binnedAt,
      },
      select: { id: true },
    });
    await tx.revision.createMany({
      data: stored.revisions.map(({ number, madeAt, reason, article: made }) => ({
        ownerId,
        articleId: id,
        number,
        madeAt: new Date(madeAt),
        reason,
        modelVersion: made.modelVersion,
        json: JSON.stringify(made),
      })),
    });
    await tx.amendment.createMany({
      data: amendments.map(({ id: own, amendment, madeAt, undoneAt }) => ({
        ownerId,
        id: own,
        articleId: id,
        key: amendmentKey(amendment),
        json: JSON.stringify(amendment),
        madeAt: new Date(madeAt),
        undoneAt: undoneAt === undefined ? null : new Date(undoneAt),
      })),
    });
    if (stored.annotations !== undefined) {
      await insertAnnotations(tx, ownerId, id, { set: stored.annotations });
    }
    if (stored.kept !== undefined) await writeStoredKeeping(tx, ownerId, id, stored.kept);
    if (binnedAt === null) await words.put(tx, ownerId, id, searchText(article));
    await logChange(tx, ownerId, {
      action: 'added',
      articleId: id,
      headline: columns.headline,
      at: new Date(),
    });
    return { status: 'added', id, headline: columns.headline };
  });
  await sources.keepOn(sourceSha256, bytes);
  return result;
}
