/** A short text with its blanks and line ends made visible, for a list of repairs. */
export function showSpaces(text: string): string {
  return text === ''
    ? 'nothing'
    : text
        .replaceAll('\r', '␍')
        .replaceAll('\n', '⏎')
        .replaceAll('\t', '⇥')
        .replaceAll('\f', '␌')
        .replaceAll('\u00AD', '(soft hyphen)')
        .replaceAll('\uFEFF', '(byte order mark)')
        .replaceAll(/ /g, '␣');
}
