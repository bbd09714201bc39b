import type { AppRouter } from '@tearsheet/api';
import { TearsheetError } from '@tearsheet/core/model';
import { createTRPCClient, type HTTPLinkOptions, httpBatchLink, httpLink, splitLink } from '@trpc/client';
import { findToken } from '#find-token';
import { plainJson } from './plain-json.ts';
import type { TearsheetClient } from './tearsheet-client.ts';
import { withFailuresTold } from './with-failures-told.ts';

export interface ClientOptions {
  /** Where the server is: `http://127.0.0.1:3001`; in a page of the reader `/`, its own origin. */
  url: string;
  /** Needed to change the archive. In Node found by itself for a server on this machine. */
  token?: string;
}

type Fetch = NonNullable<HTTPLinkOptions<AppRouter['_def']['_config']['$types']>['fetch']>;

/** The most questions that travel together; the server takes no more. */
const BATCHED = 20;

/**
 * A client of a running server. Questions asked at once travel together.
 *
 * @example
 * const client = createClient({ url: 'http://127.0.0.1:3001' });
 * const { items } = await client.articles.list.query({ limit: 20 });
 */
export function createClient({ url, token }: ClientOptions): TearsheetClient {
  const ended = new AbortController();
  const fetchUntilClosed: Fetch = async (input, { signal, ...request } = {}) => {
    if (ended.signal.aborted) throw new TearsheetError('usage', 'This client is closed. Make another one.');
    return fetch(input, { ...request, signal: AbortSignal.any([ended.signal, ...(signal ? [signal] : [])]) });
  };
  const options = {
    url: `${url.replace(/\/+$/, '')}/trpc`,
    transformer: plainJson,
    headers: async (): Promise<Record<string, string>> => {
      const found = token ?? (await findToken(url));
      return found === undefined ? {} : { authorization: `Bearer ${found}` };
    },
    fetch: fetchUntilClosed,
  };
  const { articles, annotations, cast, stories, archive, kept, imports, jobs } = withFailuresTold(
    createTRPCClient<AppRouter>({
      links: [
        splitLink({
          condition: ({ type }) => type === 'query',
          true: httpBatchLink({ ...options, maxItems: BATCHED, maxURLLength: 8_000 }),
          false: httpLink(options),
        }),
      ],
    }),
    url,
  );
  return {
    articles,
    annotations,
    cast,
    stories,
    archive,
    kept,
    imports,
    jobs,
    close: async () => ended.abort(),
  };
}
