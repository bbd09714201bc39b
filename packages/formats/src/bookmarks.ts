import { gateHref, mainHeadline } from '@tearsheet/core/model';
import { manyInOne } from './many-in-one.ts';

/** Netscape's bookmarks, which all browsers read. */
export const bookmarks = manyInOne(
  { name: 'bookmarks', mediaType: 'text/html', extension: 'html' },
  (article, { addedAt, tags = [] }) => {
    const address = article.uri ?? article.source.uri;
    const url = address === undefined ? undefined : gateHref(address);
    const when = article.source.retrieved ?? addedAt;
    const attributes = [
      `HREF="${escapeHtml(url ?? `urn:sha256:${article.source.sha256}`)}"`,
      ...(when === undefined ? [] : [`ADD_DATE="${Math.floor(Date.parse(when) / 1000)}"`]),
      ...(tags.length === 0 ? [] : [`TAGS="${escapeHtml(tags.join(','))}"`]),
    ];
    const excerpt = article.descriptions[0]?.value;
    return `    <DT><A ${attributes.join(' ')}>${escapeHtml(mainHeadline(article) ?? 'Untitled')}</A>
${excerpt === undefined ? '' : `    <DD>${escapeHtml(excerpt)}\n`}`;
  },
  (links) => `<!DOCTYPE NETSCAPE-Bookmark-file-1>
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">
<TITLE>Bookmarks</TITLE>
<H1>Bookmarks</H1>
<DL><p>
${links.join('')}</DL><p>
`,
);

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
