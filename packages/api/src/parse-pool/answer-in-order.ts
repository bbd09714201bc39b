import { interrupted } from './interrupted.ts';

/** How far questions may run ahead of the first answer that is still awaited. */
export interface Ahead {
  ahead: number;
  charactersAhead: number;
  /** Gives up, also while the next question has not come. */
  signal?: AbortSignal;
}

interface Asked {
  question: string;
  answer: Promise<string>;
}

/**
 * Asks many questions at once and gives the answers in their order, each as soon as it and those before it are there.
 *
 * @throws TearsheetError `interrupted` when given up; what the source or the asking throws
 */
export async function* answerInOrder(
  questions: AsyncIterable<string> | Iterable<string>,
  ask: (question: string) => Promise<string>,
  { ahead, charactersAhead, signal }: Ahead,
): AsyncGenerator<string> {
  const source =
    Symbol.asyncIterator in questions ? questions[Symbol.asyncIterator]() : questions[Symbol.iterator]();
  const asked: Asked[] = [];
  let characters = 0;
  const read = () => Promise.resolve(source.next()).then((next) => ({ next }));
  let reading: ReturnType<typeof read> | undefined = read();
  let wake = () => {};
  const giveUp = () => wake();
  signal?.addEventListener('abort', giveUp);
  try {
    while (reading || asked.length > 0) {
      if (signal?.aborted) throw interrupted();
      // One for each round: a promise that outlives the races it is in keeps them all in memory.
      const givenUp = new Promise<never>((_, reject) => {
        wake = () => reject(interrupted());
      });
      const first = asked[0]?.answer.then((answer) => ({ answer }));
      const mayRead = asked.length < ahead && (characters < charactersAhead || asked.length === 0);
      const race = [givenUp, ...(first ? [first] : []), ...(reading && mayRead ? [reading] : [])];
      const event = await Promise.race<{ answer: string } | { next: IteratorResult<string> }>(race);
      if ('answer' in event) {
        characters -= asked.shift()?.question.length ?? 0;
        yield event.answer;
      } else if (event.next.done) {
        reading = undefined;
      } else {
        const question = event.next.value;
        const answer = ask(question);
        // Heard when its turn comes; until then a failure is not an unhandled one.
        answer.catch(() => {});
        asked.push({ question, answer });
        characters += question.length;
        reading = read();
      }
    }
  } finally {
    signal?.removeEventListener('abort', giveUp);
    reading?.catch(() => {});
    // A source that waits for its next question would keep us waiting until that comes.
    const returned = Promise.resolve(source.return?.());
    if (reading) returned.catch(() => {});
    else await returned;
  }
}
