/** Examples with the same number of signs each. */
export interface Examples {
  readonly signs: Float32Array;
  readonly answers: Uint8Array;
  readonly weights: Float32Array;
  readonly inputs: number;
}

/** Fits a network of one hidden layer by Adam. Answers its weights in whole hundredths, as `draft/network.ts` reads them. */
export function trainNetwork(
  { signs, answers, weights, inputs }: Examples,
  {
    hidden,
    epochs,
    seed = 7,
    decay = 1e-5,
  }: { hidden: number; epochs: number; seed?: number; decay?: number },
): number[] {
  const random = numbers(seed);
  const size = hidden * (inputs + 2) + 1;
  const net = new Float64Array(size);
  for (let at = 0; at < hidden * (inputs + 1); at++) net[at] = (random() - 0.5) * (2 / Math.sqrt(inputs));
  for (let at = hidden * (inputs + 1); at < size; at++) net[at] = (random() - 0.5) * 0.5;
  const first = new Float64Array(size);
  const second = new Float64Array(size);
  const slope = new Float64Array(size);
  const order = Uint32Array.from({ length: answers.length }, (_, at) => at);
  const values = new Float64Array(hidden);
  const answer = hidden * (inputs + 1);
  const batch = 128;
  const total = Math.ceil(answers.length / batch) * epochs;
  let step = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    let loss = 0;
    for (let from = 0; from < order.length; from += batch) {
      slope.fill(0);
      const to = Math.min(order.length, from + batch);
      for (let index = from; index < to; index++) {
        const row = order[index] as number;
        const base = row * inputs;
        let odds = net[answer + hidden] as number;
        for (let unit = 0, at = 0; unit < hidden; unit++) {
          let value = 0;
          for (let sign = 0; sign < inputs; sign++)
            value += (net[at++] as number) * (signs[base + sign] as number);
          value += net[at++] as number;
          values[unit] = value;
          if (value > 0) odds += value * (net[answer + unit] as number);
        }
        const chance = 1 / (1 + Math.exp(-odds));
        const weight = weights[row] as number;
        const error = (chance - (answers[row] as number)) * weight;
        loss -= weight * Math.log(Math.max(1e-9, answers[row] === 1 ? chance : 1 - chance));
        slope[answer + hidden] = (slope[answer + hidden] as number) + error;
        for (let unit = 0; unit < hidden; unit++) {
          const value = values[unit] as number;
          if (value <= 0) continue;
          slope[answer + unit] = (slope[answer + unit] as number) + error * value;
          const back = error * (net[answer + unit] as number);
          let at = unit * (inputs + 1);
          for (let sign = 0; sign < inputs; sign++, at++)
            slope[at] = (slope[at] as number) + back * (signs[base + sign] as number);
          slope[at] = (slope[at] as number) + back;
        }
      }
      step++;
      const rate = 0.004 * (1 - step / (total + 1)) + 0.0001;
      for (let at = 0; at < size; at++) {
        const by = (slope[at] as number) / (to - from) + decay * (net[at] as number);
        first[at] = 0.9 * (first[at] as number) + 0.1 * by;
        second[at] = 0.999 * (second[at] as number) + 0.001 * by * by;
        const mean = (first[at] as number) / (1 - 0.9 ** step);
        const spread = (second[at] as number) / (1 - 0.999 ** step);
        net[at] = (net[at] as number) - (rate * mean) / (Math.sqrt(spread) + 1e-8);
      }
    }
    process.stderr.write(`epoch ${epoch + 1}: loss ${(loss / order.length).toFixed(5)}\n`);
  }
  return Array.from(net, (value) => Math.round(value * 100));
}

function shuffle(order: Uint32Array, random: () => number): void {
  for (let at = order.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    const kept = order[at] as number;
    order[at] = order[other] as number;
    order[other] = kept;
  }
}

/** Numbers between 0 and 1 that follow from a seed. */
function numbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}
