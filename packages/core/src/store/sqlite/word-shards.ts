import { Prisma, type PrismaClient } from '../generated/sqlite/client.ts';
import type { SearchText } from '../search-text.ts';
import { indexForms } from '../words/index-forms.ts';

/**
 * Rows of `article_texts` whose words lie in one table. Whatever FTS5 does with all the hits of a word, it does with those of one
 * table (adr/0005-words-lie-in-shards.md).
 */
export const SHARD = 50_000;

/** A table of words: those of the rows from `number * SHARD + 1` on. */
export interface Shard {
  number: number;
  /** Its name, quoted. */
  table: Prisma.Sql;
}

/** Numbers become names here and nowhere else. */
export function shard(number: number): Shard {
  if (!Number.isSafeInteger(number) || number < 0) throw new RangeError(`${number} is no shard.`);
  return { number, table: Prisma.raw(`"article_words_${number}"`) };
}

export const shardOf = (row: number): Shard => shard(Math.floor((row - 1) / SHARD));

/**
 * The words cut, folded and stemmed by the program: FTS5 takes them as they come, between blanks. It keeps no text; what is taken
 * out of it is taken out by its row alone.
 */
export const makeShard = ({ table }: Shard): Prisma.Sql => Prisma.sql`
  CREATE VIRTUAL TABLE IF NOT EXISTS ${table} USING fts5(
    "headline", "byline", "text", content='', contentless_delete=1, tokenize="ascii tokenchars '='"
  )`;

/** Puts the words of a row into its table, in the place of those that it had. */
export const putWords = (row: number, text: SearchText): Prisma.Sql =>
  putManyWords(shardOf(row), [{ row, text }]);

/** The same for several rows of one table. */
export function putManyWords(
  { table }: Shard,
  rows: readonly { row: number; text: SearchText }[],
): Prisma.Sql {
  const values = rows.map(({ row, text: { headline, byline, text, language } }) => {
    const forms = [headline, byline, text].map((column) => {
      const { words, stems } = indexForms(column, language);
      return [...words, ...stems].join(' ');
    });
    return Prisma.sql`(${row}, ${Prisma.join(forms)})`;
  });
  return Prisma.sql`INSERT OR REPLACE INTO ${table} (rowid, headline, byline, text) VALUES ${Prisma.join(values)}`;
}

/** The number of a shard, by the name of its table; undefined for other tables. */
export function shardNamed(name: string): Shard | undefined {
  const [, number] = /^article_words_(\d+)$/.exec(name) ?? [];
  return number === undefined ? undefined : shard(Number(number));
}

/** The tables that are there, from the newest rows on. */
export async function listShards(prisma: Pick<PrismaClient, '$queryRaw'>): Promise<Shard[]> {
  const tables = await prisma.$queryRaw<{ name: string }[]>`
    SELECT name FROM sqlite_schema WHERE type = 'table' AND name GLOB 'article_words_*'`;
  return tables.flatMap(({ name }) => shardNamed(name) ?? []).sort((one, other) => other.number - one.number);
}
