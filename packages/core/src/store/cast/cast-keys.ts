import type { Entity } from '../../model/index.ts';

/** How a name speaks of somebody: in full, in another form, by its first letters, by the surname alone. */
export type CastNameKind = 'name' | 'alias' | 'acronym' | 'surname';

/** A name as it is looked up by. */
export interface CastKey {
  kind: CastNameKind;
  /** Folded: without case, accents, titles, articles, the letters between first name and surname, a body's legal form. */
  key: string;
  name: string;
}

const HONORIFIC =
  /^(?:mr|mrs|ms|miss|mx|dr|prof|sir|dame|lord|lady|rev|herr|frau|monsieur|madame|m|mme|sen|rep|gov|gen|lt|col|capt|sgt)\s+/;
const LEGAL_FORM =
  /\s+(?:inc|incorporated|corp|corporation|co|company|ltd|limited|llc|plc|gmbh|ag|sa|nv|spa|oao|ojsc|pjsc|holdings)$/;
const SUFFIX = /^(?:jr|sr|ii|iii|iv)$/;
/** What a name that is no name begins with: `the ministry`, `a spokesman`. */
const COMMON = /^(?:the|a|an|this|that|its|his|her|their)\s+\p{Ll}/u;
const ACRONYM = /^[\p{Lu}\p{N}][\p{Lu}\p{N}.&-]{1,9}$/u;

/** By what names an entity of an article can be found in the archive, each once; the first is its own. */
export function castKeys({
  type,
  name,
  aliases,
  acronym,
}: Pick<Entity, 'type' | 'name' | 'aliases' | 'acronym'>): CastKey[] {
  const keys = new Map<string, CastKey>();
  const put = (kind: CastNameKind, key: string, as: string) => {
    if (key !== '' && !keys.has(key)) keys.set(key, { kind, key, name: as });
  };
  const own = castKey(type, name);
  const words = own.split(' ');
  put('name', own, name);
  if (acronym !== undefined) put('acronym', castKey(type, acronym), acronym);
  for (const alias of aliases) {
    if (COMMON.test(alias)) continue;
    const key = castKey(type, alias);
    if (type !== 'PER' && ACRONYM.test(alias)) put('acronym', key, alias);
    else if (key.includes(' ') && (type !== 'PER' || key.endsWith(` ${words.at(-1)}`)))
      put('alias', key, alias);
  }
  if (type === 'PER' && words.length > 1) {
    const surname = surnameOf(words);
    put('surname', surname, surname);
  }
  return [...keys.values()];
}

/** A name folded, as a {@link CastKey} has it. */
export function castKey(type: Entity['type'], name: string): string {
  let key = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’']s$/, '')
    .replace(/[.’'"“”]/g, '')
    .replace(/[^\p{L}\p{N}&]+/gu, ' ')
    .trim()
    .replace(/^the\s+(?=\S)/, '');
  if (type === 'PER') {
    const parts = key.replace(HONORIFIC, '').split(' ');
    key = parts.filter((part, at) => at === 0 || at === parts.length - 1 || part.length > 1).join(' ');
  }
  if (type === 'ORG') key = key.replace(LEGAL_FORM, '');
  return key.slice(0, 200).toWellFormed();
}

function surnameOf(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return SUFFIX.test(last) && words.length > 2 ? (words.at(-2) ?? '') : last;
}
