import { InvalidArgumentError } from 'commander';

/** Reads an option that is the address of a page on the web. */
export function addressOption(text: string): string {
  const url = URL.parse(text);
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') {
    throw new InvalidArgumentError('Give an address such as https://example.org/story.');
  }
  return text;
}
