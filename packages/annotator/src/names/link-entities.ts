import type { EntityType, NamedEntity } from '../text-annotations.ts';
import type { Token } from '../tokens/token.ts';
import { countryOf, isCountry } from './country-of.ts';
import { findNominals } from './find-nominals.ts';
import { PEOPLES } from './name-words.ts';
import { subtypeOf } from './subtype-of.ts';
import { type Name, textOf } from './type-names.ts';

/** A name with the entity it means. */
export interface LinkedName extends Name {
  entity: NamedEntity;
}

/** Abbreviations that stand for a place. */
const SHORT_FORMS = new Map([
  ['U.S.', 'United States'],
  ['US', 'United States'],
  ['USA', 'United States'],
  ['U.S.A.', 'United States'],
  ['UK', 'United Kingdom'],
  ['U.K.', 'United Kingdom'],
  ['UAE', 'United Arab Emirates'],
]);

const GENERIC = /^(?:the|a|an|then|former|late|new|then-?)\s+/i;

/**
 * Names of the same person, body or place as one entity: surnames are the last person named so in full, letters in
 * brackets behind a name are its acronym.
 */
export function linkEntities(
  text: string,
  tokens: readonly Token[],
  names: readonly Name[],
): { names: LinkedName[]; entities: NamedEntity[] } {
  const entities: NamedEntity[] = [];
  const byKey = new Map<string, NamedEntity>();
  const bySurname = new Map<string, NamedEntity>();
  const linked: LinkedName[] = [];
  const make = (type: EntityType, name: string): NamedEntity => {
    const entity: NamedEntity = { id: `e${entities.length + 1}`, type, name, aliases: [], roles: [] };
    entities.push(entity);
    return entity;
  };
  for (const name of names) {
    const words = textOf(tokens, name.from, name.to, text).replace(/\s+/g, ' ');
    const full = name.type === 'LOC' ? (SHORT_FORMS.get(words) ?? words) : words;
    const key = `${name.type} ${full.replace(/[.’']/g, '').toLowerCase()}`;
    const last = tokens[name.to - 1]?.text ?? '';
    const single = name.to - name.from === 1;
    let entity = byKey.get(key);
    if (!entity && name.type === 'PER' && single) entity = bySurname.get(last);
    if (!entity) entity = acronymOf(text, tokens, name, linked);
    entity ??= make(name.type, full);
    byKey.set(key, entity);
    if (name.type === 'PER') {
      const known = bySurname.get(last);
      if (!known || !single) bySurname.set(last, entity);
    }
    if (words !== entity.name && !entity.aliases.includes(words)) entity.aliases.push(words);
    const office = name.role?.replace(GENERIC, '');
    const role = office ? formerly(tokens, name) + office : roleBefore(text, tokens, name);
    if (role && !entity.roles.includes(role)) entity.roles.push(role);
    linked.push({ ...name, entity });
  }
  describeEntities(text, tokens, linked);
  const nominals = findNominals(tokens, linked);
  for (const { from, to, entity } of nominals) {
    const words = textOf(tokens, from, to, text).replace(/\s+/g, ' ');
    if (!entity.aliases.includes(words)) entity.aliases.push(words);
  }
  const covered = new Set(nominals.map(({ from }) => from));
  const all = [...linked.filter(({ from }) => !covered.has(from)), ...nominals];
  return { names: all.sort((one, other) => one.from - other.from), entities };
}

/** Says what kind of thing each entity is, the country of places, and short forms that the text gives. */
function describeEntities(text: string, tokens: readonly Token[], names: readonly LinkedName[]): void {
  for (const [index, name] of names.entries()) {
    const { entity } = name;
    if (entity.type === 'MISC') {
      const subtype = entity.subtype ?? (name.work ? 'work' : subtypeOf(tokens, name));
      if (subtype !== undefined) entity.subtype = subtype;
    }
    if (entity.type === 'LOC' && entity.country === undefined) {
      const next = names[index + 1];
      const comma = next && next.from === name.to + 1 && tokens[name.to]?.text === ',';
      const within = comma && next.entity.type === 'LOC' ? countryOf(next.entity.name) : undefined;
      const country = isCountry(entity.name) ? countryOf(entity.name) : (within ?? countryOf(entity.name));
      if (country !== undefined) entity.country = country;
    }
    const words = textOf(tokens, name.from, name.to, text);
    if (words !== entity.name && isAcronymOf(words, entity.name)) entity.acronym ??= words;
  }
}

/** `INF` of `Intermediate-Range Nuclear Forces Treaty`. */
function isAcronymOf(letters: string, name: string): boolean {
  if (!/^\p{Lu}[\p{Lu}\p{N}&]{1,7}$/u.test(letters) || !/[\s-]/.test(name)) return false;
  const initials = (name.match(/(?<![\p{L}\p{N}])\p{L}/gu) ?? []).join('').toUpperCase();
  let at = 0;
  for (const letter of letters.replace(/[^\p{L}]/gu, '')) {
    at = initials.indexOf(letter, at);
    if (at < 0) return initials.charAt(0) === letters.charAt(0) && letters.length >= initials.length;
    at++;
  }
  return true;
}

/** `Intermediate-Range Nuclear Forces Treaty (INF)`: letters in brackets, the first of them the name's. */
function acronymOf(
  text: string,
  tokens: readonly Token[],
  name: Name,
  before: readonly LinkedName[],
): NamedEntity | undefined {
  const previous = before.at(-1);
  const letters = textOf(tokens, name.from, name.to, text);
  if (!previous || !/^[\p{Lu}\p{N}]{2,8}$/u.test(letters)) return undefined;
  if (text.slice(tokens[previous.to - 1]?.end ?? 0, tokens[name.from]?.start ?? 0).trim() !== '(')
    return undefined;
  const initials = textOf(tokens, previous.from, previous.to, text).match(/\p{Lu}/gu) ?? [];
  return initials[0] === letters.charAt(0) ? previous.entity : undefined;
}

/** `then-` of `then-President Ronald Reagan`. */
function formerly(tokens: readonly Token[], name: Name): string {
  for (let at = name.from - 1; at > Math.max(1, name.from - 8); at--) {
    if (tokens[at]?.text === '-' && tokens[at - 1]?.lower === 'then') return 'then-';
    if (!/^\p{Lu}|^of$/u.test(tokens[at]?.text ?? '') && tokens[at]?.text !== '-') return '';
  }
  return '';
}

/** `Soviet leader Mikhail Gorbachev`, `then-President Ronald Reagan`: words of office right before a name. */
function roleBefore(text: string, tokens: readonly Token[], name: Name): string | undefined {
  if (name.type !== 'PER' || name.to - name.from < 2) return undefined;
  let from = name.from;
  while (from > 0 && name.from - from < 6) {
    const token = tokens[from - 1];
    if (!token || (token.pos !== 'NOUN' && token.pos !== 'ADJ' && !PEOPLES.has(token.text))) break;
    from--;
  }
  if (tokens[name.from - 1]?.pos !== 'NOUN') return undefined;
  return from < name.from ? textOf(tokens, from, name.from, text).replace(/\s+/g, ' ') : undefined;
}
