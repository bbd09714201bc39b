import type { ArchiveDatabase } from '../archive-database.ts';
import { parseQuery } from '../query/parse-query.ts';
import { partQuery } from '../query/part-query.ts';
import { writePlace } from './apply-reading.ts';
import { keepActs, listActs, undoActs } from './keep-acts.ts';
import type { KeepingStore } from './keeping-store.ts';
import { listAnnotations } from './list-annotations.ts';
import { readStoredArchive, writeStoredArchive } from './move-keeping.ts';
import { readCollections, readKept, readRules, readSearches, readTags } from './read-kept.ts';
import { reanchorArticle } from './reanchor-article.ts';
import { StoredArchive } from './stored-keeping.ts';

type Told = <Arguments extends unknown[], Answer>(
  ask: (...args: Arguments) => Promise<Answer>,
) => (...args: Arguments) => Promise<Answer>;

/** What people do with articles, over a database. @param told says failures of the database as sentences */
export function openKeeping({ prisma, words }: ArchiveDatabase, told: Told): KeepingStore {
  return {
    act: told((owner, acts, by = { kind: 'person' }) => keepActs(prisma, owner, acts, by)),
    undo: told((owner, batch) => undoActs(prisma, owner, batch)),
    listActs: told((owner, query) => listActs(prisma, owner, query)),
    getKept: told((owner, id) => readKept(prisma, owner, id)),
    keepPlace: told((ownerId, id, block) =>
      prisma.$transaction((tx) => writePlace({ tx, ownerId, at: new Date() }, id, block)),
    ),
    listTags: told((owner) => readTags(prisma, owner)),
    listCollections: told((owner) => readCollections(prisma, owner)),
    listSearches: told((owner) => readSearches(prisma, owner)),
    listRules: told((owner) => readRules(prisma, owner)),
    listAnnotations: told((owner, query) => listAnnotations(prisma, owner, query)),
    reanchorArticle: told((owner, id) => prisma.$transaction((tx) => reanchorArticle(tx, owner, id))),
    matchArticles: told(async (owner, query, ids) => {
      if (ids.length === 0) return [];
      const { words: wanted, rest } = partQuery(parseQuery(query).node);
      const hits = await words.order(
        owner,
        { ...(wanted ? { words: wanted } : {}), rest: [...rest, { kind: 'among', ids: [...ids] }] },
        { order: 'added', limit: ids.length },
      );
      return hits.map(({ id }) => id);
    }),
    exportArchive: told((owner) => readStoredArchive(prisma, owner)),
    importArchive: told((owner, stored) =>
      prisma.$transaction((tx) => writeStoredArchive(tx, owner, StoredArchive.parse(stored))),
    ),
    findIds: told(async (ownerId, prefix, { limit, deleted = false }) => {
      const rows = await prisma.article.findMany({
        // Ids are ordered by code unit: those that begin so lie together.
        where: { ownerId, binned: deleted, id: { gte: prefix, lt: `${prefix}~` } },
        orderBy: { id: 'asc' },
        take: limit,
        select: { id: true },
      });
      return rows.map(({ id }) => id);
    }),
  };
}
