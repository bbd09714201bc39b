/** A small network of one hidden layer, for a yes-or-no question. */
export interface Network {
  readonly inputs: number;
  readonly hidden: number;
  /** For each sign what it adds to each hidden unit. */
  readonly bySign: Float64Array;
  readonly biases: Float64Array;
  readonly answers: Float64Array;
  readonly bias: number;
}

/**
 * Reads a network as the training writes it: whole hundredths with blanks between; for each hidden unit its weights and its
 * bias, then the weights of the answer and its bias.
 */
export function readNetwork(inputs: number, text: string): Network {
  const weights = Float64Array.from(text.split(' '), (value) => Number(value) / 100);
  const hidden = (weights.length - 1) / (inputs + 2);
  if (!Number.isInteger(hidden)) throw new RangeError('A network has weights for other signs than are read.');
  const bySign = new Float64Array(inputs * hidden);
  const biases = new Float64Array(hidden);
  for (let unit = 0; unit < hidden; unit++) {
    const from = unit * (inputs + 1);
    for (let sign = 0; sign < inputs; sign++) bySign[sign * hidden + unit] = weights[from + sign] as number;
    biases[unit] = weights[from + inputs] as number;
  }
  const answers = weights.slice(hidden * (inputs + 1), hidden * (inputs + 2));
  return { inputs, hidden, bySign, biases, answers, bias: weights.at(-1) ?? 0 };
}

const units = new Float64Array(64);

/** The log-odds of yes. Most signs are not there: those cost nothing. */
export function askNetwork(network: Network, signs: Float64Array): number {
  const { inputs, hidden, bySign, biases, answers, bias } = network;
  for (let unit = 0; unit < hidden; unit++) units[unit] = biases[unit] as number;
  for (let sign = 0; sign < inputs; sign++) {
    const value = signs[sign] as number;
    if (value === 0) continue;
    const from = sign * hidden;
    for (let unit = 0; unit < hidden; unit++)
      units[unit] = (units[unit] as number) + value * (bySign[from + unit] as number);
  }
  let sum = bias;
  for (let unit = 0; unit < hidden; unit++) {
    const value = units[unit] as number;
    if (value > 0) sum += value * (answers[unit] as number);
  }
  return sum;
}
