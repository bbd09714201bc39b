import type { PrismaClient } from '../rows.ts';
import type { CastStore } from './cast-store.ts';
import { mergeMembers, renameMember, splitMember, undoCastDecision } from './decide-cast.ts';
import { readCastOfArticles, readTimeline } from './gather-articles.ts';
import { listAppearances } from './list-appearances.ts';
import { listCast } from './list-cast.ts';
import { listStatements } from './list-statements.ts';
import { readCastOfArticle } from './read-cast-of-article.ts';
import { readMember } from './read-member.ts';

type Told = <Arguments extends unknown[], Answer>(
  ask: (...args: Arguments) => Promise<Answer>,
) => (...args: Arguments) => Promise<Answer>;

/** The cast of an archive, over a database. @param told says failures of the database as sentences */
export function openCast(prisma: PrismaClient, told: Told): CastStore {
  return {
    list: told((owner, query) => listCast(prisma, owner, query)),
    get: told((owner, id) => readMember(prisma, owner, id)),
    appearances: told((owner, id, query) => listAppearances(prisma, owner, id, query)),
    statements: told((owner, id, query) => listStatements(prisma, owner, id, query)),
    ofArticle: told((owner, id) => readCastOfArticle(prisma, owner, id)),
    ofArticles: told((owner, ids, limit) => readCastOfArticles(prisma, owner, ids, limit)),
    timeline: told((owner, ids, query) => readTimeline(prisma, owner, ids, query)),
    rename: told((owner, id, name) => renameMember(prisma, owner, id, name)),
    merge: told((owner, id, into) => mergeMembers(prisma, owner, id, into)),
    split: told((owner, id, articleIds, to) => splitMember(prisma, owner, id, articleIds, to)),
    undo: told((owner, id) => undoCastDecision(prisma, owner, id)),
  };
}
