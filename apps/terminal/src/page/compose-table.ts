import { phrasingText, setQuotationMarks, type Table } from '@tearsheet/core/model';
import { cellWidth } from './cell-width.ts';
import { fillLine } from './fill-line.ts';
import type { Run } from './passage.ts';

const MAX_COLUMN = 28;

/** The rows of a table in aligned columns, the headings in bold, a line each. */
export function composeTable(table: Table, language?: string): Run[] {
  const rows = table.children.map((row) =>
    row.children.map((cell) =>
      setQuotationMarks(phrasingText(cell.children).replaceAll('\n', ' '), language),
    ),
  );
  const columns = Math.max(...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.min(MAX_COLUMN, Math.max(...rows.map((row) => cellWidth(row[column] ?? '')))),
  );
  return rows.map((row, at) => {
    const cells = widths.map((width, column) => {
      const cell = row[column] ?? '';
      return table.align?.[column] === 'right' && cellWidth(cell) < width
        ? cell.padStart(width)
        : fillLine(cell, width);
    });
    const line = cells.join('  ').trimEnd();
    return { text: at < rows.length - 1 ? `${line}\n` : line, style: at === 0 ? 'strong' : 'text' };
  });
}
