/** A stretch of two texts, as the archive compares them. */
export interface Change {
  kind: 'kept' | 'cut' | 'added' | 'changed';
  before?: string;
  after?: string;
}

/** Words that stand in both texts, in one, or otherwise in the other. */
export interface Piece {
  kind: 'kept' | 'cut' | 'added';
  text: string;
}

/** A paragraph of the two texts as one: what was cut and what was put in its place beside one another. */
export interface ComparedParagraph {
  pieces: Piece[];
  /** True where both have it word for word. */
  same: boolean;
}

/** Puts the stretches of a comparison into paragraphs. Every word of both texts stands in one, in its order. */
export function layComparison(changes: readonly Change[]): ComparedParagraph[] {
  const paragraphs: ComparedParagraph[] = [];
  let pieces: Piece[] = [];
  const end = () => {
    if (pieces.length > 0) paragraphs.push({ pieces, same: pieces.every(({ kind }) => kind === 'kept') });
    pieces = [];
  };
  const put = (kind: Piece['kind'], text: string) => {
    const parts = text.split(/\n{2,}/);
    for (const [at, part] of parts.entries()) {
      if (part.trim() !== '') pieces.push({ kind, text: part });
      // What one text alone has may end a paragraph; the other goes on in it.
      if (at < parts.length - 1 && (kind === 'kept' || at > 0 || part.trim() !== '')) end();
    }
  };
  let gap = '';
  for (const { kind, before = '', after = '' } of changes) {
    if (kind === 'kept') {
      put('kept', after);
      // The first text goes on in this sentence or line, where the second ends it.
      gap = /\s$/.test(before) && !/\s$/.test(after) ? ' ' : '';
      continue;
    }
    if (gap !== '' && before !== '') pieces.push({ kind: 'cut', text: gap });
    gap = '';
    if (kind !== 'changed' || !/\n{2,}/.test(`${before}${after}`.trim())) {
      const [cut, added] = [before.trimEnd(), after.trimEnd()];
      const ends = /\n{2,}\s*$/.test(before === '' ? after : after === '' ? before : before + after);
      if (cut !== '') put('cut', before.replace(/\n{2,}\s*$/, ' '));
      if (added !== '') put('added', after.replace(/\n{2,}\s*$/, ' '));
      if (ends) end();
    } else {
      put('cut', before);
      end();
      put('added', after);
    }
  }
  end();
  return paragraphs;
}

/** What is shown: changed paragraphs with one around them, and how many between them are the same. */
export type Shown = { paragraph: ComparedParagraph } | { skipped: number };

/** Leaves out what is the same in both but for its neighbours of what is not. */
export function foldSame(paragraphs: readonly ComparedParagraph[]): Shown[] {
  const near = (at: number) => [at - 1, at, at + 1].some((one) => paragraphs[one]?.same === false);
  const shown: Shown[] = [];
  let skipped = 0;
  for (const [at, paragraph] of paragraphs.entries()) {
    if (near(at)) {
      if (skipped > 0) shown.push({ skipped });
      skipped = 0;
      shown.push({ paragraph });
    } else skipped++;
  }
  if (skipped > 0) shown.push({ skipped });
  return shown;
}
