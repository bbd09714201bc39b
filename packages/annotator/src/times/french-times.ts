import { all, counted, lexicon } from './lexicon.ts';
import { ROMAN } from './roman-numerals.ts';
import * as read from './shared-readings.ts';
import { rule, type TimeRule } from './time-pattern.ts';
import { partOf, vague } from './write-meaning.ts';

export const frenchLexicon = lexicon(
  {
    month: counted(
      'janvier/janv. février/févr. mars avril/avr. mai juin juillet/juil. août/aout septembre/sept. octobre/oct. novembre/nov. décembre/déc.',
    ),
    weekday: counted('lundi mardi mercredi jeudi vendredi samedi dimanche'),
    season: { printemps: 'SP', été: 'SU', automne: 'FA', hiver: 'WI' },
    part: {
      matin: 'MO',
      matinée: 'MO',
      midi: 'MI',
      'après - midi': 'AF',
      soir: 'EV',
      soirée: 'EV',
      nuit: 'NI',
    },
    unit: {
      ...all('seconde secondes', 'S'),
      ...all('minute minutes', 'MIN'),
      ...all('heure heures', 'H'),
      ...all('jour jours', 'D'),
      ...all('semaine semaines', 'W'),
      mois: 'M',
      ...all('trimestre trimestres', 'Q'),
      ...all('an ans année années', 'Y'),
      ...all('décennie décennies', 'DE'),
      ...all('siècle siècles', 'CE'),
      ...all('week-end', 'WE'),
      'week - end': 'WE',
    },
    n: {
      ...counted(
        'zéro un/une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize',
        0,
      ),
      vingt: 20,
      trente: 30,
      quarante: 40,
      cinquante: 50,
      soixante: 60,
      cent: 100,
    },
    some: all('quelques plusieurs', 'X'),
    about: all('environ presque près quelque', 'about'),
    often: {
      quotidiennement: 'XXXX-XX-XX',
      quotidien: 'XXXX-XX-XX',
      hebdomadaire: 'XXXX-WXX',
      mensuel: 'XXXX-XX',
    },
    roman: ROMAN,
  },
  { numberJoiners: ['et'] },
);

const DATE = 'le? <weekday>? ,? le? <day>';

/** Dates, times and durations in French. */
export const frenchRules: readonly TimeRule[] = [
  ...read.figures,
  rule('day-month-year', `${DATE} <month> ,? <year>`, read.ymd),
  rule('day-month', `${DATE} <month>`, read.ymd),
  rule('day-range-head', '[ <day> ] au|et|-|– <day> <month> <year>?', read.ymd),
  rule('month-year', 'début|fin|mi -? <month> <year>', read.ymd),
  rule('month-year', '<month> <year>', read.ymd),
  rule('month', 'début|fin|mi -? <month>', read.ymd),
  rule('last-month', '<month> dernier', read.which('last')),
  rule('next-month', '<month> prochain', read.which('next')),
  rule('month', '<month>', read.ymd, (chunks, first) => chunks[first]?.text === chunks[first]?.lower),
  rule('last-weekday', '<weekday> dernier', read.which('last')),
  rule('next-weekday', '<weekday> prochain', read.which('next')),
  rule('weekday', '<weekday>', read.ymd),
  rule('season-year', '<season> <year>', read.seasonYear),
  rule('last-season', "l|le? '? <season> dernier", read.which('last')),
  rule('season', '<season>', read.seasonYear, (chunks, first) =>
    /^(?:cet|au|en|ce|l|le|et|'|’)$/.test(chunks[first - 1]?.lower ?? ''),
  ),
  rule('year', 'début|fin|mi -? <year>', read.ymd),
  rule('year', 'en|de|depuis|dès|avant|après|entre|et|jusqu|à|( [ <year> ]', read.ymd),
  rule('year', '<year>', read.ymd, (chunks, _first, last) => /^19|^20/.test(chunks[last - 1]?.text ?? '')),
  rule('decade', 'les? années <year>', read.decade),
  rule('decade', 'les? années <yy>', read.decade),
  rule('century', 'le? <roman> siècle', (c) => ({ kind: 'century', n: c.number('roman') ?? 1 })),
  rule('century', 'le? <ordinal> siècle', (c) => ({ kind: 'century', n: c.number('ordinal') ?? 1 })),
  rule('today', "aujourd ' hui", read.days(0)),
  rule('yesterday', 'hier', read.days(-1)),
  rule('before-yesterday', 'avant - hier', read.days(-2)),
  rule('tomorrow', 'demain', read.days(1)),
  rule('after-tomorrow', 'après - demain', read.days(2)),
  rule(
    'part',
    '<part>',
    (c) => {
      const part = partOf(c.word('part'));
      return part === undefined ? undefined : { kind: 'clock', part };
    },
    (chunks, first) =>
      /^(?:hier|demain|ce|cette|hui|au|le|la)$/.test(chunks[first - 1]?.lower ?? '') ||
      chunks[first - 1]?.classes.weekday !== undefined,
  ),
  rule('clock', '<clock>', (c) => ({ kind: 'clock', minutes: c.number('clock') ?? 0 })),
  rule('clock', 'à|vers|dès [ <hour> heures|heure|h minute=<n>? ]', read.clockTime),
  rule('clock', '<hour> +h minute=<n>?', read.clockTime),
  rule('last-unit', "l|la|le? '? <unit> dernier|dernière|passé|passée|précédent|précédente", read.turned(-1)),
  rule('next-unit', "l|la|le? '? <unit> prochain|prochaine", read.turned(1)),
  rule('this-unit', 'ce|cette <unit>', read.turned(0)),
  rule('ago', 'il y a <about>? count=<n>|<some> <unit>', read.ago),
  rule('later', 'count=<n>|<some> <unit> plus tard|après', read.later),
  rule('earlier', 'count=<n>|<some> <unit> plus tôt|auparavant', read.earlier),
  rule('past-units', 'les|ces count=<n>|<some> dernières|derniers <unit>', read.past),
  rule('next-units', 'les count=<n>|<some> prochaines|prochains <unit>', read.next),
  rule('duration', '<about>? de? count=<n>|<some> <unit>', read.length),
  rule('every', 'chaque <unit>', read.every),
  rule('every', 'chaque <weekday>', read.every),
  rule('every', 'tous|toutes les <unit>', read.every),
  rule('now', 'maintenant|actuellement', () => vague('PRESENT_REF')),
  rule('recently', 'récemment|dernièrement', () => vague('PAST_REF')),
  rule('soon', 'bientôt|prochainement', () => vague('FUTURE_REF')),
];
