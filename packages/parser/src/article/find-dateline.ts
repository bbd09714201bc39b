import type { InfoSource } from '@tearsheet/core/model';
import type { Finding } from '../draft/finding.ts';
import { type Passage, sourceOffset } from '../draft/passage.ts';
import { wireNamed } from '../language/wires.ts';

/** What a dateline gives the article. Its words stay in the paragraph, as agencies print them. */
export interface FoundDateline {
  dateline: Finding;
  located: Finding;
  infoSource?: Finding<InfoSource>;
}

const PLACE = String.raw`\p{Lu}[\p{L}\p{M}.'’-]*(?:[ /-][\p{L}\p{M}.'’-]+){0,4}(?:, \p{Lu}[\p{L}.]+(?: \p{Lu}[\p{L}.]+)?)?`;
const DAY = String.raw`,? {1,2}(?:\p{Lu}?[\p{L}\p{M}]{2,9}\.? \d{1,2}|\d{1,2}\.? [\p{L}\p{M}]{3,10}\.?)(?:,? \d{4})?`;
const WIRE = String.raw` ?\(([\p{L}\p{M} ./-]{2,40})\)`;
const WESTERN = new RegExp(String.raw`^(${PLACE})(${DAY})?(?:${WIRE})?(?: ?[-–—:]{1,2}|\.) `, 'u');
const EASTERN =
  /^[（(【]([\p{L} ]{2,14}?)[）)】]?(?:[\p{L} ]{0,6}?(?:\d{1,2}月)?\d{1,2}日)?(?:[电電])?[）)】]|^(新华社|中新社|中央社)([\p{L}]{2,8}?)(?:\d{1,2}月)?\d{1,2}日电/u;

/** Finds a dateline such as `GENEVA, Jan 16 (Reuters) - ` at the beginning of the first paragraph. */
export function findDateline(passage: Passage): FoundDateline | undefined {
  const beginning = passage.text.slice(0, 120);
  const match = WESTERN.exec(beginning);
  if (!match) return findEastern(passage, beginning);
  const [whole, place = '', day, source = ''] = match;
  const wire = wireNamed(source);
  const capitals = /^[^\p{Ll}]{3,}$/u.test(place.replace(/, .*$/u, ''));
  const sign = /[-–—]/.test(whole.slice(-3));
  // Without capitals or a date, a place and a dash could be any sentence.
  if (!(sign && (capitals || wire !== undefined)) && !(day !== undefined && (capitals || wire !== undefined)))
    return undefined;
  const value = whole.replace(/(?: ?[-–—:]{1,2}|\.) $/u, '');
  return found(passage, value, place, source === '' ? undefined : wire === undefined ? undefined : source);
}

function findEastern(passage: Passage, beginning: string): FoundDateline | undefined {
  const match = EASTERN.exec(beginning);
  if (!match) return undefined;
  const [value, place = '', agency, at = ''] = match;
  if (agency !== undefined) return found(passage, value, at, agency);
  const wire = [...place.split(' ')].find((part) => wireNamed(part) !== undefined);
  return wire === undefined && !/[电電日]/.test(value)
    ? undefined
    : found(passage, value, place.replace(wire ?? '', '').trim() || place, wire);
}

function found(passage: Passage, value: string, place: string, source: string | undefined): FoundDateline {
  const at = passage.text.indexOf(value);
  const from = {
    ranges: [
      {
        kind: 'text' as const,
        start: sourceOffset(passage, at),
        end: sourceOffset(passage, at + value.length - 1) + 1,
      },
    ],
    rule: 'find-dateline',
    confidence: 0.9,
  };
  const located = /\p{Ll}/u.test(place)
    ? place
    : place.replace(
        /(\p{Lu})([\p{Lu}\p{M}]+)/gu,
        (_, first: string, rest: string) => first + rest.toLowerCase(),
      );
  return {
    dateline: { value, ...from },
    located: { value: located.trim(), ...from },
    ...(source === undefined
      ? {}
      : { infoSource: { value: { role: 'wire', name: source, category: 'wires' }, ...from } }),
  };
}
