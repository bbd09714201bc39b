/** One measure of a benchmark, ours beside the peers' in the same run. */
export interface BenchRow {
  task: string;
  metric: string;
  unit?: string;
  ours: number;
  peers: Record<string, number>;
  /** How many pages, printouts or bytes it was measured on. */
  n: number;
}

/** What a benchmark was asked for. */
export interface BenchOptions {
  /** A folder with `gold.jsonl` and `html/<id>.html.gz`; the project's own fixtures without. */
  data?: string;
  /** At most so many pages. */
  limit: number;
  /** Megabytes that a measure of speed reads. */
  size: number;
  /** Leave the peers out. */
  oursOnly: boolean;
  /** Says how far it is, on standard error. */
  progress: (message: string) => void;
}

/** A part of a benchmark that can be run alone. */
export interface BenchTask {
  name: string;
  /** What it measures, in a sentence. */
  about: string;
  run(options: BenchOptions): Promise<BenchRow[]>;
}
