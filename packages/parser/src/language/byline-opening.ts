import { anyOf } from './any-of.ts';

/** The words that open a byline, up to the first name. In scripts without blanks a sign must follow them. */
export const BYLINE_OPENING = new RegExp(
  String.raw`^(?:${anyOf('byPrefix')}\s+)?${anyOf('by')}(?:\s*[:：|／/]\s*|\s+)`,
  'iu',
);
