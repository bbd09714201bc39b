import type { AnnotationSet, Article } from '@tearsheet/core/model';
import type { FindingsKind } from '../findings/findings-kinds.ts';
import { writeFindings } from '../findings/findings-kinds.ts';
import type { FindingsPage } from '../findings/findings-page.ts';
import { type Page, setPage } from '../page/set-page.ts';

const written = new WeakMap<AnnotationSet, Map<FindingsKind, FindingsPage>>();
const set = new WeakMap<FindingsPage, { width: number; page: Page }>();

/** What was found in an article, of one kind. Written once. */
export function findingsOf(kind: FindingsKind, article: Article, annotations: AnnotationSet): FindingsPage {
  const known = written.get(annotations) ?? new Map<FindingsKind, FindingsPage>();
  written.set(annotations, known);
  const findings = known.get(kind) ?? writeFindings(kind, article, annotations);
  known.set(kind, findings);
  return findings;
}

/** Its page at a width. */
export function findingsPageOf(findings: FindingsPage, width: number): Page {
  const known = set.get(findings);
  if (known?.width === width) return known.page;
  const page = setPage(findings.passages, width);
  set.set(findings, { width, page });
  return page;
}
