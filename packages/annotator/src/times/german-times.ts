import { all, counted, lexicon } from './lexicon.ts';
import * as read from './shared-readings.ts';
import { rule, type TimeRule } from './time-pattern.ts';
import { partOf, vague } from './write-meaning.ts';

export const germanLexicon = lexicon({
  month: {
    ...counted(
      'januar/jänner/jan. februar/feber/feb. märz april/apr. mai juni/jun. juli/jul. august/aug. september/sept./sep. oktober/okt. november/nov. dezember/dez.',
    ),
  },
  weekday: counted('montag dienstag mittwoch donnerstag freitag samstag/sonnabend sonntag'),
  weekdays: counted('montags dienstags mittwochs donnerstags freitags samstags sonntags'),
  season: { frühling: 'SP', frühjahr: 'SP', sommer: 'SU', herbst: 'FA', winter: 'WI' },
  part: { morgen: 'MO', vormittag: 'MO', mittag: 'MI', nachmittag: 'AF', abend: 'EV', nacht: 'NI' },
  unit: {
    ...all('sekunde sekunden', 'S'),
    ...all('minute minuten', 'MIN'),
    ...all('stunde stunden', 'H'),
    ...all('tag tage tagen', 'D'),
    ...all('woche wochen', 'W'),
    ...all('monat monate monaten', 'M'),
    ...all('quartal quartale', 'Q'),
    ...all('jahr jahre jahren jahres', 'Y'),
    ...all('jahrzehnt jahrzehnte jahrzehnten', 'DE'),
    ...all('jahrhundert jahrhunderte', 'CE'),
    wochenende: 'WE',
  },
  n: {
    ...counted(
      'null ein/eine/einen/einem/einer/eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn',
      0,
    ),
    zwanzig: 20,
    dreißig: 30,
    vierzig: 40,
    fünfzig: 50,
    hundert: 100,
  },
  some: all('einige einigen mehrere mehreren wenige wenigen', 'X'),
  about: all('etwa rund fast knapp ungefähr circa gut über', 'about'),
  often: { täglich: 'XXXX-XX-XX', wöchentlich: 'XXXX-WXX', monatlich: 'XXXX-XX', jährlich: 'XXXX' },
  last: all(
    'letzte letzten letzter letztes letztem vergangene vergangenen vergangener vergangenes vorige vorigen voriges',
    'last',
  ),
  next: all('nächste nächsten nächster nächstes nächstem kommende kommenden kommender kommendes', 'next'),
  this: all('diese diesen dieser dieses diesem', 'this'),
});

const DATE = '<weekday>? ,? der|den|dem? <day> .?';

/** Dates, times and durations in German. */
export const germanRules: readonly TimeRule[] = [
  ...read.figures,
  rule('day-month-year', `${DATE} <month> ,? <year>`, read.ymd),
  rule('day-month', `${DATE} <month>`, read.ymd),
  rule('day-range-head', '[ <day> . ] bis|-|–|und <day> . <month> <year>?', read.ymd),
  rule('month-year', 'anfang|mitte|ende <month> <year>', read.ymd),
  rule('month-year', '<month> <year>', read.ymd),
  rule('month', 'anfang|mitte|ende <month>', read.ymd),
  rule('month', '<month>', read.ymd),
  rule('last-month', '<last> <month>', read.which('last')),
  rule('last-weekday', '<last> <weekday>', read.which('last')),
  rule('last-season', '<last> <season>', read.which('last')),
  rule('next-month', '<next> <month>', read.which('next')),
  rule('next-weekday', '<next> <weekday>', read.which('next')),
  rule('next-season', '<next> <season>', read.which('next')),
  rule('weekday', '<weekday>', read.ymd),
  rule('season-year', '<season> <year>', read.seasonYear),
  rule('season', '<season>', read.seasonYear, (chunks, first) =>
    /^(?:im|diesen|diesem|den|der|vom|zum|seit|und|'|’)$/.test(chunks[first - 1]?.lower ?? ''),
  ),
  rule('year', 'anfang|mitte|ende <year>', read.ymd),
  rule('year', 'jahr|jahre|jahres [ <year> ]', read.ymd),
  rule('year', 'seit|bis|von|nach|vor|ab|zwischen|und|in|( [ <year> ]', read.ymd),
  rule('year', '<year>', read.ymd, (chunks, _first, last) => /^19|^20/.test(chunks[last - 1]?.text ?? '')),
  rule('decade', '<year> +er jahre|jahren', read.decade),
  rule('decade', '<yy> +er jahre|jahren', read.decade),
  rule('century', '<day> . jahrhundert|jahrhunderts', (c) => ({ kind: 'century', n: c.number('day') ?? 1 })),
  rule('today', 'heute', read.days(0)),
  rule('yesterday', 'gestern', read.days(-1)),
  rule('before-yesterday', 'vorgestern', read.days(-2)),
  rule(
    'tomorrow',
    'morgen',
    read.days(1),
    (chunks, first) =>
      chunks[first]?.text === 'morgen' &&
      !/^(?:am|jeden|heute|gestern)$/.test(chunks[first - 1]?.lower ?? ''),
  ),
  rule('after-tomorrow', 'übermorgen', read.days(2)),
  rule(
    'part',
    '<part>',
    (c) => {
      const part = partOf(c.word('part'));
      return part === undefined ? undefined : { kind: 'clock', part };
    },
    (chunks, first) =>
      /^(?:heute|gestern|vorgestern|am|der)$/.test(chunks[first - 1]?.lower ?? '') ||
      chunks[first - 1]?.classes.weekday !== undefined,
  ),
  rule('clock', '<clock> uhr?', (c) => ({ kind: 'clock', minutes: c.number('clock') ?? 0 })),
  rule('clock', '<hour> uhr', read.clockTime),
  rule('clock', 'time=<dotted> uhr', read.clockTime),
  rule('last-unit', '<last> <unit>', read.turned(-1)),
  rule('next-unit', '<next> <unit>', read.turned(1)),
  rule('this-unit', '<this> <unit>', read.turned(0)),
  rule('ago', 'vor <about>? count=<n>|<some> <unit>', read.ago),
  rule('later', 'count=<n>|<some> <unit> später|danach', read.later),
  rule('earlier', 'count=<n>|<some> <unit> zuvor|früher', read.earlier),
  rule('past-units', 'in? den|der? <last> count=<n>|<some> <unit>', read.past),
  rule('next-units', 'in? den|der? <next> count=<n>|<some> <unit>', read.next),
  rule('duration', '<about>? count=<n>|<some> <unit>', read.length),
  rule('every', 'jeden|jede|jedes <unit>', read.every),
  rule('every', 'jeden <weekday>', read.every),
  rule('weekdays', '<weekdays>', read.every),
  rule('now', 'jetzt|derzeit|zurzeit|momentan|gegenwärtig', () => vague('PRESENT_REF')),
  rule('recently', 'kürzlich|neulich|jüngst|zuletzt', () => vague('PAST_REF')),
  rule('soon', 'demnächst|künftig', () => vague('FUTURE_REF')),
];
