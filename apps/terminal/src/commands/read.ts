import { chooseLooks } from '../cli/choose-looks.ts';
import { CommandError } from '../cli/command-error.ts';
import type { GlobalOptions } from '../cli/global-options.ts';
import { findArticleId } from './find-article-id.ts';
import { withArchive } from './with-archive.ts';

/** `tearsheet read`: the full-screen reader. */
export async function read(id: string | undefined, options: GlobalOptions): Promise<void> {
  if (!process.stdin.isTTY || !process.stdout.isTTY) {
    throw new CommandError(
      'usage',
      'The reader needs a terminal to draw on. For pipes there are list, search and show.',
    );
  }
  if (process.env.TERM === 'dumb') {
    throw new CommandError(
      'usage',
      'This terminal (TERM=dumb) cannot be drawn on. Use another, or list, search and show.',
    );
  }
  await withArchive(options, async (client) => {
    // Asked first, so that an archive that cannot be opened is told of as a sentence, not on a screen that vanishes.
    const openId = id === undefined ? undefined : await findArticleId(client, id);
    await client.archive.info.query();
    const { openReader } = await loadWithoutFetch(() => import('../reader/open-reader.tsx'));
    await openReader(client, {
      looks: chooseLooks(options, process.stdout, process.env),
      ...(openId === undefined ? {} : { openId }),
    });
  });
}

/**
 * Loads a module while there is no `fetch`. Ink's layout engine takes its WebAssembly from a `data:` address by
 * `fetch` where there is one, for which Node loads its whole HTTP client: 70 ms of a cold start.
 */
async function loadWithoutFetch<T>(load: () => Promise<T>): Promise<T> {
  const { fetch } = globalThis;
  Reflect.deleteProperty(globalThis, 'fetch');
  try {
    return await load();
  } finally {
    globalThis.fetch = fetch;
  }
}
