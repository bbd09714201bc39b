import { basename, resolve } from 'node:path';
import { TearsheetError } from '@tearsheet/core/model';
import type { KeptImportRow, OwnerId } from '@tearsheet/core/store';
import { endsAll } from '../errors/ends-all.ts';
import { toTearsheetError } from '../errors/tell-error.ts';
import type { ImportRow } from '../imports/import-row.ts';
import { ImportedKeeper } from '../imports/keep-imported.ts';
import { addSource } from './add-source.ts';
import type { Archive } from './archive.ts';

/** What became of one row. */
export interface ImportedRow {
  /** From 1, in the order of the import. */
  row: number;
  name: string;
  status: 'added' | 'present' | 'failed';
  id?: string;
  /** Why it failed. */
  code?: string;
  reason?: string;
}

/** The account of an import; `total` is always the sum of the three. */
export interface ImportReport {
  /** Under which the account is kept. */
  id: string;
  kind: string;
  total: number;
  imported: number;
  present: number;
  failed: number;
  rows: ImportedRow[];
}

export interface ImportOptions {
  /** Which column of a table is what: `title=Name,url=Link`. */
  map?: string;
  /** Told of each row as it is done. */
  done?: (row: ImportedRow, total: number) => void;
  signal?: AbortSignal;
}

/**
 * Brings in everything at a path: a folder, a zip archive, an export of ours or of another service, or a source, with what a person did
 * with it there. A row that fails holds up no other. The account is kept; an import that was cut off goes on where it was. What is here
 * already stays as it is.
 *
 * @throws TearsheetError `source-missing`, `usage`, `interrupted`, `archive-full`, `archive-locked`, `archive-not-writable`
 */
export async function importPath(
  owner: OwnerId,
  archive: Archive,
  path: string,
  options: ImportOptions = {},
): Promise<ImportReport> {
  const { map } = options;
  const plan = await planRows(path, map);
  try {
    if (plan.beside) await archive.store.keeping.importArchive(owner, plan.beside);
    const { id, done } = await archive.store.imports.begin(owner, {
      kind: plan.kind,
      name: basename(path),
      path: resolve(path),
      ...(map === undefined ? {} : { options: { map } }),
      rows: plan.rows.map(({ name }) => nameOf(name)),
    });
    return await work(owner, archive, { id, kind: plan.kind, rows: plan.rows, before: done }, options);
  } finally {
    await plan.close();
  }
}

/**
 * Tries the failed and the pending rows of an import again, from the path that it was made of.
 *
 * @throws TearsheetError `not-found`, `source-missing`; `conflict` when something else lies at the path by now
 */
export async function retryImport(
  owner: OwnerId,
  archive: Archive,
  id: string,
  options: Omit<ImportOptions, 'map'> = {},
): Promise<ImportReport> {
  const { path, kind, total, options: said } = await archive.store.imports.get(owner, id);
  if (path === undefined) {
    throw new TearsheetError('source-missing', 'Nobody knows any more where this import came from.');
  }
  const plan = await planRows(path, said?.map);
  try {
    const kept: KeptImportRow[] = [];
    for (let after: string | undefined; ; ) {
      const page = await archive.store.imports.rows(owner, id, {
        limit: 200,
        ...(after === undefined ? {} : { after }),
      });
      kept.push(...page.items);
      after = page.next;
      if (after === undefined) break;
    }
    const same =
      plan.rows.length === total && kept.every(({ name }, at) => name === nameOf(plan.rows[at]?.name ?? ''));
    if (!same) {
      throw new TearsheetError(
        'conflict',
        `What lies at ${path} is not what was imported. Import it anew; what is here already stays.`,
      );
    }
    const done = kept.filter(({ status }) => status === 'added' || status === 'present');
    return await work(owner, archive, { id, kind, rows: plan.rows, before: done }, options);
  } finally {
    await plan.close();
  }
}

async function planRows(path: string, map: string | undefined) {
  // Loaded by those who import: every command opens an archive.
  const { findRows } = await import('../imports/find-rows.ts');
  return findRows(path, map === undefined ? {} : { map });
}

/** Names of rows come from anywhere: what is kept is one line of a bearable length. */
export const nameOf = (name: string): string =>
  name
    .toWellFormed()
    .replace(/[\0-\x1f\x7f-\x9f]+/g, ' ')
    .slice(0, 500)
    .toWellFormed();

/** Accounts of rows that are written together: a crash between forgets no article, only that its row was done. */
const BATCH = 25;

interface Work {
  id: string;
  kind: string;
  rows: readonly ImportRow[];
  /** Rows that are done already. */
  before: readonly KeptImportRow[];
}

async function work(
  owner: OwnerId,
  archive: Archive,
  { id, kind, rows, before }: Work,
  { done, signal }: Pick<ImportOptions, 'done' | 'signal'>,
): Promise<ImportReport> {
  const settled = new Map(before.map((row) => [row.row, row]));
  const keeper = new ImportedKeeper(owner, archive.store);
  const report: ImportedRow[] = [];
  let unsaved: KeptImportRow[] = [];
  const save = async () => {
    const batch = unsaved;
    unsaved = [];
    if (batch.length > 0) await archive.store.imports.settle(owner, id, batch);
  };
  try {
    for (const [at, row] of rows.entries()) {
      const known = settled.get(at + 1);
      const outcome =
        known === undefined || known.status === 'pending'
          ? await importRow(owner, archive, row, signal, keeper)
          : { status: known.status, ...(known.id === undefined ? {} : { id: known.id }) };
      const line: ImportedRow = { ...outcome, row: at + 1, name: nameOf(row.name) };
      report.push(line);
      if (!known) unsaved.push(line);
      if (unsaved.length >= BATCH) await save();
      done?.(line, rows.length);
    }
  } finally {
    await save();
  }
  await archive.store.imports.finish(owner, id);
  const count = (status: ImportedRow['status']) => report.filter((row) => row.status === status).length;
  return {
    id,
    kind,
    total: report.length,
    imported: count('added'),
    present: count('present'),
    failed: count('failed'),
    rows: report,
  };
}

/** Brings one row in, and says what became of it. @throws what ends the whole import */
export async function importRow(
  owner: OwnerId,
  archive: Archive,
  row: ImportRow,
  signal: AbortSignal | undefined,
  keeper: ImportedKeeper,
): Promise<Omit<ImportedRow, 'row' | 'name'>> {
  try {
    const item = await row.read();
    if (item.kind === 'feed') {
      const { url, title } = item;
      const added = await archive.store.imports.addFeed(owner, {
        url,
        ...(title === undefined ? {} : { title }),
      });
      return { status: added ? 'added' : 'present' };
    }
    if (item.kind === 'stored') {
      const { status, id } = await archive.store.importArticle(owner, item.stored, item.bytes);
      return { status, id };
    }
    const { status, id } = await addSource(owner, archive, item.input, signal);
    if (item.kept) await keeper.keep(id, item.kept);
    return { status, id };
  } catch (error) {
    const { code, message } = toTearsheetError(error);
    if (endsAll(code)) throw error;
    return { status: 'failed', code, reason: message };
  }
}
