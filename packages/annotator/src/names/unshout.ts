/** `London` for `LONDON`, as datelines and headlines write it; short words in capitals are mostly letters of a name. */
export function unshout(word: string): string {
  return /^\p{Lu}{4,}(?:[\s-]\p{Lu}{2,})*$/u.test(word)
    ? word.toLowerCase().replace(/(?<!\p{L})\p{Ll}/gu, (letter) => letter.toUpperCase())
    : word;
}
