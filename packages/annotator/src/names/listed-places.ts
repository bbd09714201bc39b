import list from './listed-places.json' with { type: 'json' };

let countries: Map<string, string> | undefined;
let several: Map<string, string[][]> | undefined;

/** Whether a word alone is a city of more than 75,000 people or a part of a country; many are other things too. */
export function isListedPlace(word: string): boolean {
  return !word.includes(' ') && listed().has(word);
}

/** The country of a listed place, ISO 3166-1 alpha-2; of a name of several places, that of the largest one. */
export function countryOfListed(name: string): string | undefined {
  return listed().get(name);
}

/** The listed places of several words that begin with a word, longest first, as their words. */
export function listedPlacesFrom(word: string): readonly string[][] {
  several ??= readSeveral();
  return several.get(word) ?? [];
}

function listed(): ReadonlyMap<string, string> {
  countries ??= new Map(
    Object.entries(list.countries).flatMap(([country, names]) =>
      names.split('|').map((name): [string, string] => [name, country]),
    ),
  );
  return countries;
}

function readSeveral(): Map<string, string[][]> {
  const found = new Map<string, string[][]>();
  for (const name of listed().keys()) {
    const words = name.split(' ');
    const [first] = words;
    if (words.length < 2 || first === undefined) continue;
    const others = found.get(first);
    if (others) others.push(words);
    else found.set(first, [words]);
  }
  for (const names of found.values()) names.sort((one, other) => other.length - one.length);
  return found;
}
