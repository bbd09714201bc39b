const PARTICLES =
  'van|von|der|den|de|del|della|di|da|do|dos|das|du|la|le|el|al|bin|ibn|ter|ten|zu|zur|y|e|af|av|st\\.?|ben|abu|al-|van der|van den|de la';
const PART = String.raw`(?:\p{Lu}[\p{L}\p{M}'’]*\.?(?:-\p{Lu}?[\p{L}\p{M}'’]+)*|(?:${PARTICLES})(?=[ -]|$))`;
const NAME = new RegExp(
  String.raw`^(?:(?:dr|prof|sir|dame)\.? )?\p{Lu}[\p{L}\p{M}'’.-]*(?: ${PART}){1,4}$`,
  'u',
);
const EAST_ASIAN =
  /^[\p{Script=Han}]{2,4}$|^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{1,6}[ \u3000・·][\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{1,8}$|^[\p{Script=Han}\p{Script=Katakana}・·]{2,8}$/u;
const ARABIC = /^[\p{Script=Arabic}]{2,}(?: [\p{Script=Arabic}]{2,}){1,4}$/u;
/** Names in other scripts without capitals: Hebrew, those of India, Thai, Georgian, Korean. */
const CASELESS =
  /^(?:\p{Script=Hebrew}|\p{Script=Devanagari}|\p{Script=Bengali}|\p{Script=Tamil}|\p{Script=Telugu}|\p{Script=Gujarati}|\p{Script=Thai}|\p{Script=Georgian})[\p{L}\p{M}'’״"-]+(?: [\p{L}\p{M}'’״".-]{2,}){1,3}$|^\p{Script=Hangul}{2,4}$/u;
const SEPARATOR =
  / ?(?:,|;|\/|&|、|،|，) ?(?:(?:and|und|et|y|e|en|i|и|و) )?| (?:and|und|et|y|e|en|i|и|with|mit|avec|con|com|met|z|с) | و(?=\p{L})/u;
const HAN_NAMES = /^\p{Script=Han}{2,4}(?: \p{Script=Han}{2,4})+$/u;
const JAPANESE_NAME =
  /^(\p{Script=Han}{1,3})[ \u3000]([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{1,3})$/u;

/** A name as printed, with its parts where they are plain. */
export interface PersonName {
  name: string;
  given?: string;
  family?: string;
}

/** Whether some words look like the name of a person. */
export const looksLikeName = (text: string): boolean =>
  text.length <= 60 && (NAME.test(text) || EAST_ASIAN.test(text) || ARABIC.test(text) || CASELESS.test(text));

/** Names in a list, such as `Ann Smith, Bo Lee and Cy van Dam`. */
export function splitNames(text: string): string[] {
  // `陈晓雨 王刚` are two people, `佐藤 明子` is one: a blank inside a Japanese name parts short halves.
  const isPeople = HAN_NAMES.test(text) && !(JAPANESE_NAME.test(text) && text.length <= 5);
  return text
    .split(isPeople ? ' ' : SEPARATOR)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** Tells given and family names apart where the order is plain: two parts, or particles before the last. */
export function partsOfName(name: string): PersonName {
  const [, family, given] = JAPANESE_NAME.exec(name) ?? [];
  if (family !== undefined && given !== undefined) return { name, given, family };
  if (!/^\p{Script=Latin}|^\p{Script=Cyrillic}/u.test(name)) return { name };
  const parts = name.split(' ').filter((part) => !/^(?:dr|prof|sir|dame)\.?$/i.test(part));
  const particle = parts.findIndex((part, at) => at > 0 && new RegExp(`^(?:${PARTICLES})$`).test(part));
  const split =
    particle > 0
      ? particle
      : parts.length === 2 || parts.slice(1, -1).every((part) => /^\p{Lu}\.?$/u.test(part))
        ? parts.length - 1
        : 0;
  if (split <= 0 || split >= parts.length) return { name };
  return { name, given: parts.slice(0, split).join(' '), family: parts.slice(split).join(' ') };
}

/** Sets a name printed in capitals as names are written. */
export function uncapitalise(name: string): string {
  if (/\p{Ll}/u.test(name) || !/\p{Lu}{2}/u.test(name)) return name;
  return name.replace(
    /(\p{Lu})([\p{Lu}\p{M}]+)/gu,
    (_, first: string, rest: string) => first + rest.toLowerCase(),
  );
}
