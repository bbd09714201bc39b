const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Elements without content. */
export const VOID = words(
  'area base basefont bgsound br col command embed frame hr img input isindex keygen link meta param source track wbr',
);

/** Elements whose opening ends an open paragraph. */
export const ENDS_PARAGRAPH = words(
  'address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr main menu nav ol p pre search section summary table ul li dd dt',
);

/** Elements that a line's marks (`</b>`, `</a>`) may close over. */
export const FORMATTING = words(
  'a b big code em font i nobr s small strike strong tt u span abbr cite mark sub sup q label time ins del',
);

/** What no end tag reaches out of. */
export const SCOPE = words('table td th caption template object html');

/** Which open elements an element ends, and the elements at which the search for them stops. */
export const ENDS: ReadonlyMap<string, readonly [ends: ReadonlySet<string>, within: ReadonlySet<string>]> =
  new Map([
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
export const HEADINGS = words('h1 h2 h3 h4 h5 h6');
