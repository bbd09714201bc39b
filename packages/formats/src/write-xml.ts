import type { Root } from 'xast';
import { toXml } from 'xast-util-to-xml';

/** A tree as an XML document in UTF-8. */
export function writeXml(children: Root['children']): string {
  const written = toXml(
    {
      type: 'root',
      children: [{ type: 'instruction', name: 'xml', value: 'version="1.0" encoding="utf-8"' }, ...children],
    },
    { closeEmptyElements: true },
  );
  // Two characters that an article may hold XML may not; and `]]>` may stand only at the end of a CDATA section,
  // of which there are none here.
  return `${written.replace(/[\ufffe\uffff]/g, '\ufffd').replaceAll(']]>', ']]&gt;')}\n`;
}
