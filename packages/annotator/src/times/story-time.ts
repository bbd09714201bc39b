import { isSentenceEnd } from './find-tense.ts';
import type { Chunk } from './read-chunks.ts';
import type { Reckoned, TimeContext } from './time-context.ts';
import type { Expression } from './time-meaning.ts';

/** How many chunks a date given in full is remembered over a year that is only mentioned. */
const MEMORY = 200;
const MONTH_OF: Readonly<Record<'START' | 'MID' | 'END', number>> = { START: 2, MID: 6, END: 11 };

/** Keeps `context.mention`: the date that what is told next goes by. */
export class StoryTime {
  readonly #chunks: readonly Chunk[];
  readonly #context: TimeContext;
  #read = 0;
  #sentence = 0;
  /** The story's own date, while an aside holds for the rest of its sentence. */
  #kept: Reckoned | undefined;
  #full = -MEMORY;
  #quarterAge = 0;
  #mentionAge = 0;

  constructor(chunks: readonly Chunk[], context: TimeContext) {
    this.#chunks = chunks;
    this.#context = context;
  }

  /** Reads on to a chunk. At the end of a sentence asides are over, and in the news years of long ago after one more. */
  reach(chunk: number): void {
    for (let i = this.#read; i < chunk; i++) {
      if (!isSentenceEnd(this.#chunks, i)) continue;
      this.#sentence = i + 1;
      if (++this.#quarterAge > 1) this.#context.quarter = undefined;
      if (this.#kept !== undefined) this.#context.mention = this.#kept;
      this.#kept = undefined;
      const { mention, now, narrative } = this.#context;
      const over = this.#chunks[i + 1]?.breaks === true || ++this.#mentionAge > 1;
      if (!narrative && over && mention !== undefined && mention.year !== now?.year)
        this.#context.mention = undefined;
    }
    this.#read = chunk;
  }

  /** A year named in passing, 'planned for 1976', does not move the story on; one that opens a sentence does. */
  tell(expression: Expression, date: Reckoned): void {
    const { mention } = this.#context;
    if (date.quarter !== undefined) {
      this.#context.quarter = date;
      this.#quarterAge = 0;
    }
    const dated =
      date.month === undefined && expression.mod !== undefined
        ? { ...date, month: MONTH_OF[expression.mod] }
        : date;
    if (dated.month !== undefined) {
      if (
        this.#kept !== undefined &&
        expression.meaning.kind === 'calendar' &&
        expression.meaning.year === undefined
      )
        this.#kept = this.#kept.month === undefined ? undefined : this.#kept;
      else this.#kept = undefined;
      this.#full = expression.last;
    } else if (mention?.month !== undefined && mention.year === dated.year) {
      return;
    } else if (
      mention?.month !== undefined &&
      expression.first - this.#sentence > 3 &&
      expression.first - this.#full < MEMORY
    ) {
      this.#kept ??= mention;
    }
    this.#context.mention = dated;
    this.#mentionAge = 0;
  }
}
