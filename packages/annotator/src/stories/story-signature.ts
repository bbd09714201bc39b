import type { Sketch } from './sketch.ts';
import type { TermVector } from './term-vector.ts';

/** What a document is compared with others by. */
export interface StorySignature {
  vector: TermVector;
  sketch: Sketch;
}

/** Weights are at most 1: a hundred-thousandth of it is close enough. */
const UNIT = 65_535;

/** Writes a signature as a line of text, the same on every machine. */
export function packSignature({ vector, sketch }: StorySignature): string {
  const weights = Uint32Array.from(vector.weights, (weight) => Math.round(weight * UNIT));
  return [pack(vector.terms, 4), pack(weights, 2), sketch.bits, pack(sketch.hashes, 4)].join('.');
}

export function unpackVector(packed: string): TermVector {
  const [terms = '', weights = ''] = packed.split('.');
  return {
    terms: unpack(terms, 4),
    weights: Float32Array.from(unpack(weights, 2), (weight) => weight / UNIT),
  };
}

export function unpackSketch(packed: string): Sketch {
  const [, , bits, hashes = ''] = packed.split('.');
  return { bits: Number(bits), hashes: unpack(hashes, 4) };
}

/** The lowest bytes of each number, lowest first, in base64. */
function pack(numbers: Uint32Array, width: number): string {
  let bytes = '';
  for (const number of numbers)
    for (let at = 0; at < width; at++) bytes += String.fromCharCode((number >>> (8 * at)) & 0xff);
  return btoa(bytes);
}

function unpack(packed: string, width: number): Uint32Array {
  const bytes = atob(packed);
  const numbers = new Uint32Array(bytes.length / width);
  for (let at = 0; at < numbers.length; at++) {
    let number = 0;
    for (let byte = width - 1; byte >= 0; byte--) number = number * 256 + bytes.charCodeAt(at * width + byte);
    numbers[at] = number;
  }
  return numbers;
}
