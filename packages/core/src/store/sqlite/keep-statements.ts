import Database from 'better-sqlite3';

/** Statements that are kept ready; the one that was not asked for longest goes first. */
const KEPT = 500;

/**
 * Keeps the statements of a Prisma adapter's connection ready for the next time. The stock adapter prepares each anew, which
 * costs more than most of the questions themselves.
 */
export function keepStatements<Adapter extends object>(adapter: Adapter): Adapter {
  const client: unknown = 'client' in adapter ? adapter.client : undefined;
  if (!(client instanceof Database))
    throw new TypeError('This adapter of Prisma keeps its connection elsewhere.');
  const kept = new Map<string, ReadyStatement>();
  const prepare = client.prepare.bind(client);
  const ready = (sql: string): ReadyStatement => {
    const known = kept.get(sql);
    if (known) kept.delete(sql);
    else if (kept.size >= KEPT) kept.delete(kept.keys().next().value ?? '');
    const statement = known ?? new ReadyStatement(prepare<unknown[]>(sql));
    kept.set(sql, statement);
    return statement;
  };
  Object.defineProperty(client, 'prepare', { value: ready });
  return adapter;
}

/** A statement as the adapter uses one: bound, then run or read. What is bound to it is forgotten with the answer. */
class ReadyStatement {
  readonly #statement: Database.Statement<unknown[]>;
  #columns: Database.ColumnDefinition[] | undefined;

  constructor(statement: Database.Statement<unknown[]>) {
    this.#statement = statement;
  }

  bind(args: readonly unknown[]) {
    const statement = this.#statement;
    return {
      reader: statement.reader,
      run: () => statement.run(args),
      columns: () => {
        this.#columns ??= statement.columns();
        return this.#columns;
      },
      raw: () => ({ all: () => statement.raw(true).all(args) }),
    };
  }
}
