import type { Table, TableCell, TableRow } from '@tearsheet/core/model';
import { createElement, type ReactNode } from 'react';
import { ScrollRegion } from '../frame/scroll-region.tsx';
import { PhrasingView } from './phrasing-view.tsx';
import type { Setting } from './setting.ts';

/** A table. It scrolls by itself where it is wider than the page. */
export function TableView({ table, setting }: { table: Table; setting: Setting }) {
  const [head, ...rows] = table.children;
  const cell = (kind: 'th' | 'td') => (node: TableCell, at: number) =>
    createElement(
      kind,
      { 'data-align': table.align?.[at] ?? undefined, ...(kind === 'th' ? { scope: 'col' } : {}) },
      <PhrasingView nodes={node.children} setting={setting} />,
    );
  const row = (kind: 'th' | 'td') => (node: TableRow) =>
    createElement('tr', {}, ...node.children.map(cell(kind)));
  // Rows and cells have no names: they are given as they stand, not as a list.
  const group = (kind: 'thead' | 'tbody', children: ReactNode[]) => createElement(kind, {}, ...children);
  return (
    <ScrollRegion className="table" id={table.id} data-block={table.id} name={table.caption ?? 'Table'}>
      <table>
        {table.caption !== undefined && <caption>{table.caption}</caption>}
        {head !== undefined && group('thead', [row('th')(head)])}
        {group('tbody', rows.map(row('td')))}
      </table>
    </ScrollRegion>
  );
}
