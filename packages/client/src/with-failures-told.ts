import { tellFailure } from './tell-failure.ts';

/** The same client, whose calls fail with TearsheetErrors. */
export function withFailuresTold<T extends object>(client: T, where: string): T {
  return new Proxy(client, {
    get(target, key) {
      const part: unknown = Reflect.get(target, key);
      const isPart = (typeof part === 'object' && part !== null) || typeof part === 'function';
      return isPart ? withFailuresTold(part, where) : part;
    },
    apply(target, self, args) {
      const answer: unknown = typeof target === 'function' ? Reflect.apply(target, self, args) : undefined;
      if (!(answer instanceof Promise)) return answer;
      return answer.catch((error: unknown) => {
        throw tellFailure(error, where);
      });
    },
  });
}
