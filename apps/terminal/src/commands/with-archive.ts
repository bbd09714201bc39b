import type { TearsheetClient } from '@tearsheet/client';
import type { GlobalOptions } from '../cli/global-options.ts';

/** Opens the archive that the options name, and closes it after the work, also when that fails. */
export async function withArchive<T>(
  { data }: Pick<GlobalOptions, 'data'>,
  work: (client: TearsheetClient) => Promise<T>,
): Promise<T> {
  const { archivePlace, local } = await import('@tearsheet/client/local');
  const client = local(archivePlace(data));
  try {
    return await work(client);
  } finally {
    await client.close();
  }
}
