import type { PageRange, Removal } from '@tearsheet/core/model';
import type { Line, Page } from 'tesseract.js';
import type { Run, Sheet } from '../layout/sheet.ts';

/** Words of which the recognition is less sure, of 100, are no words: specks, rules, parts of pictures. */
const NOTHING = 25;
/** Sizes of type that differ by less are one: what is measured are pixels. */
const SAME_SIZE = 1.14;

/** A page whose letters were recognised. */
export interface RecognisedPage {
  number: number;
  width: number;
  height: number;
  /** How many pixels of the recognised picture make one unit of the page. */
  scale: number;
}

/** Makes a sheet of the letters that were recognised on a picture. */
export function readRecognised(
  { blocks }: Page,
  page: RecognisedPage,
): { sheet: Sheet; removals: Removal[] } {
  const lines = (blocks ?? []).flatMap(({ paragraphs }) =>
    paragraphs.flatMap((paragraph) =>
      paragraph.lines.map((line) => ({ line, rtl: Boolean(paragraph.is_ltr) === false })),
    ),
  );
  const sizes = mergeSizes(lines.map(({ line }) => line.rowAttributes.rowHeight));
  const runs: Run[] = [];
  const specks: PageRange[] = [];
  const lost: string[] = [];
  for (const { line, rtl } of lines) {
    const size = (sizes.get(line.rowAttributes.rowHeight) ?? line.rowAttributes.rowHeight) / page.scale;
    const baseline = baselineOf(line) / page.scale;
    const words = line.words.filter(({ text }) => text.trim() !== '');
    const phantom = lines.some((other) => isPartOf(line, other.line));
    for (const [at, { text, bbox, confidence }] of words.entries()) {
      const x = bbox.x0 / page.scale;
      const width = (bbox.x1 - bbox.x0) / page.scale;
      if (phantom || confidence < NOTHING) {
        const height = (bbox.y1 - bbox.y0) / page.scale;
        specks.push({ kind: 'page', page: page.number, x, y: bbox.y0 / page.scale, width, height });
        lost.push(text);
        continue;
      }
      runs.push({
        text: at < words.length - 1 ? `${text} ` : text,
        x,
        top: baseline - size * 0.8,
        width,
        height: size,
        baseline,
        size,
        font: 'recognised',
        rtl,
        confidence: confidence / 100,
      });
    }
  }
  return {
    sheet: { number: page.number, width: page.width, height: page.height, runs },
    removals: specks.length === 0 ? [] : [removalOfSpecks(specks, lost.join(' '))],
  };
}

const removalOfSpecks = (ranges: PageRange[], text: string): Removal => ({
  kind: 'other',
  ranges,
  text,
  rule: 'read-recognised',
  why: 'Specks or parts of pictures that the recognition of letters could make nothing of',
});

/** Whether a line is what was seen a second time inside the letters of a larger one. */
const isPartOf = (line: Line, other: Line): boolean =>
  line !== other &&
  other.rowAttributes.rowHeight > line.rowAttributes.rowHeight * 1.5 &&
  other.confidence > line.confidence &&
  line.bbox.x0 >= other.bbox.x0 &&
  line.bbox.x1 <= other.bbox.x1 &&
  line.bbox.y0 >= other.bbox.y0 - 8 &&
  line.bbox.y1 <= other.bbox.y1 + 8;

const baselineOf = ({ baseline }: Line): number => (baseline.y0 + baseline.y1) / 2;

/** Gives sizes that lie close together one value. */
function mergeSizes(sizes: readonly number[]): Map<number, number> {
  const merged = new Map<number, number>();
  let group: number[] = [];
  const flush = () => {
    const middle = group[Math.floor(group.length / 2)] ?? 0;
    for (const size of group) merged.set(size, middle);
    group = [];
  };
  for (const size of sizes.toSorted((a, b) => a - b)) {
    if (group.length > 0 && size > (group[0] ?? size) * SAME_SIZE) flush();
    group.push(size);
  }
  flush();
  return merged;
}
