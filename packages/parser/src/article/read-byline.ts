import type { Contributor, InfoSource } from '@tearsheet/core/model';
import { BYLINE_OPENING } from '../language/byline-opening.ts';
import { looksLikeName, partsOfName, splitNames, uncapitalise } from '../language/person-names.ts';
import { wireNamed } from '../language/wires.ts';

/** What a byline says. */
export interface Byline {
  contributors: Contributor[];
  wires: InfoSource[];
}

/** What may follow the names: a role, a place, a paper, a date. */
const AFTER =
  /\s*(?:[|·•–—]|\s-\s|\(|, (?=\p{Ll}|Staff|Special|Associated|Chief|Senior|Political|Correspondent|Editor|Reporter|STAFF|SPECIAL)).*$/u;
/** What stands behind a name and is no part of it. */
const TITLES = /,? (?:Ph\.? ?D|M\.? ?D|D\.?Phil|R\.? ?[DN]|CFP|MBA|CPA|Esq|MSc?|MPH|LCSW)\b\.?/g;
const SIGNATURE =
  /^(?:The |Die |La |Le )?[\p{Lu}\p{N}][\p{L}\p{M}\p{N}'’.&()-]*(?: (?:(?:of|the|and|de|der|des)|[\p{Lu}(][\p{L}\p{M}\p{N}'’.&()-]*)){0,4}$/u;
const ROLE =
  /^(?:staff|senior|chief|special|political|staff writer|correspondent|reporters?|editors?|for the|in )|^(?:in|aus|à|en|desde|da|uit|z|из) \p{Lu}/iu;

/** Reads a line such as `By Ann Smith and Bo Lee, Reuters`; `undefined` when it is no byline. */
export function readByline(text: string): Byline | undefined {
  if (text.length > 160) return undefined;
  const opening = BYLINE_OPENING.exec(text);
  if (!opening) return undefined;
  const names = text.slice(opening[0].length);
  if (!/^[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u.test(names)) return undefined;
  return readNames(names) ?? readSignature(names);
}

/** A name of one word, or of a team: `By Newsdesk`. */
function readSignature(text: string): Byline | undefined {
  const name = text
    .replace(AFTER, '')
    .replace(TITLES, '')
    .replace(/[.,;:\s]+$/, '');
  if (!SIGNATURE.test(name)) return undefined;
  return { contributors: [{ role: 'author', name: uncapitalise(name) }], wires: [] };
}

/** Reads the names of people and wires, when there is nothing else. */
export function readNames(text: string): Byline | undefined {
  const contributors: Contributor[] = [];
  const wires: InfoSource[] = [];
  const names = text
    .replace(TITLES, '')
    .replace(AFTER, '')
    .replace(/[.,;:\s]+$/, '');
  for (const part of splitNames(names)) {
    const wire = wireNamed(part);
    if (wire !== undefined) wires.push({ role: 'wire', name: part, category: 'wires' });
    else if (looksLikeName(part)) contributors.push({ role: 'author', ...partsOfName(uncapitalise(part)) });
    else if (contributors.length + wires.length === 0 || !ROLE.test(part)) return undefined;
  }
  for (const [, name = ''] of text.matchAll(/[(|/]\s*([^()|/]{2,40}?)\s*(?=[)|/]|$)/g)) {
    if (wireNamed(name) !== undefined && !wires.some((wire) => wire.name === name)) {
      wires.push({ role: 'wire', name, category: 'wires' });
    }
  }
  return contributors.length + wires.length > 0 ? { contributors, wires } : undefined;
}
