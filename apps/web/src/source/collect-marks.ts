import type { Article, RepairKind, SourceRange } from '@tearsheet/core/model';

/** How a proof-reader marks a repair. */
export type MarkForm = 'bow' | 'strike' | 'caret' | 'replace';

/** A part of the article with its places in the decoded text of the source. */
export interface Place {
  /** `b3` for a block, `f-headlines-0` for a field: usable as a part of an id. */
  target: string;
  /** The rule that found it. */
  rule: string;
  ranges: readonly Span[];
}

export interface Span {
  start: number;
  end: number;
}

/** A repair, as it is listed: in the order of the source, numbered from 1. */
export interface ListedRepair {
  number: number;
  before: string;
  after: string;
  why: string;
}
/** Something taken out of the running text, as it is listed. */
export interface ListedRemoval {
  number: number;
  kind: string;
  why: string;
}

export interface RepairMark extends ListedRepair, Span {
  kind: RepairKind;
  form: MarkForm;
  block?: string;
}
export interface RemovalMark extends ListedRemoval, Span {}

export interface Marks {
  places: Place[];
  repairs: RepairMark[];
  removals: RemovalMark[];
}

/** Everything of an article that can be shown on the text of its source; ranges on pages or in parts are left out. */
export function collectMarks(article: Pick<Article, 'evidence' | 'repairs' | 'removals'>): Marks {
  const places = new Map<string, Place>();
  for (const { target, rule, ranges } of article.evidence) {
    const name = nameTarget(target);
    const spans = [...(places.get(name)?.ranges ?? []), ...ranges.flatMap(spanOf)];
    if (spans.length > 0) places.set(name, { target: name, rule, ranges: spans });
  }
  const repairs = article.repairs.flatMap((repair) =>
    spanOf(repair.range).map((span) => ({ ...repair, ...span, form: formOf(repair.kind, repair) })),
  );
  const removals = article.removals.flatMap(({ kind, why, ranges }) =>
    ranges.flatMap(spanOf).map((span) => ({ ...span, kind, why })),
  );
  return {
    places: [...places.values()],
    repairs: repairs.sort(bySpan).map(({ kind, form, start, end, before, after, why, block }, at) => ({
      number: at + 1,
      kind,
      form,
      start,
      end,
      before,
      after,
      why,
      ...(block === undefined ? {} : { block }),
    })),
    removals: removals.sort(bySpan).map((removal, at) => ({ ...removal, number: at + 1 })),
  };
}

/** `#b3` is `b3`, `/headlines/0` is `f-headlines-0`. */
export function nameTarget(target: string): string {
  return target.startsWith('#') ? target.slice(1) : `f${target.replaceAll(/[^A-Za-z0-9]+/g, '-')}`;
}

function spanOf(range: SourceRange): Span[] {
  return range.kind === 'text' && range.part === undefined ? [{ start: range.start, end: range.end }] : [];
}

const bySpan = (one: Span, other: Span) => one.start - other.start || one.end - other.end;

function formOf(kind: RepairKind, { before, after }: { before: string; after: string }): MarkForm {
  if (kind === 'join-lines' || kind === 'join-hyphenated' || kind === 'keep-hyphen') return 'bow';
  if (before === '') return 'caret';
  return after === '' || kind === 'white-space' ? 'strike' : 'replace';
}
