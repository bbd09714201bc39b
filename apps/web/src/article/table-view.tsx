import type { Table } from '@tearsheet/core/model';
import { PhrasingView } from './phrasing-view.tsx';
import type { Setting } from './setting.ts';

/** A table. It scrolls by itself where it is wider than the page. */
export function TableView({ table, setting }: { table: Table; setting: Setting }) {
  const [head, ...rows] = table.children;
  const cells = (row: Table['children'][number], Cell: 'th' | 'td') =>
    row.children.map((cell, at) => (
      <Cell
        key={`${row.children.length}-${at}`}
        data-align={table.align?.[at] ?? undefined}
        {...(Cell === 'th' ? { scope: 'col' } : {})}
      >
        <PhrasingView nodes={cell.children} setting={setting} />
      </Cell>
    ));
  return (
    <section
      className="table"
      id={table.id}
      data-block={table.id}
      aria-label={table.caption ?? 'Table'}
      tabIndex={0}
    >
      <table>
        {table.caption !== undefined && <caption>{table.caption}</caption>}
        {head !== undefined && (
          <thead>
            <tr>{cells(head, 'th')}</tr>
          </thead>
        )}
        <tbody>
          {rows.map((row, at) => (
            <tr key={`${table.id}-${at + 1}`}>{cells(row, 'td')}</tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
