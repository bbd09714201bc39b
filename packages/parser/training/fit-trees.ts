/** A row of numbers, what it is (0 to 1), and how much it counts. */
export interface Example {
  row: readonly number[];
  target: number;
  weight: number;
}

/** A tree, its nodes in turn: `[feature, bound, left, right]`, where at most the bound goes left, or `[value]`. */
export type Tree = (readonly [number, number, number, number] | readonly [number])[];

/** Boosted trees: the sum of what they say is the logarithm of the odds. */
export interface Trees {
  bias: number;
  trees: Tree[];
}

export interface TreeOptions {
  trees: number;
  depth: number;
  rate: number;
  /** Weight that a leaf must have. */
  least: number;
  /** Added to the curvature of each leaf: the greater, the flatter. */
  smoothing: number;
  /** Share of rows and of features that each tree sees. */
  rows: number;
  features: number;
}

const BINS = 48;

/** Fits boosted trees to examples by the logistic loss. The same examples give the same trees on every machine. */
export function fitTrees(examples: readonly Example[], options: TreeOptions): Trees {
  const width = examples[0]?.row.length ?? 0;
  const bounds = Array.from({ length: width }, (_, feature) => boundsOf(examples, feature));
  const binned = bounds.map((cuts, feature) =>
    Uint8Array.from(examples, ({ row }) => binOf(cuts, row[feature] ?? 0)),
  );
  const size = examples.length;
  let positive = 0;
  let all = 0;
  for (const { target, weight } of examples) {
    positive += target * weight;
    all += weight;
  }
  const bias = Math.log(positive / (all - positive));
  const scores = new Float64Array(size).fill(bias);
  const gradients = new Float64Array(size);
  const curvatures = new Float64Array(size);
  const random = seeded(20_251_124);
  const trees: Tree[] = [];
  for (let round = 0; round < options.trees; round++) {
    for (const [at, { target, weight }] of examples.entries()) {
      const chance = 1 / (1 + Math.exp(-(scores[at] ?? 0)));
      gradients[at] = weight * (target - chance);
      curvatures[at] = weight * Math.max(chance * (1 - chance), 1e-6);
    }
    const rows = Array.from({ length: size }, (_, at) => at).filter(() => random() < options.rows);
    const features = Array.from({ length: width }, (_, at) => at).filter(() => random() < options.features);
    const tree = growTree({ binned, bounds, gradients, curvatures, features, options }, rows);
    trees.push(tree);
    for (const [at, { row }] of examples.entries()) scores[at] = (scores[at] ?? 0) + answer(tree, row);
  }
  return { bias, trees };
}

/** What a tree says of a row. */
export function answer(tree: Tree, row: readonly number[]): number {
  let node = tree[0];
  while (node && node.length === 4) node = tree[(row[node[0]] ?? 0) <= node[1] ? node[2] : node[3]];
  return node?.[0] ?? 0;
}

interface Ground {
  binned: readonly Uint8Array[];
  bounds: readonly (readonly number[])[];
  gradients: Float64Array;
  curvatures: Float64Array;
  features: readonly number[];
  options: TreeOptions;
}

function growTree(ground: Ground, all: readonly number[]): Tree {
  const { binned, bounds, gradients, curvatures, options } = ground;
  const tree: Tree = [];
  const grow = (rows: readonly number[], depth: number): number => {
    const at = tree.length;
    let gradient = 0;
    let curvature = 0;
    for (const row of rows) {
      gradient += gradients[row] ?? 0;
      curvature += curvatures[row] ?? 0;
    }
    const leaf: readonly [number] = [round((options.rate * gradient) / (curvature + options.smoothing))];
    tree.push(leaf);
    if (depth === 0) return at;
    const split = bestSplit(ground, rows, gradient, curvature);
    if (!split) return at;
    const { feature, bin } = split;
    const bins = binned[feature];
    const left = rows.filter((row) => (bins?.[row] ?? 0) <= bin);
    const right = rows.filter((row) => (bins?.[row] ?? 0) > bin);
    const bound = bounds[feature]?.[bin] ?? 0;
    const first = grow(left, depth - 1);
    const second = grow(right, depth - 1);
    tree[at] = [feature, bound, first, second];
    return at;
  };
  grow(all, options.depth);
  return tree;
}

function bestSplit(ground: Ground, rows: readonly number[], gradient: number, curvature: number) {
  const { binned, gradients, curvatures, features, options } = ground;
  const worth = (g: number, c: number) => (g * g) / (c + options.smoothing);
  let best: { feature: number; bin: number } | undefined;
  let most = worth(gradient, curvature) + 1e-3;
  const g = new Float64Array(BINS);
  const c = new Float64Array(BINS);
  for (const feature of features) {
    const bins = binned[feature];
    if (!bins) continue;
    g.fill(0);
    c.fill(0);
    for (const row of rows) {
      const bin = bins[row] ?? 0;
      g[bin] = (g[bin] ?? 0) + (gradients[row] ?? 0);
      c[bin] = (c[bin] ?? 0) + (curvatures[row] ?? 0);
    }
    let left = 0;
    let weight = 0;
    for (let bin = 0; bin < BINS - 1; bin++) {
      left += g[bin] ?? 0;
      weight += c[bin] ?? 0;
      if (weight < options.least) continue;
      if (curvature - weight < options.least) break;
      const gain = worth(left, weight) + worth(gradient - left, curvature - weight);
      if (gain > most) [best, most] = [{ feature, bin }, gain];
    }
  }
  return best;
}

/** Bounds between bins that hold as many examples each. */
function boundsOf(examples: readonly Example[], feature: number): number[] {
  const values = Float64Array.from(examples, ({ row }) => row[feature] ?? 0).sort();
  const bounds: number[] = [];
  for (let bin = 1; bin < BINS; bin++) {
    const value = round(values[Math.floor((bin * values.length) / BINS)] ?? 0);
    if (bounds.at(-1) !== value) bounds.push(value);
  }
  return bounds;
}

/** The bin of a value: how many bounds are below it. */
function binOf(bounds: readonly number[], value: number): number {
  let low = 0;
  let high = bounds.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value <= (bounds[middle] ?? 0)) high = middle;
    else low = middle + 1;
  }
  return low;
}

const round = (value: number): number => Number(value.toPrecision(4));

/** Numbers from 0 to 1 that are the same each time (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
