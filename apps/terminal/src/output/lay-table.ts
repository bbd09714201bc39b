import { cellWidth } from '../page/cell-width.ts';
import { fillLine } from '../page/fill-line.ts';
import { truncateLine } from '../page/truncate-line.ts';
import { showControls } from './show-controls.ts';

/** A column of a table on the terminal. One column may take what room is left. */
export interface Column {
  cells: readonly string[];
  /** Takes the room that the others leave, and is cut to it. */
  flexible?: true;
}

/** Lays columns side by side in lines of at most `width` cells, two blanks between them. */
export function layTable(columns: readonly Column[], width: number): string[] {
  const shown = columns.map(({ cells, ...rest }) => ({
    ...rest,
    cells: cells.map((cell) => showControls(cell)),
  }));
  const natural = shown.map(({ cells }) => Math.max(0, ...cells.map(cellWidth)));
  const used = shown.filter(({ cells }) => cells.some((cell) => cell !== ''));
  const fixed = used.reduce(
    (sum, column) => sum + (column.flexible ? 0 : (natural[shown.indexOf(column)] ?? 0)),
    0,
  );
  const room = Math.max(12, width - fixed - 2 * (used.length - 1));
  const lines = Math.max(0, ...shown.map(({ cells }) => cells.length));
  return Array.from({ length: lines }, (_, line) =>
    used
      .map((column, at) => {
        const own = natural[shown.indexOf(column)] ?? 0;
        const cells = column.flexible ? Math.min(own, room) : own;
        const cell = column.cells[line] ?? '';
        return at === used.length - 1 ? truncateLine(cell, cells) : fillLine(cell, cells);
      })
      .join('  '),
  );
}
