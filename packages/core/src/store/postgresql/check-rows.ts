import { readArticle, TearsheetError } from '../../model/index.ts';
import type { ArchiveCheck } from '../backup/archive-check.ts';
import { some } from '../backup/archive-check.ts';
import { Prisma, type PrismaClient } from '../generated/postgresql/client.ts';
import { writeVector } from './write-vector.ts';

/** Rows looked at at once. */
const BATCH = 200;

/** Looks at all that the rows promise; with `repair`, the words are written anew where they are wrong. */
export async function checkRows(
  prisma: PrismaClient,
  { repair }: { repair: boolean },
): Promise<ArchiveCheck[]> {
  return [
    ...(await checkDatabase(prisma)),
    await checkArticles(prisma),
    ...(await checkWords(prisma, repair)),
  ];
}

/** The database itself: that PostgreSQL checks its pages, and that no rule of the tables is switched off. */
async function checkDatabase(prisma: PrismaClient): Promise<ArchiveCheck[]> {
  const [server] = await prisma.$queryRaw<{ version: string; checksums: string }[]>`
    SELECT current_setting('server_version') AS version, current_setting('data_checksums') AS checksums`;
  const unchecked = await prisma.$queryRaw<{ name: string }[]>`
    SELECT conname AS name FROM pg_constraint
    WHERE connamespace = current_schema()::regnamespace AND (NOT convalidated OR (contype = 'f' AND NOT conenforced))`;
  const broken = await prisma.$queryRaw<{ name: string }[]>`
    SELECT indexrelid::regclass::text AS name FROM pg_index JOIN pg_class ON pg_class.oid = indexrelid
    WHERE relnamespace = current_schema()::regnamespace AND NOT (indisvalid AND indisready)`;
  const version = `PostgreSQL ${server?.version ?? ''}`;
  return [
    {
      name: 'database',
      ok: broken.length === 0,
      message:
        broken.length === 0
          ? server?.checksums === 'on'
            ? version
            : `${version}, which does not check its pages (data_checksums is off).`
          : `Indexes that are not whole: ${some(broken.map(({ name }) => name))}. REINDEX them.`,
    },
    unchecked.length === 0
      ? { name: 'references', ok: true }
      : {
          name: 'references',
          ok: false,
          message: `Not enforced: ${some(unchecked.map(({ name }) => name))}.`,
        },
  ];
}

/** Each article of the archive can be read. */
async function checkArticles(prisma: PrismaClient): Promise<ArchiveCheck> {
  const unreadable: string[] = [];
  for (let after = { owner: '', id: '' }; ; ) {
    const rows = await prisma.$queryRaw<{ owner: string; id: string; json: string | null }[]>`
      SELECT a.owner_id AS owner, a.id AS id, r.json AS json FROM articles a LEFT JOIN revisions r
        ON r.owner_id = a.owner_id AND r.article_id = a.id AND r.number = a.revision
      WHERE (a.owner_id, a.id) > (${after.owner}, ${after.id}) ORDER BY a.owner_id, a.id LIMIT ${BATCH}`;
    for (const { id, json } of rows) {
      try {
        readArticle(JSON.parse(json ?? ''));
      } catch (error) {
        if (!(error instanceof TearsheetError) && !(error instanceof SyntaxError)) throw error;
        unreadable.push(id);
      }
    }
    const last = rows.at(-1);
    if (!last) break;
    after = last;
  }
  return unreadable.length === 0
    ? { name: 'articles', ok: true }
    : { name: 'articles', ok: false, message: `Cannot be read: ${some(unreadable)}. Restore a backup.` };
}

/** Each article's words are those of its text; with `repair`, they are written anew where they are not. */
async function checkWords(prisma: PrismaClient, repair: boolean): Promise<ArchiveCheck[]> {
  const wrong: string[] = [];
  for (let after = 0; ; ) {
    const texts = await prisma.articleText.findMany({
      where: { rowid: { gt: after } },
      orderBy: { rowid: 'asc' },
      take: BATCH,
    });
    const last = texts.at(-1);
    if (!last) break;
    after = last.rowid;
    const given = texts.map(
      ({ rowid, ...text }) => Prisma.sql`(${rowid}::int, ${writeVector(text)}::tsvector)`,
    );
    const found = await prisma.$queryRaw<{ rowid: number; id: string }[]>`
      SELECT t.rowid AS rowid, t.article_id AS id FROM article_texts t
      JOIN (VALUES ${Prisma.join(given)}) AS given(rowid, words) ON given.rowid = t.rowid
      WHERE t.words IS DISTINCT FROM given.words`;
    const byRow = new Map(texts.map((text) => [text.rowid, text]));
    for (const { rowid, id } of found) {
      const text = byRow.get(rowid);
      if (repair && text) {
        await prisma.$executeRaw`UPDATE article_texts SET words = ${writeVector(text)}::tsvector WHERE rowid = ${rowid}`;
      } else wrong.push(id);
    }
  }
  if (repair) await prisma.$executeRaw`REINDEX INDEX article_texts_words_idx`;
  return [
    wrong.length === 0
      ? { name: 'search index', ok: true }
      : {
          name: 'search index',
          ok: false,
          message: `It does not hold the words of ${some(wrong)}. Write them anew: tearsheet doctor --repair.`,
        },
    await checkIndexed(prisma),
  ];
}

async function checkIndexed(prisma: PrismaClient): Promise<ArchiveCheck> {
  const lost = await prisma.$queryRaw<{ id: string }[]>`
    SELECT a.id AS id FROM articles a LEFT JOIN article_texts t ON t.owner_id = a.owner_id AND t.article_id = a.id
    WHERE a.binned = (t.rowid IS NOT NULL)`;
  const name = 'searchable articles';
  return lost.length === 0
    ? { name, ok: true }
    : { name, ok: false, message: `Search does not know, or should not: ${some(lost.map(({ id }) => id))}.` };
}
