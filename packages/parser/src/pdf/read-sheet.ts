import { gateHref } from '@tearsheet/core/model';
import type { PDFPageProxy } from 'pdfjs-dist/types/src/pdf.js';
import { lineWidth } from '../draft/line-width.ts';
import type { Run, Sheet, StructureNode } from '../layout/sheet.ts';

type Matrix = readonly number[];
type Content = Awaited<ReturnType<PDFPageProxy['getTextContent']>>;
type Item = Extract<Content['items'][number], { str: string }>;

interface LinkArea {
  href: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Reads what is set on a page: its text with places, its links, its structure. */
export async function readSheet(page: PDFPageProxy): Promise<Sheet> {
  const viewport = page.getViewport({ scale: 1 });
  const [content, links, structure] = await Promise.all([
    page.getTextContent({ includeMarkedContent: true, disableNormalization: true }),
    readLinks(page, viewport),
    page.getStructTree(),
  ]);
  const runs: Run[] = [];
  const marks: (string | undefined)[] = [];
  for (const item of content.items) {
    if (!('str' in item)) {
      if (item.type === 'endMarkedContent') marks.pop();
      // Content marked inside marked content, such as the letters of a ligature, belongs to what is around it.
      else marks.push('tag' in item && item.tag === 'Artifact' ? ARTIFACT : (item.id ?? marks.at(-1)));
      continue;
    }
    if (item.str === '') continue;
    const run = placeRun(item, content, viewport.transform, marks.at(-1));
    runs.push(...splitByLinks(run, links));
  }
  return {
    number: page.pageNumber,
    width: viewport.width,
    height: viewport.height,
    runs,
    ...(structure === null ? {} : { structure: readStructure(structure) }),
  };
}

const ARTIFACT = '\0artifact';

function placeRun(item: Item, { styles }: Content, viewport: Matrix, mark: string | undefined): Run {
  const [a, b, c, d, x, baseline] = multiply(viewport, item.transform);
  const size = Math.hypot(c, d);
  const { ascent = 0.9, descent = -0.2 } = styles[item.fontName] ?? {};
  const up = ascent > 0 && ascent < 1.6 ? ascent : 0.9;
  const down = descent < 0 && descent > -0.8 ? -descent : 0.2;
  const turned = Math.abs(Math.atan2(b, a)) > 0.1;
  return {
    // The library sets blanks as items of their own; one before other letters is a slip of its, or shows as a gap too.
    text: item.str.trim() === '' ? item.str : item.str.trimStart().toWellFormed(),
    x,
    top: baseline - up * size,
    width: item.width,
    height: (up + down) * size,
    baseline,
    size,
    font: turned ? `${item.fontName} turned` : item.fontName,
    rtl: item.dir === 'rtl',
    ...(mark === undefined || mark === ARTIFACT ? {} : { mark }),
    ...(mark === ARTIFACT ? { artifact: true } : {}),
  };
}

function multiply(m: Matrix, n: Matrix): [number, number, number, number, number, number] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = m;
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = n;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** The rectangles of a page that link somewhere. */
async function readLinks(page: PDFPageProxy, viewport: { transform: Matrix }): Promise<LinkArea[]> {
  const areas: LinkArea[] = [];
  const annotations: {
    subtype?: string;
    url?: string;
    unsafeUrl?: string;
    dest?: unknown;
    rect: number[];
  }[] = await page.getAnnotations();
  for (const { subtype, url, unsafeUrl, rect } of annotations) {
    if (subtype !== 'Link') continue;
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = rect;
    const [, , , , left, bottom] = multiply(viewport.transform, [1, 0, 0, 1, x1, y1]);
    const [, , , , right, top] = multiply(viewport.transform, [1, 0, 0, 1, x2, y2]);
    areas.push({
      href: gateHref(url ?? unsafeUrl ?? '') ?? '',
      left: Math.min(left, right),
      right: Math.max(left, right),
      top: Math.min(top, bottom),
      bottom: Math.max(top, bottom),
    });
  }
  return areas;
}

/** A run, or its parts where a link begins or ends inside it. */
function splitByLinks(run: Run, links: readonly LinkArea[]): Run[] {
  const middle = run.baseline - run.size * 0.3;
  const over = links.find(
    ({ left, right, top, bottom }) =>
      middle > top && middle < bottom && right > run.x + 1 && left < run.x + run.width - 1,
  );
  if (!over) return [run];
  const from = over.left <= run.x + 2 ? 0 : nearestBlank(run, over.left);
  const to = over.right >= run.x + run.width - 2 ? run.text.length : nearestBlank(run, over.right);
  if (to <= from) return [run];
  const before = cut(run, 0, from);
  const after = cut(run, to, run.text.length);
  return [
    ...(before ? [before] : []),
    { ...(cut(run, from, to) ?? run), href: over.href },
    ...(after
      ? splitByLinks(
          after,
          links.filter((link) => link !== over),
        )
      : []),
  ];
}

function cut(run: Run, from: number, to: number): Run | undefined {
  if (to <= from) return undefined;
  const whole = lineWidth(run.text) || 1;
  const start = (lineWidth(run.text.slice(0, from)) / whole) * run.width;
  const width = (lineWidth(run.text.slice(from, to)) / whole) * run.width;
  const x = run.rtl ? run.x + run.width - start - width : run.x + start;
  return { ...run, text: run.text.slice(from, to), x, width };
}

/** The end of a word nearest to a place. */
function nearestBlank(run: Run, place: number): number {
  const whole = lineWidth(run.text) || 1;
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let at = 0; at <= run.text.length; at++) {
    const isEdge =
      /[^\p{L}\p{N}]|^$/u.test(run.text.charAt(at)) ||
      /[^\p{L}\p{N}]/u.test(run.text.charAt(at - 1)) ||
      at === 0;
    if (!isEdge) continue;
    const x = run.x + (lineWidth(run.text.slice(0, at)) / whole) * run.width;
    if (Math.abs(x - place) < least) [best, least] = [at, Math.abs(x - place)];
  }
  return best;
}

interface PdfNode {
  role?: string;
  type?: string;
  id?: string;
  children?: PdfNode[];
}

function readStructure(node: PdfNode, depth = 0): StructureNode {
  const children: (StructureNode | string)[] = [];
  for (const child of node.children ?? []) {
    if (child.type === 'content' && child.id !== undefined) children.push(child.id);
    else if (child.role !== undefined && depth < 400) children.push(readStructure(child, depth + 1));
  }
  return { role: node.role ?? 'NonStruct', children };
}
