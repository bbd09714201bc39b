import { toCslItem } from './csl-item.ts';
import { manyInOne } from './many-in-one.ts';

/** CSL-JSON, which Zotero, Pandoc and citeproc read: a list of items. */
export const cslJson = manyInOne(
  { name: 'csl-json', mediaType: 'application/vnd.citationstyles.csl+json', extension: 'json' },
  toCslItem,
  (items) => `${JSON.stringify(items, null, 2)}\n`,
);
