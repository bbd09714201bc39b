import { type ChildProcess, fork } from 'node:child_process';
import { ErrorCode, TearsheetError } from '@tearsheet/core/model';
import { limits } from '@tearsheet/parser/limits';
import type { ParseLimits } from './parse-limits.ts';
import { type ChildMessage, isAnnotating, type ParseTask, taskSize } from './parse-task.ts';
import { processUse } from './process-use.ts';

/** How often a working child's memory is looked at, in milliseconds. */
const LOOK_EVERY = 50;
/** How much longer than its time a task may take by the clock. */
const CLOCK = 10;
/** A child that has not started by then never will. */
const START_TIME = 30_000;

const TOO_SLOW = 'Reading this source took too long and was given up. Split it, or give its type.';
const TOO_HUNGRY = 'Reading this source took too much memory and was given up. Split it, or give its type.';
const BROKEN = 'The reader broke down over this source. Please report it with the source.';
const NOT_STARTED = 'The process that reads sources does not start. Build or install Tearsheet again.';

/** Those that run. Whoever ends this process at once, by Ctrl-C, ends them too: one that is busy would not hear of it. */
const running = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** A child process that reads hostile bytes, one task at a time, and is killed when that costs too much. */
export class ParseChild {
  readonly #process: ChildProcess;
  readonly #limits: ParseLimits;
  readonly #ready: Promise<void>;
  #settle: ((message: ChildMessage | TearsheetError) => void) | undefined;
  /** Why we killed it. */
  #verdict: TearsheetError | undefined;
  #ended = false;

  constructor(worker: URL, limits: ParseLimits) {
    this.#limits = limits;
    this.#process = fork(worker, [], {
      serialization: 'advanced',
      // Nothing of our surroundings: no tokens, no addresses of databases.
      env: {},
      execArgv: [`--max-old-space-size=${limits.heap}`],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    running.add(this.#process);
    this.#process.once('exit', () => running.delete(this.#process));
    this.#ready = new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.kill(new TearsheetError('internal', NOT_STARTED)), START_TIME);
      const end = (cause?: unknown) => {
        clearTimeout(timer);
        this.#ended = true;
        reject(this.#verdict ?? new TearsheetError('internal', NOT_STARTED, { cause }));
        this.#settle?.(this.#verdict ?? explainEnd(this.#process));
      };
      this.#process.on('error', end);
      this.#process.on('exit', () => end());
      this.#process.on('message', (message: ChildMessage) => {
        if (message.kind !== 'ready') return this.#settle?.(message);
        clearTimeout(timer);
        resolve();
      });
    });
    // A child that dies idle is replaced when there is work; nobody waits for this promise then.
    this.#ready.catch(() => {});
    this.#rest();
  }

  /** One that can no longer be spoken to has ended, whether or not the system has said so. */
  get ended(): boolean {
    return this.#ended || !this.#process.connected;
  }

  /** @throws TearsheetError of the reader, or `source-too-slow`, `source-too-hungry`, `source-unreadable`, `interrupted` */
  async perform(task: ParseTask): Promise<unknown> {
    this.#process.ref();
    this.#process.channel?.ref();
    try {
      await this.#ready;
      return await this.#answerTo(task);
    } finally {
      this.#rest();
    }
  }

  /** Ends the child at once. What it was doing fails with `why`. */
  kill(why?: TearsheetError): void {
    this.#verdict ??= why;
    this.#process.kill('SIGKILL');
  }

  #answerTo(task: ParseTask): Promise<unknown> {
    return new Promise((resolve, reject) => {
      let watch = this.#watch(this.#timeFor(task, taskSize(task)));
      this.#settle = (message) => {
        watch.end();
        if (
          !(message instanceof TearsheetError) &&
          (message.kind === 'larger' || message.kind === 'recognises')
        ) {
          const time =
            message.kind === 'larger'
              ? this.#timeFor(task, message.bytes)
              : this.#timeFor(task, taskSize(task), message.pages);
          watch = this.#watch(time);
          return;
        }
        this.#settle = undefined;
        if (message instanceof TearsheetError) reject(message);
        else if (message.kind === 'answer') resolve(message.answer);
        else if (message.kind === 'error') reject(readError(message));
      };
      if (this.#ended) this.#settle(this.#verdict ?? explainEnd(this.#process));
      else {
        this.#process.send(task, (error) => {
          if (error) this.#settle?.(explainEnd(this.#process, error));
        });
      }
    });
  }

  /** Milliseconds of a processor that a task may have. */
  #timeFor(task: ParseTask, bytes: number, pages = 0): number {
    const { baseTime, timePerMegabyte, timePerRecognisedPage } = this.#limits;
    const { annotatingBaseTime, annotatingTimePerMegabyte } = this.#limits;
    const [base, perMegabyte] = isAnnotating(task)
      ? [annotatingBaseTime, annotatingTimePerMegabyte]
      : [baseTime, timePerMegabyte];
    const recognised = Math.min(pages, limits.recognisedPages) * timePerRecognisedPage;
    const drawn = task.kind === 'draw' ? this.#limits.drawingTime : 0;
    return base + (perMegabyte * bytes) / 1_000_000 + recognised + drawn;
  }

  /**
   * Kills the child when it takes too much. Its time is what processors gave it: on a busy machine a source is not to blame
   * for waiting. Where that cannot be seen, and for one that waits for ever, the clock decides, much later.
   */
  #watch(time: number): { end(): void } {
    let over = false;
    let before: number | undefined;
    const tooSlow = () => this.kill(new TearsheetError('source-too-slow', TOO_SLOW));
    const look = async () => {
      const { pid } = this.#process;
      const use = pid === undefined ? undefined : await processUse(pid);
      if (over || !use) return;
      before ??= use.processorTime;
      if (use.resident > this.#limits.resident)
        this.kill(new TearsheetError('source-too-hungry', TOO_HUNGRY));
      else if (use.processorTime - before > time) tooSlow();
    };
    void look();
    const looking = setInterval(look, LOOK_EVERY);
    const deadline = setTimeout(tooSlow, time * CLOCK);
    return {
      end: () => {
        over = true;
        clearInterval(looking);
        clearTimeout(deadline);
      },
    };
  }

  /** An idle child keeps nobody's process alive. */
  #rest(): void {
    this.#process.unref();
    this.#process.channel?.unref();
  }
}

function explainEnd({ signalCode, exitCode }: ChildProcess, cause?: Error): TearsheetError {
  // V8 aborts when its heap is full.
  if (signalCode === 'SIGABRT' || exitCode === 134)
    return new TearsheetError('source-too-hungry', TOO_HUNGRY);
  return new TearsheetError('source-unreadable', BROKEN, cause === undefined ? {} : { cause });
}

function readError({ code, message }: { code: string; message: string }): TearsheetError {
  const known = ErrorCode.safeParse(code);
  return new TearsheetError(known.success ? known.data : 'internal', message);
}
