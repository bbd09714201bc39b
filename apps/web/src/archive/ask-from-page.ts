import type { TearsheetClient } from '@tearsheet/client';

let client: Promise<TearsheetClient> | undefined;

/** The archive, asked from the page through its own origin. Loaded when first needed: reading needs none of it. */
function openFromPage(): Promise<TearsheetClient> {
  client ??= load();
  return client;
}

async function load(): Promise<TearsheetClient> {
  // Zod would make functions out of text, which the page's policy forbids.
  (await import('zod')).config({ jitless: true });
  const { createClient } = await import('@tearsheet/client');
  return createClient({ url: '/' });
}

/** What the archive answered to the page, or the sentence with which it refused. */
export async function askFromPage<T>(
  ask: (archive: TearsheetClient) => Promise<T>,
): Promise<{ value: T; sentence?: never } | { sentence: string; value?: never }> {
  try {
    return { value: await ask(await openFromPage()) };
  } catch (error) {
    const { isTearsheetError } = await import('@tearsheet/core/model');
    return {
      sentence: isTearsheetError(error)
        ? error.message
        : 'The page could not reach its server. See whether it runs, then try again.',
    };
  }
}
