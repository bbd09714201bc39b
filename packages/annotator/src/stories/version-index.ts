import { bandsOf, isVersion, type Sketch, shinglesOf, sketchOf } from './sketch.ts';

const BUCKET = 16;

/** Finds copies and edited versions of a text among earlier ones by MinHash and locality-sensitive hashing. */
export class VersionIndex {
  readonly #sketches: Sketch[] = [];
  readonly #buckets = new Map<number, number[]>();

  /** Adds a text; answers the earliest text that it is a version of. `also` are texts that may be one for other reasons. */
  add(text: string, also: readonly number[] = []): number | undefined {
    const shingles = shinglesOf(text);
    const sketch = sketchOf(shingles);
    const document = this.#sketches.push(sketch) - 1;
    const candidates = new Set(also);
    for (const bucket of bandsOf(shingles)) {
      const met = this.#buckets.get(bucket);
      if (!met) this.#buckets.set(bucket, [document]);
      else {
        for (const other of met) candidates.add(other);
        if (met.length < BUCKET) met.push(document);
      }
    }
    const versions = [...candidates].filter((other) => isVersion(sketch, this.#sketches[other]));
    return versions.length === 0 ? undefined : Math.min(...versions);
  }
}
