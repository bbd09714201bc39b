import list from './listed-places.json' with { type: 'json' };

let single: Set<string> | undefined;
let several: Map<string, string[][]> | undefined;

/** Whether a word alone is a city of more than 75,000 people or a part of a country; many are other things too. */
export function isListedPlace(word: string): boolean {
  single ??= new Set(list.names.split('|').filter((name) => !name.includes(' ')));
  return single.has(word);
}

/** The listed places of several words that begin with a word, longest first, as their words. */
export function listedPlacesFrom(word: string): readonly string[][] {
  several ??= readSeveral();
  return several.get(word) ?? [];
}

function readSeveral(): Map<string, string[][]> {
  const found = new Map<string, string[][]>();
  for (const name of list.names.split('|')) {
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
