import { type CslDate, type CslItem, type CslName, toCslItem } from './csl-item.ts';
import { manyInOne } from './many-in-one.ts';

/** RIS, which EndNote, Zotero and Mendeley read: newspaper articles. Lines end in CRLF, as the format says. */
export const ris = manyInOne(
  { name: 'ris', mediaType: 'application/x-research-info-systems; charset=utf-8', extension: 'ris' },
  (article) =>
    linesOf(toCslItem(article), article.keywords)
      .map(([tag, value]) => `${tag}  - ${value}\r\n`)
      .join(''),
  (references) => references.join(''),
);

function linesOf(item: CslItem, keywords: readonly string[]): [tag: string, value: string][] {
  const lines: [tag: string, value: string | undefined][] = [
    ['TY', 'NEWS'],
    ['ID', item.id],
    ['TI', item.title],
    ...namesOf('AU', item.author),
    ...namesOf('ED', item.editor),
    ...namesOf('A4', item.translator),
    ['T2', item['container-title']],
    ['SE', item.section],
    ['ET', item.edition],
    ['SP', item.page],
    ['PY', item.issued === undefined ? undefined : toYear(item.issued)],
    ['DA', toDate(item.issued)],
    ['Y2', toDate(item.accessed)],
    ['UR', item.URL],
    ['LA', item.language],
    ['AB', item.abstract],
    ...keywords.map((word): [string, string] => ['KW', word]),
    ['N1', item.source === undefined ? undefined : `Source: ${item.source}`],
    ['N1', item.note],
  ];
  const filled = lines.flatMap(([tag, value]): [string, string][] =>
    value === undefined || value === '' ? [] : [[tag, value]],
  );
  return [...filled, ['ER', '']];
}

function namesOf(tag: string, names: readonly CslName[] = []): [tag: string, value: string][] {
  return names.map(({ given, family, literal }) => [
    tag,
    family === undefined ? (literal ?? '') : [family, given].filter((part) => part !== undefined).join(', '),
  ]);
}

function toYear({ 'date-parts': [[year]] }: CslDate): string {
  return String(year).padStart(4, '0');
}

/** `2019/01/16`; the slashes of what is not known stay out. */
function toDate(date: CslDate | undefined): string | undefined {
  return date?.['date-parts'][0].map((part, at) => String(part).padStart(at === 0 ? 4 : 2, '0')).join('/');
}
