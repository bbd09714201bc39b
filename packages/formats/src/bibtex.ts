import { type CslDate, type CslItem, type CslName, toCslItem } from './csl-item.ts';
import { manyInOne } from './many-in-one.ts';

/** BibTeX with the fields of biblatex that reference managers read: an `@article` for each. */
export const bibtex = manyInOne(
  { name: 'bibtex', mediaType: 'application/x-bibtex; charset=utf-8', extension: 'bib' },
  (article) => {
    const item = toCslItem(article);
    const lines = fieldsOf(item).flatMap(([name, value]) =>
      value === undefined || value === '' ? [] : [`  ${name} = {${value}},\n`],
    );
    return `@article{${item.id},\n${lines.join('')}}\n`;
  },
  (references) => references.join('\n'),
);

function fieldsOf(item: CslItem): [name: string, value: string | undefined][] {
  const [year, month, day] = item.issued?.['date-parts'][0] ?? [];
  return [
    // The inner braces keep the capitals of the headline as they are printed.
    ['title', item.title === undefined ? undefined : `{${escapeTex(item.title)}}`],
    ['author', toNames(item.author)],
    ['editor', toNames(item.editor)],
    ['translator', toNames(item.translator)],
    ['journal', toText(item['container-title'])],
    ['edition', toText(item.edition)],
    ['pages', toText(item.page)],
    ['year', year === undefined ? undefined : String(year).padStart(4, '0')],
    ['month', month === undefined ? undefined : String(month)],
    ['day', day === undefined ? undefined : String(day)],
    ['urldate', toDay(item.accessed)],
    ['url', item.URL === undefined ? undefined : escapeUrl(item.URL)],
    ['langid', toText(item.language)],
    ['abstract', toText(item.abstract)],
    ['keywords', toText(item.keyword)],
    ['note', toText(item.note)],
    ['addendum', item.source === undefined ? undefined : `Source: ${escapeTex(item.source)}`],
    ['entrysubtype', 'newspaper'],
  ];
}

function toNames(names: readonly CslName[] | undefined): string | undefined {
  return names
    ?.map(({ given, family, literal }) => {
      // Braces make one piece of a name, so that an “and” or a comma in it divides nothing.
      if (family === undefined) return `{${escapeTex(literal ?? '')}}`;
      return given === undefined ? `{${escapeTex(family)}}` : `{${escapeTex(family)}}, {${escapeTex(given)}}`;
    })
    .join(' and ');
}

function toDay(date: CslDate | undefined): string | undefined {
  return date?.['date-parts'][0].map((part, at) => String(part).padStart(at === 0 ? 4 : 2, '0')).join('-');
}

function toText(value: string | undefined): string | undefined {
  return value === undefined ? undefined : escapeTex(value);
}

const COMMANDS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  $: '\\$',
  '&': '\\&',
  '%': '\\%',
  '#': '\\#',
  _: '\\_',
};

/** No character of a text is TeX's. BibTeX counts braces even behind a backslash, so a brace goes by its name. */
function escapeTex(value: string): string {
  return value.replace(/[\\{}~^$&%#_]/g, (character) => COMMANDS[character] ?? character);
}

/** In a url field nothing is read but braces and backslashes, which have no place in an address. */
function escapeUrl(url: string): string {
  return url.replace(/[{}\\]/g, (character) => encodeURIComponent(character));
}
