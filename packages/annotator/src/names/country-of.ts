import { createRequire } from 'node:module';
import { countryOfListed } from './listed-places.ts';
import { CAPITALS_OF_GOVERNMENTS, isState } from './places.ts';

/** Names of countries that are not those of the list of countries. */
const ALSO: readonly (readonly [string, string])[] = [
  ['United States of America', 'US'],
  ['U.S.', 'US'],
  ['US', 'US'],
  ['USA', 'US'],
  ['U.S.A.', 'US'],
  ['America', 'US'],
  ['UK', 'GB'],
  ['U.K.', 'GB'],
  ['Britain', 'GB'],
  ['Great Britain', 'GB'],
  ['England', 'GB'],
  ['Scotland', 'GB'],
  ['Wales', 'GB'],
  ['Northern Ireland', 'GB'],
  ['UAE', 'AE'],
  ['U.A.E.', 'AE'],
  ['Iran', 'IR'],
  ['Syria', 'SY'],
  ['Russia', 'RU'],
  ['North Korea', 'KP'],
  ['DPRK', 'KP'],
  ['South Korea', 'KR'],
  ['Burma', 'MM'],
  ['Holland', 'NL'],
  ['Turkey', 'TR'],
  ['Ivory Coast', 'CI'],
  ['Czech Republic', 'CZ'],
  ['Swaziland', 'SZ'],
  ['Macedonia', 'MK'],
  ['Palestine', 'PS'],
  ['DR Congo', 'CD'],
  ['DRC', 'CD'],
  ['Democratic Republic of Congo', 'CD'],
  ['Vatican', 'VA'],
  ['Washington', 'US'],
  ['Washington, D.C.', 'US'],
  ['New York', 'US'],
  ['Kiev', 'UA'],
  ['Tel Aviv', 'IL'],
  ['Hong Kong', 'HK'],
];
/** English names of cities and parts of countries, which the list has in their own language or not at all. */
const PARTS: Readonly<Record<string, string>> = {
  US: 'Bronx|Silicon Valley|Wall Street|Capitol Hill|New England|Midwest|West Coast|East Coast|Long Island|White House',
  GB: 'Downing Street',
  CA: 'Montreal',
  BR: 'Sao Paulo',
  CO: 'Medellin',
  ES: 'Seville|Catalonia',
  FR: 'Nice',
  DE: 'Frankfurt|Cologne|Dusseldorf|Bavaria|Saxony',
  IT: 'Venice',
  CH: 'Geneva|Zurich',
  NL: 'Hague|The Hague',
  BE: 'Antwerp',
  SE: 'Gothenburg|Malmo',
  PL: 'Krakow|Gdansk',
  RU: 'Grozny|Chechnya|Dagestan|Siberia',
  TR: 'Izmir',
  SY: 'Raqqa',
  IQ: 'Basra|Fallujah|Tikrit|Anbar',
  LY: 'Misrata',
  PS: 'Gaza City|Gaza Strip|West Bank',
  IL: 'Nazareth',
  YE: 'Taiz|Hodeidah',
  MA: 'Fez',
  AF: 'Kandahar|Herat|Jalalabad',
  IN: 'Bombay|Calcutta|Madras|Bangalore|Surat',
  VN: 'Saigon',
  MY: 'Penang',
  PH: 'Mindanao|Luzon',
  CN: "Xi'an|Urumqi|Tibet|People's Republic of China",
  ID: 'Java|Sumatra',
  SD: 'Darfur',
  ET: 'Tigray|Ogaden',
  PK: 'Khyber Pakhtunkhwa|Waziristan',
  ZA: 'KwaZulu-Natal|Western Cape|Free State|Zululand',
  NG: 'Niger Delta|Rivers State',
  CD: 'Kivu|North Kivu|South Kivu',
  CI: "Cote d'Ivoire|Côte d'Ivoire",
  CV: 'Cape Verde',
  TL: 'Timor-Leste',
  GM: 'The Gambia',
  IE: 'Republic of Ireland',
  CG: 'Republic of Congo',
  VA: 'Holy See',
};
/** Several states, or a union of states. */
const NO_COUNTRY = new Set(['European Union']);

let known: Map<string, string> | undefined;
let countries: Set<string> | undefined;

/** The country that a place is, or lies in, ISO 3166-1 alpha-2; none for what lies in several, and what no list has. */
export function countryOf(name: string): string | undefined {
  known ??= readKnown();
  return known.get(name) ?? (isState(name) ? 'US' : countryOfListed(name));
}

/** Whether a place is a country as a whole. */
export function isCountry(name: string): boolean {
  known ??= readKnown();
  return countries?.has(name) ?? false;
}

function readKnown(): Map<string, string> {
  const { countries: list }: typeof import('countries-list') = createRequire(import.meta.url)(
    'countries-list',
  );
  const found = new Map<string, string>();
  countries = new Set();
  for (const [code, { name, capital }] of Object.entries(list)) {
    if (capital !== '') found.set(capital, code);
    found.set(name, code);
    countries.add(name);
  }
  for (const [name, code] of ALSO) {
    found.set(name, code);
    if (!CAPITALS_OF_GOVERNMENTS.has(name) && !/^(?:New York|Washington|Tel Aviv|Kiev)/.test(name))
      countries.add(name);
  }
  for (const [code, names] of Object.entries(PARTS))
    for (const name of names.split('|')) found.set(name, code);
  for (const [capital, country] of CAPITALS_OF_GOVERNMENTS) {
    const code = found.get(country);
    if (code !== undefined && !NO_COUNTRY.has(country)) found.set(capital, code);
  }
  return found;
}
