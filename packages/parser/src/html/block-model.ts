import data from './block-model.json' with { type: 'json' };

/** The nodes of all trees in turn, laid out for speed: every block of a page asks each tree. */
interface Trees {
  roots: Int32Array;
  /** The number of a row that a node asks for; below zero at an answer. */
  features: Int16Array;
  /** What the number is compared with, or the answer. */
  bounds: Float64Array;
  left: Int32Array;
  right: Int32Array;
}

const ANSWER = -1;
let trees: Trees | undefined;

/**
 * How likely a block is of its article, 0 to 1, by its numbers as `blockFeatures` gives them. Boosted trees, learned by
 * `training/train-blocks.ts` from pages whose articles people marked.
 */
export function weighBlock(row: readonly number[]): number {
  trees ??= layOut(data.trees);
  const { roots, features, bounds, left, right } = trees;
  let odds = data.bias;
  for (let tree = 0; tree < roots.length; tree++) {
    let at = roots[tree] ?? 0;
    for (let feature = features[at] ?? ANSWER; feature >= 0; feature = features[at] ?? ANSWER) {
      at = ((row[feature] ?? 0) <= (bounds[at] ?? 0) ? left[at] : right[at]) ?? 0;
    }
    odds += bounds[at] ?? 0;
  }
  return 1 / (1 + Math.exp(-odds));
}

/** Nodes are written as `[feature, bound, left, right]`, where at most the bound goes left, or `[answer]`. */
function layOut(written: readonly (readonly (readonly number[])[])[]): Trees {
  const size = written.reduce((sum, nodes) => sum + nodes.length, 0);
  const laid: Trees = {
    roots: new Int32Array(written.length),
    features: new Int16Array(size),
    bounds: new Float64Array(size),
    left: new Int32Array(size),
    right: new Int32Array(size),
  };
  let start = 0;
  for (const [tree, nodes] of written.entries()) {
    laid.roots[tree] = start;
    for (const [at, [first = 0, bound, left = 0, right = 0]] of nodes.entries()) {
      laid.features[start + at] = bound === undefined ? ANSWER : first;
      laid.bounds[start + at] = bound ?? first;
      laid.left[start + at] = start + left;
      laid.right[start + at] = start + right;
    }
    start += nodes.length;
  }
  return laid;
}
