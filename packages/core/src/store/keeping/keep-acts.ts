import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import { Act, TearsheetError } from '../../model/index.ts';
import type { OwnerId, Page } from '../article-store.ts';
import { checkPageQuery } from '../check-query.ts';
import { readCursor, writeCursor } from '../cursor.ts';
import type { PrismaClient } from '../rows.ts';
import { applyAct } from './apply-act.ts';
import type { ActBy, DoneActs, LoggedAct } from './keeping-store.ts';

/** More acts at once than any person means. */
const MOST = 10_000;

/** Does acts in one transaction, and logs those that changed something. */
export async function keepActs(
  prisma: PrismaClient,
  ownerId: OwnerId,
  given: readonly Act[],
  by: ActBy,
): Promise<DoneActs> {
  if (given.length > MOST) throw new TearsheetError('usage', `Do at most ${MOST} things at once.`);
  const acts = given.map((act) => checkAct(act));
  return prisma.$transaction(async (tx) => {
    const at = new Date();
    const batch = uuid();
    const done: Act[] = [];
    for (const act of acts) {
      const doing = applyAct({ tx, ownerId, at }, act);
      // What a rule speaks of may be gone since it was made: it does the rest.
      const applied = await (by.kind === 'rule' ? doing.catch(passOverGone) : doing);
      if (!applied) continue;
      done.push(applied.act);
      // An import gives its own account, row by row.
      if (by.kind === 'import') continue;
      await tx.act.create({
        data: {
          ownerId,
          id: uuid(),
          batch,
          at,
          by: by.kind,
          ruleId: by.kind === 'rule' ? by.rule : null,
          action: applied.act.do,
          articleId: 'article' in applied.act ? applied.act.article : null,
          json: JSON.stringify(applied.act),
          undo: JSON.stringify(applied.undo),
        },
        select: { id: true },
      });
    }
    return done.length === 0 || by.kind === 'import' ? { acts: done } : { batch, acts: done };
  });
}

/** What comes from outside, as plain values. @throws TearsheetError `usage` */
function checkAct(act: Act): Act {
  const parsed = Act.safeParse(act);
  if (parsed.success) return parsed.data;
  throw new TearsheetError('usage', `This cannot be done: ${z.prettifyError(parsed.error)}`, {
    cause: parsed.error,
  });
}

/** Undoes a batch, its last act first. What an undo speaks of and is gone by now is passed over. */
export async function undoActs(
  prisma: PrismaClient,
  ownerId: OwnerId,
  batch: string | undefined,
): Promise<DoneActs> {
  return prisma.$transaction(async (tx) => {
    const last =
      batch ??
      (
        await tx.act.findFirst({
          where: { ownerId, by: 'person', undoneAt: null },
          orderBy: { id: 'desc' },
          select: { batch: true },
        })
      )?.batch;
    if (last === undefined) throw new TearsheetError('not-found', 'There is nothing to undo.');
    const rows = await tx.act.findMany({
      where: { ownerId, batch: last, undoneAt: null },
      orderBy: { id: 'desc' },
      select: { id: true, undo: true },
    });
    if (rows.length === 0) {
      throw new TearsheetError('not-found', `${last} names nothing that could be undone, or it is undone.`);
    }
    const at = new Date();
    const acts: Act[] = [];
    for (const { undo } of rows) {
      for (const act of z.array(Act).parse(JSON.parse(undo))) {
        const applied = await applyAct({ tx, ownerId, at }, act).catch(passOverGone);
        if (applied) acts.push(applied.act);
      }
    }
    await tx.act.updateMany({ where: { ownerId, batch: last, undoneAt: null }, data: { undoneAt: at } });
    return { batch: last, acts };
  });
}

function passOverGone(error: unknown): undefined {
  if (error instanceof TearsheetError && error.code === 'not-found') return undefined;
  throw error;
}

const ActPlace = z.strictObject({ act: z.uuid() });

/** The log, newest first. */
export async function listActs(
  prisma: PrismaClient,
  ownerId: OwnerId,
  query: { limit: number; after?: string; by?: 'person' | 'rule'; action?: Act['do'] },
): Promise<Page<LoggedAct>> {
  const { limit, after } = checkPageQuery(query);
  const start = after === undefined ? undefined : readCursor(after, ActPlace);
  const rows = await prisma.act.findMany({
    where: {
      ownerId,
      ...(query.by === undefined ? {} : { by: String(query.by) }),
      ...(query.action === undefined ? {} : { action: String(query.action) }),
      ...(start ? { id: { lt: start.act } } : {}),
    },
    orderBy: { id: 'desc' },
    take: limit + 1,
  });
  const shown = rows.slice(0, limit);
  const articles = await prisma.article.findMany({
    where: { ownerId, id: { in: shown.flatMap(({ articleId }) => articleId ?? []) } },
    select: { id: true, headline: true },
  });
  const headlines = new Map(articles.map(({ id, headline }) => [id, headline]));
  const last = shown.at(-1);
  return {
    items: shown.map((row) => {
      const headline = row.articleId === null ? undefined : headlines.get(row.articleId);
      return {
        id: row.id,
        batch: row.batch,
        at: row.at.toISOString(),
        by: row.by === 'rule' ? 'rule' : 'person',
        ...(row.ruleId === null ? {} : { rule: row.ruleId }),
        act: Act.parse(JSON.parse(row.json)),
        ...(headline === undefined ? {} : { headline }),
        ...(row.undoneAt === null ? {} : { undoneAt: row.undoneAt.toISOString() }),
      };
    }),
    ...(rows.length > limit && last ? { next: writeCursor({ act: last.id }) } : {}),
  };
}
