import type { LinkedName } from '../names/link-entities.ts';
import { CAPITALS_OF_GOVERNMENTS } from '../names/places.ts';
import type { NamedEntity, Span } from '../text-annotations.ts';

const MALE = /^(?:he|him|his|er|il|él)$/i;
const FEMALE = /^(?:she|her|hers|sie|elle|ella)$/i;

/** A name of the text with its offsets. */
export interface PlacedName extends LinkedName {
  start: number;
  end: number;
}

/**
 * Finds the entity that a source names: the person in it, else the body, else the place; a pronoun is the last
 * speaker, or the last person before it; `the ministry` is the last body whose name holds that word.
 */
export class SpeakerResolver {
  readonly #names: readonly PlacedName[];
  readonly #text: string;
  #lastPerson: NamedEntity | undefined;
  readonly #gender = new Map<string, 'male' | 'female'>();

  constructor(text: string, names: readonly PlacedName[]) {
    this.#text = text;
    this.#names = names;
  }

  /**
   * Sources must come in the order of the text. Whoever quotes somebody is `unlike` the one quoted, and goes on being the
   * last speaker.
   */
  resolve(source: readonly Span[], unlike?: string): NamedEntity | undefined {
    const span = source[0];
    if (!span) return undefined;
    const words = this.#text.slice(span[0], span[1]);
    if (unlike !== undefined) return this.#quotedBy(unlike, words, span);
    const found = this.#pronoun(words, span[0]) ?? this.#named(span) ?? this.#described(words, span[0]);
    if (found?.type === 'PER') this.#lastPerson = found;
    return found;
  }

  #quotedBy(speaker: string, words: string, span: Span): NamedEntity | undefined {
    if (!MALE.test(words) && !FEMALE.test(words)) return this.#named(span) ?? this.#described(words, span[0]);
    const gender = MALE.test(words) ? 'male' : 'female';
    return this.#before(
      span[0],
      ({ entity }) =>
        entity.type === 'PER' && entity.id !== speaker && (this.#gender.get(entity.id) ?? gender) === gender,
    )?.entity;
  }

  #named(span: Span): NamedEntity | undefined {
    const inside = this.#names.slice(this.#firstFrom(span[0]), this.#firstFrom(span[1]));
    const head = inside.filter((name) => !/^['’]s?\b/.test(this.#text.slice(name.end, name.end + 2)));
    const comma = span[0] + this.#text.slice(span[0], span[1]).search(/,|$/);
    const before = head.filter((name) => name.start < comma);
    const pick = (type: string) =>
      before.find((name) => name.type === type) ?? head.find((name) => name.type === type);
    const exact =
      inside.length === 1 && inside[0] && CAPITALS_OF_GOVERNMENTS.has(inside[0].entity.name)
        ? inside[0]
        : undefined;
    return (exact ?? pick('PER') ?? pick('ORG') ?? pick('LOC'))?.entity;
  }

  #pronoun(words: string, at: number): NamedEntity | undefined {
    const gender = MALE.test(words) ? 'male' : FEMALE.test(words) ? 'female' : undefined;
    if (/^who$/i.test(words)) {
      const name = this.#before(at, ({ type }) => type === 'PER' || type === 'ORG');
      return name && !/[.?!\n]/.test(this.#text.slice(name.end, at)) ? name.entity : undefined;
    }
    if (!gender) return undefined;
    const fits = (entity: NamedEntity) => (this.#gender.get(entity.id) ?? gender) === gender;
    const last = this.#lastPerson;
    const person =
      last && fits(last)
        ? last
        : this.#before(at, (name) => name.type === 'PER' && fits(name.entity))?.entity;
    if (person) this.#gender.set(person.id, gender);
    return person;
  }

  #described(words: string, at: number): NamedEntity | undefined {
    const noun = /^the\s+(?:\p{L}+\s+)?(\p{Ll}{4,})$/iu.exec(words)?.[1]?.toLowerCase();
    if (!noun) return undefined;
    return this.#before(
      at,
      ({ entity }) =>
        entity.name.toLowerCase().split(' ').includes(noun) ||
        entity.roles.some((role) => role.toLowerCase().split(' ').includes(noun)),
    )?.entity;
  }

  /** The nearest fitting name of the last few dozen before an offset. */
  #before(at: number, fits: (name: PlacedName) => boolean): PlacedName | undefined {
    const end = this.#firstFrom(at);
    for (let index = end - 1; index >= Math.max(0, end - 40); index--) {
      const name = this.#names[index];
      if (name && fits(name)) return name;
    }
    return undefined;
  }

  /** Index of the first name that begins at an offset or behind it. */
  #firstFrom(offset: number): number {
    let low = 0;
    let high = this.#names.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#names[middle]?.start ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
