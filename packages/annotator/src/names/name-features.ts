import type { TextSigns } from './text-signs.ts';
import { CLASSES, LISTS, STRONG_LISTS } from './word-classes.ts';
import { hashWord, mixHashes } from './word-hash.ts';

/** What the first reading of a text tells of a word for the second, as numbers of kind and value. */
export type Evidence = readonly (readonly [kind: number, value: number])[];

const AROUND = [-2, -1, 1, 2] as const;
/** Kinds of features: one number each, with room for one a class or a neighbour. */
const KIND = { own: 0, class: 100, classAround: 200, around: 400, pair: 500 } as const;

/**
 * Writes what speaks for and against a word being in a name into `out`, as hashes; answers how many. No feature holds
 * a word that is not one of the common ones: shapes, endings, classes and neighbours are what is learned.
 */
export function nameFeatures(signs: TextSigns, at: number, evidence: Evidence, out: Uint32Array): number {
  const { tokens, sentence, place, classes, rule, mostly, shape, pos, word } = signs;
  let count = 0;
  const put = (kind: number, value = 0) => {
    out[count++] = mixHashes(Math.imul(kind + 1, 0x9e3779b1), value);
  };
  const beside = (index: number) => index >= 0 && index < tokens.length && sentence[index] === sentence[at];
  const of = (list: Int32Array | Uint32Array | Uint8Array, index: number) => list[index] ?? 0;
  const lower = tokens[at]?.lower ?? '';
  const here = {
    shape: of(shape, at),
    pos: of(pos, at),
    rule: of(rule, at),
    classes: of(classes, at),
    place: of(place, at),
    mostly: of(mostly, at),
  };
  put(KIND.own);
  put(KIND.own + 1, here.shape);
  put(KIND.own + 2, mixHashes(here.shape, here.place));
  put(KIND.own + 3, here.pos);
  put(KIND.own + 4, hashWord(lower.slice(-2)));
  put(KIND.own + 5, hashWord(lower.slice(-3)));
  put(KIND.own + 6, hashWord(lower.slice(-4)));
  put(KIND.own + 7, hashWord(lower.slice(0, 3)));
  put(KIND.own + 8, Math.min(lower.length, 8));
  put(KIND.own + 9, of(word, at));
  put(KIND.own + 10, here.classes);
  put(KIND.own + 11, mixHashes(here.classes & LISTS, here.place));
  put(KIND.own + 12, here.rule);
  put(KIND.own + 13, here.mostly);
  put(KIND.own + 14, mixHashes(here.rule, here.mostly));
  put(KIND.own + 15, ((here.classes >> 13) & 3) | (here.place << 2));
  for (let bit = 0; bit < CLASSES; bit++) if ((here.classes >> bit) & 1) put(KIND.class + bit);
  for (const [side, offset] of AROUND.entries()) {
    const index = at + offset;
    const kind = KIND.around + side * 10;
    if (!beside(index)) {
      put(kind);
      continue;
    }
    put(kind + 1, of(shape, index));
    put(kind + 2, of(word, index));
    put(kind + 3, of(pos, index));
    put(kind + 4, of(rule, index));
    const bits = of(classes, index);
    for (let bit = 0; bit < CLASSES; bit++) if ((bits >> bit) & 1) put(KIND.classAround + side * 32 + bit);
  }
  for (const [side, index] of [at - 1, at + 1].entries()) {
    if (!beside(index)) continue;
    const kind = KIND.pair + side * 10;
    put(kind, mixHashes(of(word, index), here.shape));
    put(kind + 1, mixHashes(of(classes, index) & LISTS, here.classes & LISTS));
    put(kind + 2, mixHashes(of(word, index), here.classes & STRONG_LISTS));
    put(kind + 3, mixHashes(of(rule, index), here.rule));
    put(kind + 4, hashWord(tokens[index]?.lower.slice(-3) ?? ''));
    put(kind + 5, mixHashes(of(pos, index), here.pos));
    const next = side === 0 ? at - 2 : at + 2;
    if (beside(next)) put(kind + 6, mixHashes(of(word, index), of(word, next)));
  }
  if (beside(at - 1) && beside(at + 1)) {
    put(KIND.pair + 20, mixHashes(of(word, at - 1), of(word, at + 1)));
    put(KIND.pair + 21, mixHashes(of(shape, at - 1), mixHashes(here.shape, of(shape, at + 1))));
  }
  for (const [kind, value] of evidence) put(KIND.pair + 30 + kind, value);
  return count;
}
