import {
  type Article,
  blockText,
  childBlocks,
  type Evidence,
  type Notice,
  type Removal,
  type Repair,
  type SourceRange,
  walkBlocks,
} from '@tearsheet/core/model';
import { rangeNamer } from './range-namer.ts';

/** What became of a piece of the source, and why. */
export interface Explained {
  /** Where in the source: `lines 3–5`, `page 2`. Empty for what comes from no place in it. */
  where: string;
  /** What became of it: `headline`, `paragraph`, `taken out: page-number`. */
  what: string;
  text: string;
  why: string;
  tone: 'kept' | 'removed' | 'repaired' | 'doubtful';
}

interface Placed extends Explained {
  at: number;
}

/** Mends that every printout has by the hundred: counted, not told one by one. */
const COUNTED: readonly Repair['kind'][] = ['join-lines', 'white-space'];

/**
 * Why each piece of a source was kept, repaired or taken out: the fields, then the pieces in the order of the source.
 *
 * @param text the decoded source, to name its lines
 */
export function explainArticle(
  article: Article,
  text?: string,
): { fields: Explained[]; pieces: Explained[] } {
  const where = rangeNamer(text);
  const place = (ranges: readonly SourceRange[]) => ({ at: startOf(ranges), where: where(ranges) });
  const fields = article.evidence.flatMap((evidence): Explained[] => {
    const value = evidence.target.startsWith('/') ? valueAt(article, evidence.target) : undefined;
    if (value === undefined) return [];
    const what = evidence.target.slice(1).replace(/\/0$/, '').replaceAll('/', ' ');
    const tone = evidence.inferred ? 'doubtful' : 'kept';
    return [{ where: where(evidence.ranges), what, text: value, why: reasonOf(evidence), tone }];
  });
  const pieces = [
    ...explainBlocks(article, place),
    ...article.repairs
      .filter(({ kind }) => !COUNTED.includes(kind))
      .map((repair) => ({ ...place([repair.range]), ...explainRepair(repair) })),
    ...article.removals.map((removal) => ({ ...place(removal.ranges), ...explainRemoval(removal) })),
    ...article.notices.map((notice) => ({ ...place(notice.ranges ?? []), ...explainNotice(notice) })),
  ];
  // What stands at the same place keeps this order: the block, then what was repaired in it.
  return { fields, pieces: pieces.sort((a, b) => a.at - b.at).map(({ at: _, ...piece }) => piece) };
}

function explainBlocks(
  article: Article,
  place: (ranges: readonly SourceRange[]) => { at: number; where: string },
): Placed[] {
  const evidence = new Map(article.evidence.map((one) => [one.target, one]));
  const mends = new Map<string | undefined, number>();
  for (const { kind, block } of article.repairs) {
    if (COUNTED.includes(kind)) mends.set(block, (mends.get(block) ?? 0) + 1);
  }
  return Array.from(walkBlocks(article.body)).flatMap(({ block }): Placed[] => {
    const own = evidence.get(`#${block.id}`);
    // A list is told by its items.
    if (own === undefined || childBlocks(block).length > 0) return [];
    const count = mends.get(block.id);
    const mended =
      count === undefined ? [] : [`${count} ${count === 1 ? 'mend' : 'mends'} of lines and spacing`];
    const why = [reasonOf(own), ...mended].join('; ');
    return [{ ...place(own.ranges), what: block.type, text: blockText(block), why, tone: 'kept' }];
  });
}

const explainRepair = ({ kind, before, after, why }: Repair): Omit<Explained, 'where'> => ({
  what: `repaired: ${kind}`,
  text: after === '' ? `${before} taken out` : `${before} → ${after}`,
  why,
  tone: 'repaired',
});

const explainRemoval = ({ kind, text, why, rule }: Removal): Omit<Explained, 'where'> => ({
  what: `taken out: ${kind}`,
  text,
  why: `${why}; ${rule}`,
  tone: 'removed',
});

const explainNotice = ({ code, message }: Notice): Omit<Explained, 'where'> => ({
  what: 'notice',
  text: message,
  why: code,
  tone: 'doubtful',
});

function reasonOf({ rule, confidence, inferred, why }: Evidence): string {
  return [
    ...(inferred ? ['a guess'] : []),
    ...(why ? [why] : []),
    `${rule}, ${Math.round(confidence * 100)} % sure`,
  ].join('; ');
}

/** What a JSON Pointer points to, where that is a word or is named by one. */
function valueAt(article: Article, pointer: string): string | undefined {
  let value: unknown = article;
  for (const key of pointer.slice(1).split('/')) value = fieldOf(value, key);
  const word = fieldOf(value, 'value') ?? fieldOf(value, 'name') ?? fieldOf(value, 'id') ?? value;
  return typeof word === 'string' ? word : undefined;
}

function fieldOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}

function startOf([first]: readonly SourceRange[]): number {
  if (first === undefined) return Number.POSITIVE_INFINITY;
  return first.kind === 'text' ? first.start : first.page * 1e6 + first.y;
}
