/** A sentence about an input, with its name before it where the sentence does not say which one it is about. */
export function nameInput(sentence: string, input: string): string {
  if (sentence.includes(input)) return sentence;
  return `${input === '-' ? 'standard input' : input}: ${sentence}`;
}
