import { type Article, mainHeadline } from '@tearsheet/core/model';

/** In bytes of UTF-8: with its date, a number and an extension a name stays within the 255 that file systems take. */
const LONGEST_HEADLINE = 150;

/**
 * A name for the file of an article, made of its date and headline: `2019-01-16-Late-Trains.md`. It has letters, digits and
 * hyphens alone, so that every file system and zip takes it. Where the name is among those taken, whatever its capitals and
 * accents are made of, it gets a number. It is added to those taken.
 *
 * @param extension without the dot
 */
export function nameArticleFile(article: Article, extension: string, taken: Set<string>): string {
  const [date] = /^\d{4}(-\d\d(-\d\d)?)?(?!\d)/.exec(article.datePublished ?? '') ?? ['undated'];
  const stem = [date, toWords(mainHeadline(article) ?? '') || 'untitled'].join('-');
  for (let number = 1; ; number++) {
    const name = `${stem}${number === 1 ? '' : `-${number}`}.${extension}`;
    const key = name.normalize('NFKD').replace(/\p{M}/gu, '').toUpperCase().normalize('NFKD');
    if (taken.has(key)) continue;
    taken.add(key);
    return name;
  }
}

function toWords(headline: string): string {
  const words = headline.normalize('NFC').replace(/[^\p{L}\p{M}\p{N}]+/gu, '-');
  let bytes = 0;
  let kept = '';
  for (const character of words) {
    bytes += Buffer.byteLength(character);
    if (bytes > LONGEST_HEADLINE) break;
    kept += character;
  }
  return kept.replace(/^-+|-+$/g, '');
}
