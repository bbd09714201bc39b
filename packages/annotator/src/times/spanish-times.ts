import { all, counted, lexicon } from './lexicon.ts';
import { ROMAN } from './roman-numerals.ts';
import * as read from './shared-readings.ts';
import { rule, type TimeRule } from './time-pattern.ts';
import { partOf, vague } from './write-meaning.ts';

export const spanishLexicon = lexicon(
  {
    month: counted(
      'enero/ene. febrero/feb. marzo/mar. abril/abr. mayo junio/jun. julio/jul. agosto/ago. septiembre/setiembre/sept. octubre/oct. noviembre/nov. diciembre/dic.',
    ),
    weekday: counted('lunes martes miércoles jueves viernes sábado domingo'),
    season: { primavera: 'SP', verano: 'SU', otoño: 'FA', invierno: 'WI' },
    part: { mañana: 'MO', madrugada: 'MO', mediodía: 'MI', tarde: 'AF', noche: 'NI' },
    unit: {
      ...all('segundo segundos', 'S'),
      ...all('minuto minutos', 'MIN'),
      ...all('hora horas', 'H'),
      ...all('día días', 'D'),
      ...all('semana semanas', 'W'),
      ...all('mes meses', 'M'),
      ...all('trimestre trimestres', 'Q'),
      ...all('año años', 'Y'),
      ...all('década décadas', 'DE'),
      ...all('siglo siglos', 'CE'),
      'fin de semana': 'WE',
    },
    n: {
      ...counted(
        'cero un/una/uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince',
        0,
      ),
      veinte: 20,
      treinta: 30,
      cuarenta: 40,
      cincuenta: 50,
      sesenta: 60,
      cien: 100,
    },
    some: all('varios varias algunos algunas unos unas pocos pocas', 'X'),
    about: all('casi unos unas aproximadamente cerca', 'about'),
    often: {
      diariamente: 'XXXX-XX-XX',
      diario: 'XXXX-XX-XX',
      semanal: 'XXXX-WXX',
      mensual: 'XXXX-XX',
      anualmente: 'XXXX',
    },
    roman: ROMAN,
  },
  { numberJoiners: ['y'] },
);

const DATE = 'el? <weekday>? ,? el? <day> de';

/** Dates, times and durations in Spanish. */
export const spanishRules: readonly TimeRule[] = [
  ...read.figures,
  rule('day-month-year', `${DATE} <month> ,? de|del? <year>`, read.ymd),
  rule('day-month', `${DATE} <month>`, read.ymd),
  rule('day-range-head', '[ <day> ] al|y|-|– <day> de <month> de? <year>?', read.ymd),
  rule('month-year', 'principios|mediados|finales de <month> de|del? <year>', read.ymd),
  rule('month-year', '<month> de|del? <year>', read.ymd),
  rule('month', 'principios|mediados|finales de <month>', read.ymd),
  rule('last-month', '<month> pasado', read.which('last')),
  rule('next-month', '<month> próximo', read.which('next')),
  rule('next-month', 'próximo <month>', read.which('next')),
  rule('month', '<month>', read.ymd, (chunks, first) => chunks[first]?.text === chunks[first]?.lower),
  rule('last-weekday', 'el? <weekday> pasado', read.which('last')),
  rule('next-weekday', 'el? próximo <weekday>', read.which('next')),
  rule(
    'weekday',
    'el? <weekday>',
    read.ymd,
    (chunks, _first, last) => chunks[last - 1]?.text === chunks[last - 1]?.lower,
  ),
  rule('season-year', '<season> de|del <year>', read.seasonYear),
  rule('last-season', 'el|la? <season> pasado|pasada', read.which('last')),
  rule('season', '<season>', read.seasonYear, (chunks, first) =>
    /^(?:este|esta|en|el|la|y|del|'|’)$/.test(chunks[first - 1]?.lower ?? ''),
  ),
  rule('year', 'principios|mediados|finales de <year>', read.ymd),
  rule('year', 'en|de|desde|hasta|entre|y|del|a|( [ <year> ]', read.ymd),
  rule('year', '<year>', read.ymd, (chunks, _first, last) => /^19|^20/.test(chunks[last - 1]?.text ?? '')),
  rule('decade', 'los? años <yy>', read.decade),
  rule('decade', 'la? década de los? <year>', read.decade),
  rule('decade', 'la? década de los? <yy>', read.decade),
  rule('century', 'el? siglo <roman>', (c) => ({ kind: 'century', n: c.number('roman') ?? 1 })),
  rule('today', 'hoy', read.days(0)),
  rule('yesterday', 'ayer', read.days(-1)),
  rule('before-yesterday', 'anteayer', read.days(-2)),
  rule(
    'tomorrow',
    'mañana',
    read.days(1),
    (chunks, first) => !/^(?:la|de|esta|cada|una)$/.test(chunks[first - 1]?.lower ?? ''),
  ),
  rule('after-tomorrow', 'pasado mañana', read.days(2)),
  rule(
    'part',
    'la|el? <part>',
    (c) => {
      const part = partOf(c.word('part'));
      return part === undefined ? undefined : { kind: 'clock', part };
    },
    (chunks, first) => /^(?:esta|por|en|de|a)$/.test(chunks[first - 1]?.lower ?? ''),
  ),
  rule('clock', 'a|de|desde|hasta las|la [ <hour> horas ]', read.clockTime),
  rule('last-night', 'anoche', () => ({
    kind: 'moment',
    day: { kind: 'shift', unit: 'D', n: -1, from: 'now' },
    clock: { kind: 'clock', part: 'NI' },
  })),
  rule('clock', '<clock> h|horas?', (c) => ({ kind: 'clock', minutes: c.number('clock') ?? 0 })),
  rule('last-unit', 'el|la? <unit> pasado|pasada|anterior', read.turned(-1)),
  rule('next-unit', 'el|la? próximo|próxima <unit>', read.turned(1)),
  rule('next-unit', 'el|la <unit> próximo|próxima|siguiente', read.turned(1)),
  rule('this-unit', 'este|esta <unit>', read.turned(0)),
  rule('ago', 'hace <about>? count=<n>|<some> <unit>', read.ago),
  rule('later', 'count=<n>|<some> <unit> después|más tarde', read.later),
  rule('earlier', 'count=<n>|<some> <unit> antes', read.earlier),
  rule('past-units', 'los|las últimos|últimas count=<n>|<some> <unit>', read.past),
  rule('next-units', 'los|las próximos|próximas count=<n>|<some> <unit>', read.next),
  rule('duration', '<about>? count=<n>|<some> <unit>', read.length),
  rule('every', 'cada <unit>', read.every),
  rule('every', 'todos|todas los|las <unit>', read.every),
  rule('every', 'todos los <weekday>', read.every),
  rule('now', 'ahora|actualmente', () => vague('PRESENT_REF')),
  rule('recently', 'recientemente|últimamente', () => vague('PAST_REF')),
  rule('soon', 'pronto|próximamente', () => vague('FUTURE_REF')),
];
