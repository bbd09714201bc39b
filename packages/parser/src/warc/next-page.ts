/** A page's number in an address: the address without it, and which it is. */
interface Numbered {
  rest: string;
  number: number;
}

const LINK = /<(?:a|link)\b[^<>]{0,400}?\brel\s*=\s*["']?next\b[^<>]{0,400}>/gi;
const HREF = /\bhref\s*=\s*(?:"([^"]{1,2000})"|'([^']{1,2000})'|([^\s"'>]{1,2000}))/i;
const PARAMETER = /^(?:page|p|pg|pagina|página|seite|sida|side|strona|part|paged|pageno|page_no)$/i;
const SEGMENT = /^(.*?)(?:\/(?:page|seite|pagina|p|part)[/-]?|[/,_-])(\d{1,3})(\.[a-z]{3,5})?\/?$/i;
/** Links of a page that are looked at. */
const MOST = 8;

/**
 * The address of the page on which an article goes on: a link of relation `next` to the same address with the next
 * number. Most links of that relation lead to the next article instead, whose address is another.
 */
export function nextPage(html: string, uri: string): string | undefined {
  if (!URL.canParse(uri)) return undefined;
  const here = numbered(new URL(uri));
  for (const [tag] of (html.match(LINK) ?? []).slice(0, MOST).map((found) => [found])) {
    const [, double, single, bare] = HREF.exec(tag ?? '') ?? [];
    const address = URL.parse((double ?? single ?? bare ?? '').replaceAll('&amp;', '&'), uri);
    if (!address) continue;
    address.hash = '';
    const there = numbered(address);
    if (there.rest === here.rest && there.number === here.number + 1) return address.href;
  }
  return undefined;
}

function numbered(address: URL): Numbered {
  const url = new URL(address);
  url.hash = '';
  for (const [name, value] of [...url.searchParams]) {
    if (!PARAMETER.test(name) || !/^\d{1,3}$/.test(value)) continue;
    url.searchParams.delete(name);
    return { rest: restOf(url), number: Number(value) };
  }
  const [, before, number, ending = ''] = SEGMENT.exec(url.pathname) ?? [];
  if (before === undefined || number === undefined) return { rest: restOf(url), number: 1 };
  url.pathname = before + ending;
  return { rest: restOf(url), number: Number(number) };
}

/** Sites end the first page's address with a slash, or a file's ending, that the others lack. */
const restOf = (url: URL): string => url.href.replace(/\/?(?=\?|$)/, '');
