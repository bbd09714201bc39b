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
    default:
      return `${FIELDS[amendment.kind]}: ${amendment.value ?? 'none'}`;
  }
}

const shorten = (text: string): string => (text.length <= 80 ? text : `${text.slice(0, 80).toWellFormed()}…`);
