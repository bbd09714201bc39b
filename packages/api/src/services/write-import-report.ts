import type { KeptImportRow, OwnerId } from '@tearsheet/core/store';
import type { Archive } from './archive.ts';

export interface WrittenReport {
  mediaType: string;
  extension: string;
  content: string;
}

/** The account of an import, every row of it. @throws TearsheetError `not-found` */
export async function writeImportReport(
  owner: OwnerId,
  { store }: Pick<Archive, 'store'>,
  { id, format }: { id: string; format: 'csv' | 'json' },
): Promise<WrittenReport> {
  const account = await store.imports.get(owner, id);
  const rows: KeptImportRow[] = [];
  for (let after: string | undefined; ; ) {
    const page = await store.imports.rows(owner, id, {
      limit: 200,
      ...(after === undefined ? {} : { after }),
    });
    rows.push(...page.items);
    after = page.next;
    if (after === undefined) break;
  }
  if (format === 'json') {
    const content = `${JSON.stringify({ ...account, rows }, null, 2)}\n`;
    return { mediaType: 'application/json', extension: 'json', content };
  }
  const lines = [
    ['row', 'name', 'status', 'article', 'code', 'reason'],
    ...rows.map((row) => [
      String(row.row),
      row.name,
      row.status,
      row.id ?? '',
      row.code ?? '',
      row.reason ?? '',
    ]),
  ];
  const content = lines.map((cells) => `${cells.map(writeCell).join(',')}\r\n`).join('');
  return { mediaType: 'text/csv', extension: 'csv', content };
}

/** What begins a formula in a spreadsheet, also behind blanks and marks that are not seen, in any line of a cell. */
const FORMULA = /(^|\n)(?=[\s\u00a0\ufeff\u200b-\u200d]*[=+\-@|\t\r＝＋－＠])/g;

/** A cell (RFC 4180), which no spreadsheet takes for a formula. */
const writeCell = (text: string): string => `"${text.replace(FORMULA, "$1'").replaceAll('"', '""')}"`;
