/** The months in twelve languages, in small letters, by number from 1. Short forms stand without their full stop. */
const MONTHS = new Map<string, number>();
for (const names of [
  'january february march april may june july august september october november december',
  'jan feb mar apr may jun jul aug sep oct nov dec',
  'januar februar märz april mai juni juli august september oktober november dezember',
  'jän feb mrz apr mai jun jul aug sept okt nov dez',
  'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
  'janv févr mars avr mai juin juil août sept oct nov déc',
  'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
  'ene feb mar abr may jun jul ago set oct nov dic',
  'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
  'gen febb mar apr mag giu lug ago sett ott nov dic',
  'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro',
  'jan fev mar abr mai jun jul ago set out nov dez',
  'januari februari maart april mei juni juli augustus september oktober november december',
  'jan feb mrt apr mei jun jul aug sep okt nov dec',
  'stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia',
  'styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień',
  'января февраля марта апреля мая июня июля августа сентября октября ноября декабря',
  'янв фев мар апр май июн июл авг сен окт ноя дек',
  'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь',
  'يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر',
  'كانون شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين تشرين كانون',
]) {
  for (const [at, name] of names.split(' ').entries()) if (!MONTHS.has(name)) MONTHS.set(name, at + 1);
}

/** A date found in a line. */
export interface FoundDate {
  /** EDTF. */
  value: string;
  start: number;
  end: number;
  /** Other readings, where the order of day and month is not plain. */
  alternatives: string[];
}

const CLOCK = String.raw`(?:[,،]?[ \u202f]{0,3}(?:at|um|à|a las|alle|às|om|o|в|kl\.?|de|-|–|—|\||T)?[ \u202f]{0,3}(\d{1,2})(?:[:.h]|時|点|點)(\d{2})?(?:分)?(?::\d{2})?(?:[ \u202f]?([ap])\.?m\.?)?(?:[ \u202f]?(Z|UTC|GMT|BST|CET|CEST|MEZ|MESZ|EST|EDT|ET|CST|CDT|MST|MDT|PST|PDT|JST|MSK|[+-]\d{2}:?\d{2}))?)?`;
const ISO = new RegExp(String.raw`(?<!\d)((?:19|20)\d{2})-(\d{2})-(\d{2})(?!\d)${CLOCK}`, 'iu');
const EAST_ASIAN = new RegExp(
  String.raw`((?:19|20)\d{2}) ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?[日号](?:[（(].[)）])?${CLOCK}`,
  'iu',
);
const DAY_FIRST = new RegExp(
  String.raw`(?<![\d\p{L}])(\d{1,2})(?:\.|er|º|ª|°|st|nd|rd|th)?[ \u00a0\-/]+(?:de |of |d['’])?([\p{L}\p{M}]{3,12})\.?(?: الثاني| الأول)?,?[ \u00a0\-/]+(?:de |del )?((?:19|20)\d{2})(?!\d)(?: ?(?:г\.|года|r\.))?${CLOCK}`,
  'iu',
);
const MONTH_FIRST = new RegExp(
  String.raw`(?<![\d\p{L}])([\p{L}\p{M}]{3,12})\.?[ \u00a0]+(\d{1,2})(?:st|nd|rd|th)?,?[ \u00a0]+((?:19|20)\d{2})(?!\d)${CLOCK}`,
  'iu',
);
const NUMERIC = new RegExp(
  String.raw`(?<![\d/.-])(\d{1,2})([./-])(\d{1,2})\2((?:19|20)\d{2}|\d{2})(?![\d/-])(?:\.(?=\s|$))?${CLOCK}`,
  'iu',
);
const OFFSETS = new Map(
  'Z:Z UTC:Z GMT:Z BST:+01:00 CET:+01:00 MEZ:+01:00 CEST:+02:00 MESZ:+02:00 EST:-05:00 EDT:-04:00 CST:-06:00 CDT:-05:00 MST:-07:00 MDT:-06:00 PST:-08:00 PDT:-07:00 JST:+09:00 MSK:+03:00'
    .split(' ')
    .map((pair): [string, string] => [pair.slice(0, pair.indexOf(':')), pair.slice(pair.indexOf(':') + 1)]),
);

/** Finds the first whole date (day, month, year) in a short text, in twelve languages and in numbers. */
export function findDate(text: string): FoundDate | undefined {
  if (!/\d/.test(text) && !/[٠-٩]/.test(text)) return undefined;
  const plain = text.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660));
  const found = (
    match: RegExpExecArray,
    value: string | undefined,
    clock: number,
    alternatives: string[] = [],
  ) =>
    value === undefined
      ? undefined
      : {
          value: withClock(value, match, clock),
          start: match.index,
          end: match.index + match[0].trimEnd().length,
          alternatives,
        };
  const iso = ISO.exec(plain) ?? EAST_ASIAN.exec(plain);
  if (iso) return found(iso, dayOf(iso[1], iso[2], iso[3]), 4);
  for (const [pattern, day, month] of [
    [DAY_FIRST, 1, 2],
    [MONTH_FIRST, 2, 1],
  ] as const) {
    const match = pattern.exec(plain);
    const number = MONTHS.get((match?.[month] ?? '').toLowerCase());
    if (match && number !== undefined) return found(match, dayOf(match[3], String(number), match[day]), 4);
  }
  const numeric = NUMERIC.exec(plain);
  return numeric ? readNumeric(numeric, found) : undefined;
}

/** `16.1.2019` has the day first; with slashes or hyphens it may be either, unless one number is above 12. */
function readNumeric(
  match: RegExpExecArray,
  found: (
    match: RegExpExecArray,
    value: string | undefined,
    clock: number,
    alternatives?: string[],
  ) => FoundDate | undefined,
): FoundDate | undefined {
  const [, first, sign, second, digits = ''] = match;
  const year = digits.length === 2 ? `${Number(digits) > 69 ? '19' : '20'}${digits}` : digits;
  const dayFirst = dayOf(year, second, first);
  const monthFirst = sign === '.' ? undefined : dayOf(year, first, second);
  if (dayFirst !== undefined && monthFirst !== undefined && dayFirst !== monthFirst) {
    const american = /[ap]\.?m\.?/i.test(match[0]);
    const [value, other] = american ? [monthFirst, dayFirst] : [dayFirst, monthFirst];
    return found(match, value, 5, [other]);
  }
  return found(match, dayFirst ?? monthFirst, 5);
}

function dayOf(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
): string | undefined {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  if (!(m >= 1 && m <= 12 && d >= 1 && d <= new Date(Date.UTC(y, m, 0)).getUTCDate())) return undefined;
  return `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
}

function withClock(day: string, match: RegExpExecArray, at: number): string {
  const [hours, minutes, half, zone] = match.slice(at, at + 4);
  if (hours === undefined || (minutes === undefined && half === undefined)) return day;
  let hour = Number(hours);
  if (half !== undefined) hour = (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  if (hour > 23 || Number(minutes ?? 0) > 59) return day;
  const offset =
    zone === undefined
      ? ''
      : (OFFSETS.get(zone.toUpperCase()) ?? (/^[+-]/.test(zone) ? zone.replace(/^(...):?/, '$1:') : ''));
  return `${day}T${String(hour).padStart(2, '0')}:${minutes ?? '00'}${offset}`;
}
