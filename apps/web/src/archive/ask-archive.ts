import { isTearsheetError, type TearsheetError } from '@tearsheet/core/model';
import { notFound } from 'next/navigation';
import { connection } from 'next/server';
import { openArchive } from './open-archive.ts';

/** What the archive answered, or the sentence with which it refused. */
export type Answer<T> = { value: T; refusal?: never } | { refusal: TearsheetError; value?: never };

/**
 * Asks the archive for a page. An article that is not there becomes the page's 404; any other refusal is handed back,
 * for the page to say. Waits for a request, so that no page is rendered ahead, without its nonce.
 */
export async function askArchive<T>(
  ask: (archive: ReturnType<typeof openArchive>) => Promise<T>,
): Promise<Answer<T>> {
  await connection();
  try {
    return { value: await ask(openArchive()) };
  } catch (error) {
    if (!isTearsheetError(error)) throw error;
    if (error.code === 'not-found') notFound();
    return { refusal: error };
  }
}
