import type { Amendment } from '@tearsheet/core/model';

/** A correction that holds, as the archive hands it out. */
export interface KeptAmendment {
  id: string;
  amendment: Amendment;
  madeAt: string;
}

const FIELDS = { headline: 'Headline', by: 'Byline', datePublished: 'Published on' } as const;

/** A correction in words. */
export function nameAmendment(amendment: Amendment): string {
  switch (amendment.kind) {
    case 'takeOut':
      return `Taken out: ${shorten(amendment.text)}`;
    case 'putBack':
      return `Put back: ${shorten(amendment.text)}`;
    case 'split':
      return `A paragraph ends behind: ${shorten(amendment.first.slice(-60))}`;
    case 'join':
      return `Joined, at: ${shorten(amendment.next)}`;
    case 'accept':
      return `Right as it is: ${shorten(amendment.message)}`;
    default:
      return `${FIELDS[amendment.kind]}: ${amendment.value ?? 'none'}`;
  }
}

const shorten = (text: string): string => (text.length <= 80 ? text : `${text.slice(0, 80).toWellFormed()}…`);
