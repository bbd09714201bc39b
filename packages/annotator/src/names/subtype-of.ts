import type { EntitySubtype } from '../text-annotations.ts';
import type { Token } from '../tokens/token.ts';
import { PEOPLES } from './name-words.ts';

/** By the last word of a name, or the first before `of`: `Treaty of Brask`. */
const BY_WORD: readonly (readonly [EntitySubtype, RegExp])[] = [
  ['treaty', /^(?:Treaty|Treaties|Accords?|Agreement|Protocol|Pact|Convention|Armistice|Concordat)$/],
  [
    'law',
    /^(?:Act|Bill|Law|Laws|Amendment|Code|Constitution|Ordinance|Directive|Regulation|Decree|Statute)$/,
  ],
  ['award', /^(?:Prize|Awards?|Medal|Trophy|Oscars?|Grammys?|Emmys?)$/],
  [
    'event',
    /^(?:War|Wars|Cup|Games|Olympics|Festival|Championships?|Summit|Revolution|Election|Elections|Holocaust|Marathon|Expo|Conference|Uprising|Intifada|Battle|Siege|Massacre|Spring|Crisis|Day)$/,
  ],
  ['weapon', /^(?:Missile|Missiles|Rocket|Rifle|Tank|Bomb|Torpedo|Howitzer|Launcher)$/],
];
/** By a common noun beside a name. */
const WEAPONS =
  /^(?:missiles?|rockets?|rifles?|tanks?|bombs?|bombers?|torpedo(?:es)?|howitzers?|launchers?|warheads?|drones?|fighters?|jets?|artillery|submarines?|frigates?|destroyers?|pistols?|mortars?|grenades?|warplanes?|interceptors?)$/;
const WORKS =
  /^(?:films?|movies?|novels?|books?|albums?|songs?|singles?|plays?|series|shows?|memoirs?|poems?|operas?|documentar(?:y|ies)|musicals?|paintings?|sitcoms?|essays?|ballads?|symphon(?:y|ies)|podcasts?|trilogy|anthem|hymn)$/;
const LAWS = /^(?:law|act|bill|legislation|statute|ordinance|amendment)$/;
const TREATIES = /^(?:treaty|pact|accord|accords|protocol|convention|agreement)$/;
/** `9M729`, `S-400`, `Su-35`: weapons where one is spoken of near by. */
const DESIGNATION = /^(?=.*\d)[\p{L}\d]{1,5}-?[\p{Lu}\d]{1,5}$/u;
const NEAR = 14;
/** Words that may stand between a name and the noun that says what it is. */
const BETWEEN =
  /^(?:cruise|ballistic|air|defen[cs]e|surface|anti|tank|fighter|system|new|hit|debut|-|the|his|her|their)$/;

/** What kind of thing a name of no person, body or place is, by its own words and the nouns beside it. */
export function subtypeOf(
  tokens: readonly Token[],
  { from, to }: { from: number; to: number },
): EntitySubtype | undefined {
  const last = tokens[to - 1]?.text ?? '';
  if (to - from === 1 && PEOPLES.has(last)) return undefined;
  const first = tokens[from]?.text ?? '';
  for (const [subtype, words] of BY_WORD) {
    if (to - from > 1 && words.test(last)) return subtype;
    if (words.test(first) && tokens[from + 1]?.lower === 'of') return subtype;
    if (subtype === 'award' && words.test(last)) return subtype;
  }
  const behind = nounBehind(tokens, to);
  const before = tokens[from - 1]?.lower ?? '';
  if (WEAPONS.test(behind)) return 'weapon';
  if (WORKS.test(behind) || WORKS.test(quoteless(tokens, from))) return 'work';
  if (TREATIES.test(behind)) return 'treaty';
  if (LAWS.test(behind)) return 'law';
  if (WEAPONS.test(before)) return 'weapon';
  const around = tokens.slice(Math.max(0, from - NEAR), to + NEAR);
  const designated = to - from <= 3 && DESIGNATION.test(`${first}${to - from > 1 ? '-' : ''}${last}`);
  return designated && around.some(({ lower }) => WEAPONS.test(lower)) ? 'weapon' : undefined;
}

function nounBehind(tokens: readonly Token[], to: number): string {
  let at = to;
  while (at < to + 4 && BETWEEN.test(tokens[at]?.lower ?? '')) at++;
  return tokens[at]?.lower ?? '';
}

/** The word before a name, over a quotation mark and a comma: `her novel, “Brask”`. */
function quoteless(tokens: readonly Token[], from: number): string {
  let at = from - 1;
  while (at > from - 4 && /^["“‘,]$/.test(tokens[at]?.text ?? '')) at--;
  return tokens[at]?.lower ?? '';
}
