import { basename, isAbsolute } from 'node:path';
import { z } from 'zod';
import { ImportedKeeper } from '../imports/keep-imported.ts';
import { importRow, nameOf } from '../services/import-path.ts';
import type { JobKind } from './job-kind.ts';

const ImportInput = z.strictObject({
  path: z.string().min(1).max(4_096).refine(isAbsolute, 'must be a whole path, from the root of the disk on'),
});

const Place = z.strictObject({ rows: z.int(), imported: z.int(), present: z.int() });

/** Rows that are read at once, and between two words of progress. */
const STEP = 8;

/** Brings in everything at a path of the worker's machine, each row of it once: what is here already stays. */
export const importJob: JobKind<z.infer<typeof ImportInput>> = {
  input: ImportInput,
  async run({ path }, { owner, archive, signal, before, keep }) {
    const { findRows } = await import('../imports/find-rows.ts');
    const plan = await findRows(path);
    const keeper = new ImportedKeeper(owner, archive.store);
    try {
      if (plan.beside) await archive.store.keeping.importArchive(owner, plan.beside);
      const names = plan.rows.map(({ name }) => nameOf(name));
      const account = { kind: plan.kind, name: basename(path), path, rows: names };
      const { id: importId } = await archive.store.imports.begin(owner, account);
      const total = plan.rows.length;
      const place = before === undefined ? undefined : Place.parse(before.place);
      // Other rows than before: their numbers say nothing. What is here already is found again.
      const goesOn = before !== undefined && place?.rows === total;
      let { done, failed } = goesOn ? before : { done: 0, failed: 0 };
      let [imported, present] = goesOn ? [place.imported, place.present] : [0, 0];
      while (done < total) {
        const step = plan.rows.slice(done, done + STEP);
        const outcomes = await Promise.all(step.map((row) => importRow(owner, archive, row, signal, keeper)));
        const faults = outcomes.flatMap(({ status, code = 'internal', reason = '' }, at) =>
          status === 'failed'
            ? [{ item: String(done + at + 1), name: step[at]?.name ?? '', code, reason }]
            : [],
        );
        imported += outcomes.filter(({ status }) => status === 'added').length;
        present += outcomes.filter(({ status }) => status === 'present').length;
        failed += faults.length;
        await archive.store.imports.settle(
          owner,
          importId,
          outcomes.map((outcome, at) => ({ ...outcome, row: done + at + 1, name: names[done + at] ?? '' })),
        );
        done += step.length;
        await keep({ done, failed, total, place: { rows: total, imported, present }, faults });
      }
      await archive.store.imports.finish(owner, importId);
    } finally {
      await plan.close();
    }
  },
};
