import { availableParallelism } from 'node:os';
import { type Article, TearsheetError } from '@tearsheet/core/model';
import type { Annotated } from '@tearsheet/core/store';
import type { LaidPage, PagePicture, PageSize, SourceInput } from '@tearsheet/parser';
import { toTearsheetError } from '../errors/tell-error.ts';
import type { SourceParser } from '../services/archive.ts';
import { answerInOrder } from './answer-in-order.ts';
import { interrupted } from './interrupted.ts';
import { refuseLine } from './line-answer.ts';
import { ParseChild } from './parse-child.ts';
import { type ParseLimits, parseLimits } from './parse-limits.ts';
import { type LinePurpose, type ParseAnswers, type ParseTask, taskSize } from './parse-task.ts';

export interface ParsePoolOptions {
  /** Children at most; as many as there are processors if absent. Each starts when there is work for it. */
  jobs?: number;
  limits?: Partial<ParseLimits>;
  /** The module that the children run. */
  worker?: URL;
  /** What time it is: a source that comes in now was not published later. The system's clock if absent. */
  now?: () => Date;
}

interface Work {
  task: ParseTask;
  signal?: AbortSignal;
  /** Not to be sent together with others. */
  alone: boolean;
  /** Who does it, once somebody does. */
  child?: ParseChild | undefined;
  settle(outcome: unknown): void;
}

/** Lines that travel to a child together: enough to hide the journey, few enough to share the work. */
const LINES_TOGETHER = 32;
const CHARACTERS_TOGETHER = 256_000;

/**
 * Reads hostile bytes in child processes. A source that takes too long or too much memory costs its child its life
 * and fails like any other; the next one gets a new child. Idle children let the program end.
 */
export class ParsePool implements SourceParser {
  readonly #jobs: number;
  readonly #limits: ParseLimits;
  readonly #worker: URL;
  readonly #now: () => Date;
  readonly #queue: Work[] = [];
  readonly #idle: ParseChild[] = [];
  readonly #running = new Set<Promise<void>>();
  #closed = false;

  constructor({
    jobs = availableParallelism(),
    limits = {},
    worker = new URL('./parse-worker.js', import.meta.url),
    now = () => new Date(),
  }: ParsePoolOptions = {}) {
    if (!Number.isSafeInteger(jobs) || jobs < 1) {
      throw new TearsheetError('usage', 'The number of jobs is a whole number from 1.');
    }
    this.#jobs = jobs;
    this.#limits = { ...parseLimits, ...limits };
    this.#worker = worker;
    this.#now = now;
  }

  /**
   * All articles of a source, at least one. Where it gives no date, one that what it says allows, marked as inferred.
   *
   * @param importedOn the day it came in, ISO 8601; today if absent
   * @throws TearsheetError `source-…`, `interrupted`
   */
  parseAll(
    input: SourceInput,
    signal?: AbortSignal,
    importedOn = this.#today(),
  ): Promise<readonly Article[]> {
    return this.#perform({ kind: 'parseAll', input, importedOn }, signal);
  }

  /** The article of a source; of several the first. */
  parse(input: SourceInput, signal?: AbortSignal): Promise<Article> {
    return this.#perform({ kind: 'parse', input, importedOn: this.#today() }, signal);
  }

  /**
   * Who said what in an article, when, who, where and how much.
   *
   * @throws TearsheetError `source-too-slow`, `source-too-hungry`, `interrupted`
   */
  annotate(article: Article, signal?: AbortSignal): Promise<Annotated> {
    return this.#perform({ kind: 'annotate', article }, signal);
  }

  /** The text that the ranges of a source's articles count in; `undefined` where they are on pages. */
  decode(input: SourceInput, part?: string, signal?: AbortSignal): Promise<ParseAnswers['decode']> {
    return this.#perform({ kind: 'decode', input, ...(part === undefined ? {} : { part }) }, signal);
  }

  /** The same text laid out as its reader sees it; `undefined` where it is read as it is written. */
  layOut(input: SourceInput, part?: string, signal?: AbortSignal): Promise<LaidPage | undefined> {
    return this.#perform({ kind: 'layOut', input, ...(part === undefined ? {} : { part }) }, signal);
  }

  /** How large the pages of a source are; none where its ranges are in a text. @throws TearsheetError `source-…`, `interrupted` */
  measurePages(input: SourceInput, signal?: AbortSignal): Promise<readonly PageSize[]> {
    return this.#perform({ kind: 'measure', input }, signal);
  }

  /** A picture of a page, from 1. @throws TearsheetError `not-found`, `source-…`, `interrupted` */
  drawPage(input: SourceInput, page: number, signal?: AbortSignal): Promise<PagePicture> {
    return this.#perform({ kind: 'draw', input, page }, signal);
  }

  /**
   * Lines of `parse --jsonl` in, lines out, in the same order, as soon as they can be had. Reads ahead only as far
   * as keeps the children busy. A bad line is answered with its error and stops nothing.
   */
  parseLines(lines: AsyncIterable<string> | Iterable<string>, signal?: AbortSignal): AsyncGenerator<string> {
    return this.#answerLines('parse', lines, signal);
  }

  /** The same for lines of `annotate --jsonl`. */
  annotateLines(
    lines: AsyncIterable<string> | Iterable<string>,
    signal?: AbortSignal,
  ): AsyncGenerator<string> {
    return this.#answerLines('annotate', lines, signal);
  }

  /** Lets running work finish, then ends the children. Work that has not begun fails with `interrupted`. */
  async close(): Promise<void> {
    this.#closed = true;
    for (const { settle } of this.#queue.splice(0)) settle(interrupted());
    for (const child of this.#idle.splice(0)) child.kill();
    await Promise.all(this.#running);
  }

  #answerLines(
    purpose: LinePurpose,
    lines: AsyncIterable<string> | Iterable<string>,
    signal?: AbortSignal,
  ): AsyncGenerator<string> {
    return answerInOrder(lines, (line) => this.#answerLine(purpose, line, signal), {
      ahead: this.#jobs * LINES_TOGETHER * 2,
      charactersAhead: this.#jobs * CHARACTERS_TOGETHER * 4,
      ...(signal === undefined ? {} : { signal }),
    });
  }

  async #answerLine(purpose: LinePurpose, line: string, signal?: AbortSignal): Promise<string> {
    try {
      const [answer] = await this.#perform({ kind: 'lines', purpose, lines: [line] }, signal);
      return answer ?? '';
    } catch (error) {
      if (signal?.aborted || this.#closed || !(error instanceof TearsheetError)) throw error;
      return refuseLine(line, error);
    }
  }

  #today(): string {
    return this.#now().toISOString().slice(0, 10);
  }

  #perform<Kind extends ParseTask['kind']>(
    task: Extract<ParseTask, { kind: Kind }>,
    signal?: AbortSignal,
  ): Promise<ParseAnswers[Kind]> {
    return new Promise((resolve, reject) => {
      if (this.#closed || signal?.aborted) return reject(interrupted());
      const work: Work = {
        task,
        alone: task.kind !== 'lines',
        ...(signal === undefined ? {} : { signal }),
        settle: (outcome) => {
          signal?.removeEventListener('abort', giveUp);
          if (outcome instanceof TearsheetError) reject(outcome);
          // The child answers a task of a kind with the answer of that kind.
          else resolve(outcome as ParseAnswers[Kind]);
        },
      };
      const giveUp = () => this.#giveUp(work);
      signal?.addEventListener('abort', giveUp);
      this.#queue.push(work);
      this.#dispatch();
    });
  }

  #dispatch(): void {
    while (this.#queue.length > 0) {
      const child = this.#takeChild();
      if (!child) return;
      const run = this.#run(child, takeTogether(this.#queue)).finally(() => {
        // Its place is free before the next work is looked for.
        this.#running.delete(run);
        if (this.#closed || child.ended) child.kill();
        else this.#idle.push(child);
        this.#dispatch();
      });
      this.#running.add(run);
    }
  }

  #takeChild(): ParseChild | undefined {
    for (let child = this.#idle.pop(); child; child = this.#idle.pop()) if (!child.ended) return child;
    return this.#running.size < this.#jobs ? new ParseChild(this.#worker, this.#limits) : undefined;
  }

  async #run(child: ParseChild, together: Work[]): Promise<void> {
    for (const work of together) work.child = child;
    try {
      deliver(together, await child.perform(mergeTasks(together)));
    } catch (error) {
      this.#fail(together, toTearsheetError(error));
    }
  }

  /** Which of several lines it was shows when each goes alone. */
  #fail(together: Work[], error: TearsheetError): void {
    const again = together.length > 1 && error.code !== 'interrupted' && !this.#closed;
    if (!again) for (const work of together) work.settle(error);
    else
      this.#queue.unshift(...together.map((work) => Object.assign(work, { alone: true, child: undefined })));
  }

  #giveUp(work: Work): void {
    const at = this.#queue.indexOf(work);
    if (at >= 0) this.#queue.splice(at, 1);
    if (work.child) work.child.kill(interrupted());
    else work.settle(interrupted());
  }
}

/** The first work, and with a line those that may travel with it. */
function takeTogether(queue: Work[]): Work[] {
  const [first] = queue;
  let count = 1;
  if (first && !first.alone) {
    let characters = taskSize(first.task);
    for (let next = queue[count]; next && count < LINES_TOGETHER; next = queue[++count]) {
      characters += taskSize(next.task);
      const together = !next.alone && next.signal === first.signal && isSameWork(next.task, first.task);
      if (!together || characters > CHARACTERS_TOGETHER) break;
    }
  }
  return queue.splice(0, count);
}

const isSameWork = (one: ParseTask, other: ParseTask): boolean =>
  one.kind === 'lines' && other.kind === 'lines' && one.purpose === other.purpose;

function mergeTasks([first, ...others]: Work[]): ParseTask {
  if (!first) throw new RangeError('There is no work to do.');
  if (first.task.kind !== 'lines') return first.task;
  const lines = [first, ...others].flatMap(({ task }) => (task.kind === 'lines' ? task.lines : []));
  return { ...first.task, lines };
}

function deliver(together: Work[], answer: unknown): void {
  const answers: unknown[] = Array.isArray(answer) ? answer : [];
  together.forEach((work, at) => {
    work.settle(work.task.kind === 'lines' ? [answers[at]] : answer);
  });
}
