import type { FindingsKind } from '../findings/findings-kinds.ts';
import { rowAt } from '../page/set-page.ts';
import { findingsOf } from './findings-of.ts';
import { layOut } from './lay-out.ts';
import { pageOf } from './page-of.ts';
import type { ReaderState } from './reader-state.ts';
import { type Scroll, topRow } from './scroll-article.ts';
import type { Step } from './update-reader.ts';

/** Entries that a screen goes forward or back. */
const LEAP = 6;

/** Shows what was found in the open article, of one kind; or the article again, where that is shown already. */
export function openFindings(state: ReaderState, kind: FindingsKind): Step {
  const { open } = state;
  if (open === undefined) return [state];
  if (state.findings?.kind === kind) return [closeFindings(state)];
  const { source: _, ...rest } = state;
  const shown: ReaderState = { ...rest, focus: 'article', findings: { kind, selected: 0 } };
  return open.annotations === undefined ? [shown, { do: 'annotations', id: open.id }] : [shown];
}

export function closeFindings({ findings: _, ...state }: ReaderState): ReaderState {
  return state;
}

/** From entry to entry. */
export function moveInFindings(state: ReaderState, scroll: Scroll): Step {
  const { open, findings } = state;
  if (findings === undefined || open?.article === undefined || open.annotations === undefined) return [state];
  const { places } = findingsOf(findings.kind, open.article, open.annotations);
  const by = { down: 1, up: -1, 'page-down': LEAP, 'page-up': -LEAP, top: -Infinity, bottom: Infinity }[
    scroll
  ];
  const selected = Math.max(0, Math.min(findings.selected + by, places.length - 1));
  return [{ ...state, findings: { ...findings, selected } }];
}

/** Goes to where the selected entry stands in the article, and lights its words. */
export function goToFinding(state: ReaderState): Step {
  const { open, findings } = state;
  if (findings === undefined || open?.article === undefined || open.annotations === undefined) return [state];
  const place = findingsOf(findings.kind, open.article, open.annotations).places[findings.selected];
  const layout = layOut(state.size);
  const page = pageOf(open.article, layout.measure);
  const first = page.rows.find(({ block }) => block !== undefined && block === place?.block);
  if (place === undefined || first === undefined) return [closeFindings(state)];
  const lit = { start: first.at + place.start, end: first.at + place.end };
  const row = rowAt(page, lit.start) - Math.floor(layout.articleRows / 3);
  const at = page.rows[topRow({ rows: page.rows.length }, row, layout)]?.at ?? 0;
  return [{ ...closeFindings(state), open: { ...open, at, lit } }];
}
