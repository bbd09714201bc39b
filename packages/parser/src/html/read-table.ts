import { cleanText, type Phrasing, type Table, type TableRow } from '@tearsheet/core/model';
import { type HtmlElement, type HtmlText, textOf, walkNodes } from './html-node.ts';
import { readLines } from './read-phrasing.ts';

/** Characters of a cell above which a table without headings is taken for a way to lay out the page. */
const LONG_CELL = 400;

/** The rows of a table, those of tables inside it left out. */
function rowsOf(table: HtmlElement): HtmlElement[] {
  const rows: HtmlElement[] = [];
  walkNodes(table, (node) => {
    if (node.kind === 'text' || node.tag === 'table') return false;
    if (node.tag === 'tr') rows.push(node);
    return node.tag !== 'tr';
  });
  return rows;
}

const cellsOf = (row: HtmlElement): HtmlElement[] =>
  row.children.filter(
    (cell) => cell.kind === 'element' && (cell.tag === 'td' || cell.tag === 'th'),
  ) as HtmlElement[];

/** Whether a table holds data: several rows and columns of short cells. Others lay out the page. */
export function holdsData(table: HtmlElement): boolean {
  if (table.get('role') === 'presentation') return false;
  const rows = rowsOf(table);
  const widths = rows.map((row) => cellsOf(row).length);
  if (rows.length < 2 || Math.max(0, ...widths.slice(0, 1_000)) < 2) return false;
  let nested = false;
  let headed = false;
  walkNodes(table, (node) => {
    if (node.kind === 'element' && node.tag === 'table') nested = true;
    if (node.kind === 'element' && (node.tag === 'th' || node.tag === 'thead' || node.tag === 'caption'))
      headed = true;
    return !nested;
  });
  if (nested) return false;
  if (headed) return true;
  return rows.slice(0, 50).every((row) => cellsOf(row).every((cell) => cell.textLength < LONG_CELL));
}

/** Reads a table of data, and the text nodes it came from. */
export function readTable(
  table: HtmlElement,
  isOut: (element: HtmlElement) => boolean,
  base: string | undefined,
): { block: Table; texts: (HtmlText | undefined)[] } | undefined {
  const texts: (HtmlText | undefined)[] = [];
  const rows: TableRow[] = [];
  for (const row of rowsOf(table)) {
    if (isOut(row)) continue;
    const cells = cellsOf(row).map((cell) => {
      const lines = readLines(cell.children, isOut, base);
      const children: Phrasing[] = [];
      for (const line of lines) {
        if (children.length > 0) children.push({ type: 'break' });
        children.push(...line.children);
        texts.push(...line.texts, undefined);
      }
      return { type: 'tableCell' as const, children };
    });
    if (cells.some(({ children }) => children.length > 0)) rows.push({ type: 'tableRow', children: cells });
  }
  if (rows.length === 0) return undefined;
  const captioned = table.children.find((child) => child.kind === 'element' && child.tag === 'caption');
  const caption = captioned ? cleanText(textOf(captioned)) : '';
  const block: Table = { type: 'table', id: 'b0', ...(caption === '' ? {} : { caption }), children: rows };
  return { block, texts };
}
