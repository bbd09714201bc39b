import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** Puts soft hyphens where a word may be cut, as a browser with its dictionaries would. Languages without patterns stay as they are. */
export function hyphenate(text: string, language: string): string {
  const name = language.toLowerCase().split('-')[0] ?? 'en';
  const patterns = name === 'en' ? 'en-us' : name === 'de' ? 'de' : name;
  try {
    const { hyphenateSync } = require(`hyphen/${patterns}`) as {
      hyphenateSync(text: string, options: { minWordLength: number }): string;
    };
    return hyphenateSync(text, { minWordLength: 6 });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'MODULE_NOT_FOUND') return text;
    throw error;
  }
}
