/** Which opening quotation mark hangs out of the measure: a wide one, a narrow one, or none. */
export function openingMark(text: string): 'double' | 'single' | undefined {
  const first = text.trimStart()[0];
  if (first === undefined) return undefined;
  if ('“„«»"'.includes(first)) return 'double';
  if ("‘‚‹›'".includes(first)) return 'single';
  return undefined;
}
