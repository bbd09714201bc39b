import { TearsheetError } from '@tearsheet/core/model';
import type { Email } from 'postal-mime';
import { limits } from '../limits.ts';

/** @throws TearsheetError `source-unreadable`, also for one built of more parts than any mail has */
export async function readMail(bytes: Uint8Array): Promise<Email> {
  const { default: PostalMime } = await import('postal-mime');
  try {
    return await PostalMime.parse(bytes, { maxNestingDepth: limits.mailDepth, maxRfc822NestingDepth: 2 });
  } catch (error) {
    throw new TearsheetError(
      'source-unreadable',
      'This mail is damaged, or its parts lie too deep inside one another.',
      {
        cause: error,
      },
    );
  }
}

/** A header of a mail, unfolded. */
export const headerOf = ({ headers }: Email, name: string): string | undefined =>
  headers.find(({ key }) => key === name)?.value;
