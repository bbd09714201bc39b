import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A set of annotated texts with its name. */
export interface RowSet<Row> {
  name: string;
  rows: Row[];
}

/** The JSON Lines files `<topic>*.jsonl` of a folder that exist, of the known names; the last lines may be empty. */
export function readRows<Row>(folder: string, names: readonly string[]): RowSet<Row>[] {
  return names
    .filter((name) => existsSync(join(folder, `${name}.jsonl`)))
    .map((name) => ({
      name,
      rows: readFileSync(join(folder, `${name}.jsonl`), 'utf8')
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line): Row => JSON.parse(line)),
    }));
}
