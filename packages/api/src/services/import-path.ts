import type { OwnerId } from '@tearsheet/core/store';
import { endsAll } from '../errors/ends-all.ts';
import { toTearsheetError } from '../errors/tell-error.ts';
import type { ImportRow } from '../imports/import-row.ts';
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
  kind: string;
  total: number;
  imported: number;
  present: number;
  failed: number;
  rows: ImportedRow[];
}

export interface ImportOptions {
  /** Told of each row as it is done. */
  done?: (row: ImportedRow, total: number) => void;
  signal?: AbortSignal;
}

/**
 * Brings in everything at a path: a folder, a zip archive, an export of ours or of another service, or a source. A row that
 * fails holds up no other. What is here already stays as it is, so that an import that was cut off is simply begun again.
 *
 * @throws TearsheetError `source-missing`, `interrupted`, `archive-full`, `archive-locked`, `archive-not-writable`
 */
export async function importPath(
  owner: OwnerId,
  archive: Archive,
  path: string,
  { done, signal }: ImportOptions = {},
): Promise<ImportReport> {
  // Loaded by those who import: every command opens an archive.
  const { findRows } = await import('../imports/find-rows.ts');
  const plan = await findRows(path);
  const rows: ImportedRow[] = [];
  try {
    for (const [at, row] of plan.rows.entries()) {
      const outcome = await importRow(owner, archive, row, signal);
      rows.push({ row: at + 1, name: row.name, ...outcome });
      done?.({ row: at + 1, name: row.name, ...outcome }, plan.rows.length);
    }
  } finally {
    await plan.close();
  }
  const count = (status: ImportedRow['status']) => rows.filter((row) => row.status === status).length;
  return {
    kind: plan.kind,
    total: rows.length,
    imported: count('added'),
    present: count('present'),
    failed: count('failed'),
    rows,
  };
}

export async function importRow(
  owner: OwnerId,
  archive: Archive,
  row: ImportRow,
  signal: AbortSignal | undefined,
): Promise<Omit<ImportedRow, 'row' | 'name'>> {
  try {
    const item = await row.read();
    const { status, id } =
      item.kind === 'source'
        ? await addSource(owner, archive, item.input, signal)
        : await archive.store.importArticle(owner, item.stored, item.bytes);
    return { status, id };
  } catch (error) {
    const { code, message } = toTearsheetError(error);
    if (endsAll(code)) throw error;
    return { status: 'failed', code, reason: message };
  }
}
