/** One decision with what is known of each possible answer; several may be right. */
export interface Choice {
  candidates: string[][];
  right: number[];
}

export interface FitOptions {
  rounds: number;
  /** L2 regularisation. */
  decay: number;
  /** Features seen in fewer decisions are left out. */
  rare: number;
}

/** Each candidate decided alone (`yes` where it is right): logistic regression. */
export function fitYesNo(
  examples: readonly { features: string[]; yes: boolean }[],
  options: FitOptions,
): Record<string, number> {
  const index = indexOf(
    examples.map(({ features }) => [features]),
    options.rare,
  );
  const rows = examples.map(({ features, yes }) => ({ ids: idsOf(index, features), yes }));
  const learner = new AdaGrad(index.size, options.decay);
  for (let round = 0; round < options.rounds; round++) {
    for (const at of shuffled(rows.length, round)) {
      const row = rows[at];
      if (!row) continue;
      const chance = 1 / (1 + Math.exp(-learner.score(row.ids)));
      learner.step(row.ids, (row.yes ? 1 : 0) - chance);
    }
    learner.endRound();
  }
  return learner.table(index);
}

/** One of several candidates: multinomial logistic regression over their features. */
export function fitChoices(choices: readonly Choice[], options: FitOptions): Record<string, number> {
  const index = indexOf(
    choices.map(({ candidates }) => candidates),
    options.rare,
  );
  const rows = choices.map(({ candidates, right }) => ({
    ids: candidates.map((features) => idsOf(index, features)),
    right: new Set(right),
  }));
  const learner = new AdaGrad(index.size, options.decay);
  for (let round = 0; round < options.rounds; round++) {
    for (const at of shuffled(rows.length, round)) {
      const row = rows[at];
      if (!row) continue;
      const scores = row.ids.map((ids) => learner.score(ids));
      const most = Math.max(...scores);
      const shares = scores.map((score) => Math.exp(score - most));
      const total = shares.reduce((sum, share) => sum + share, 0);
      let rightTotal = 0;
      for (const right of row.right) rightTotal += shares[right] ?? 0;
      for (const [candidate, ids] of row.ids.entries()) {
        const share = (shares[candidate] ?? 0) / total;
        const wanted = row.right.has(candidate) ? (shares[candidate] ?? 0) / rightTotal : 0;
        if (Math.abs(wanted - share) > 0.001) learner.step(ids, wanted - share);
      }
    }
    learner.endRound();
  }
  return learner.table(index);
}

class AdaGrad {
  readonly #weights: Float64Array;
  readonly #squares: Float64Array;
  readonly #decay: number;
  /** The mean over the rounds wavers less than the last one. */
  readonly #sums: Float64Array;
  #rounds = 0;

  constructor(size: number, decay: number) {
    this.#weights = new Float64Array(size);
    this.#squares = new Float64Array(size).fill(1);
    this.#decay = decay;
    this.#sums = new Float64Array(size);
  }

  score(ids: Int32Array): number {
    let sum = 0;
    for (const id of ids) sum += this.#weights[id] ?? 0;
    return sum;
  }

  step(ids: Int32Array, error: number): void {
    for (const id of ids) {
      const weight = this.#weights[id] ?? 0;
      const gradient = error - this.#decay * weight;
      const square = (this.#squares[id] ?? 1) + gradient * gradient;
      this.#squares[id] = square;
      this.#weights[id] = weight + (RATE * gradient) / Math.sqrt(square);
    }
  }

  endRound(): void {
    this.#rounds++;
    for (const [id, weight] of this.#weights.entries()) this.#sums[id] = (this.#sums[id] ?? 0) + weight;
  }

  /** In hundredths, without those that hardly count. */
  table(index: ReadonlyMap<string, number>): Record<string, number> {
    const entries = [...index]
      .map(([feature, id]): [string, number] => [
        feature,
        Math.round(((this.#sums[id] ?? 0) / this.#rounds) * 100),
      ])
      .filter(([, weight]) => Math.abs(weight) >= LEAST)
      .sort(([a], [b]) => (a < b ? -1 : 1));
    return Object.fromEntries(entries);
  }
}

const RATE = 0.2;
const LEAST = 12;

function indexOf(decisions: readonly string[][][], rare: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (const candidates of decisions) {
    for (const feature of new Set(candidates.flat())) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  }
  const index = new Map<string, number>();
  for (const [feature, count] of counts) if (count >= rare) index.set(feature, index.size);
  return index;
}

function idsOf(index: ReadonlyMap<string, number>, features: readonly string[]): Int32Array {
  return Int32Array.from(features.flatMap((feature) => index.get(feature) ?? []));
}

/** The same order on every machine. */
function shuffled(length: number, seed: number): number[] {
  const order = Array.from({ length }, (_, at) => at);
  let state = (seed + 1) * 2654435761;
  for (let at = length - 1; at > 0; at--) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const other = state % (at + 1);
    [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
  }
  return order;
}
