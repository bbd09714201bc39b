/** A tag's name folded, so that one tag is not kept twice: without case and accents. A name of signs alone stays. */
export function foldTag(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
    .toWellFormed();
}
