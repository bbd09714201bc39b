const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Elements without content. */
const VOID = words(
  'area base basefont bgsound br col command embed frame hr img input isindex keygen link meta param source track wbr',
);

/** Elements whose opening ends an open paragraph. */
const ENDS_PARAGRAPH = words(
  'address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr main menu nav ol p pre search section summary table ul li dd dt',
);

/** Elements that a line's marks (`</b>`, `</a>`) may close over. */
const FORMATTING = words(
  'a b big code em font i nobr s small strike strong tt u span abbr cite mark sub sup q label time ins del',
);

/** What no end tag reaches out of. */
export const SCOPE = words('table td th caption template object html');

/** Which open elements an element ends, and the elements at which the search for them stops. */
const ENDS: ReadonlyMap<string, readonly [ends: ReadonlySet<string>, within: ReadonlySet<string>]> = new Map([
  ['li', [words('li'), words('ul ol menu dir table td th')]],
  ['dd', [words('dd dt'), words('dl table td th')]],
  ['dt', [words('dd dt'), words('dl table td th')]],
  ['tr', [words('tr td th caption'), words('table')]],
  ['td', [words('td th'), words('tr table')]],
  ['th', [words('td th'), words('tr table')]],
  ['thead', [words('thead tbody tfoot caption'), words('table')]],
  ['tbody', [words('thead tbody tfoot caption'), words('table')]],
  ['tfoot', [words('thead tbody tfoot caption'), words('table')]],
  ['option', [words('option'), words('select datalist')]],
  ['optgroup', [words('option optgroup'), words('select')]],
  ['rt', [words('rt rp'), words('ruby')]],
  ['rp', [words('rt rp'), words('ruby')]],
]);

/** Headings end one another, but hold no blocks either. */
const HEADINGS = words('h1 h2 h3 h4 h5 h6');

/** Elements whose content is never text that is read. */
const SILENT = words(
  'script style noscript template svg math head title iframe object embed audio video canvas select textarea button input datalist map noembed noframes applet dialog',
);

/** Elements that stand inside a line. Whatever is not one of these ends a line. */
const INLINE = words(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rp rt ruby s samp small span strike strong sub sup time tt u var wbr img picture source output nowiki blink',
);

/** What the tree must know of an element by its name. */
export interface TagRules {
  /** Names that are known have numbers from 1; all others have 0. */
  number: number;
  isVoid: boolean;
  endsParagraph: boolean;
  ends: readonly [ends: ReadonlySet<string>, within: ReadonlySet<string>] | undefined;
  isHeading: boolean;
  isFormatting: boolean;
  isScope: boolean;
  isInline: boolean;
  isSilent: boolean;
}

const rulesFor = (tag: string, number: number): TagRules => ({
  number,
  isVoid: VOID.has(tag),
  endsParagraph: ENDS_PARAGRAPH.has(tag),
  ends: ENDS.get(tag),
  isHeading: HEADINGS.has(tag),
  isFormatting: FORMATTING.has(tag),
  isScope: SCOPE.has(tag),
  isInline: INLINE.has(tag),
  isSilent: SILENT.has(tag),
});

const NAMES = new Set(
  [
    VOID,
    ENDS_PARAGRAPH,
    FORMATTING,
    HEADINGS,
    SCOPE,
    SILENT,
    INLINE,
    new Set(ENDS.keys()),
    words('body'),
  ].flatMap((names) => [...names]),
);
const RULES: ReadonlyMap<string, TagRules> = new Map(
  [...NAMES].map((tag, at) => [tag, rulesFor(tag, at + 1)]),
);
const UNKNOWN = rulesFor('', 0);

/** How many names are known. */
export const KNOWN_TAGS = NAMES.size;

/** The rules of an element, by its name in small letters. */
export const rulesOf = (tag: string): TagRules => RULES.get(tag) ?? UNKNOWN;
