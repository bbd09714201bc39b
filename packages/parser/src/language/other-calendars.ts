import type { FoundDate } from './dates.ts';

/** Texts in which a date of the Solar Hijri or the Thai calendar may stand: the scripts, and a year. */
export const OTHER_CALENDARS =
  /[\u0600-\u06ff].*1[34]\d{2}|1[34]\d{2}.*[\u0600-\u06ff]|[\u0e00-\u0e7f].*25\d{2}/;

const SOLAR_MONTHS = 'فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند'.split(' ');
const SOLAR = new RegExp(`(\\d{1,2}) (${SOLAR_MONTHS.join('|')}) (?:ماه )?(1[34]\\d{2})(?!\\d)`);
const THAI_MONTHS =
  'มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม'.split(' ');
const THAI_SHORT = 'ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย. ต.ค. พ.ย. ธ.ค.'.split(' ');
const THAI = new RegExp(
  `(\\d{1,2}) ?(${[...THAI_MONTHS, ...THAI_SHORT.map((name) => name.replaceAll('.', '\\.'))].join('|')}) ?(?:พ\\.ศ\\. ?)?(25\\d{2})(?!\\d)`,
);
/** Years that the Thai calendar is ahead. */
const THAI_AHEAD = 543;

/** Finds the first date of the Solar Hijri calendar (Iran, Afghanistan) or the Thai one, as a day of the common one. */
export function findInOtherCalendar(text: string): FoundDate | undefined {
  const solar = SOLAR.exec(text);
  const thai = solar ? null : THAI.exec(text);
  const match = solar ?? thai;
  if (!match) return undefined;
  const [whole, day, name = '', year] = match;
  const value = solar
    ? fromSolar(Number(year), SOLAR_MONTHS.indexOf(name) + 1, Number(day))
    : isoOf(
        new Date(
          Date.UTC(
            Number(year) - THAI_AHEAD,
            Math.max(THAI_MONTHS.indexOf(name), THAI_SHORT.indexOf(name)),
            Number(day),
          ),
        ),
      );
  return value === undefined
    ? undefined
    : { value, start: match.index, end: match.index + whole.length, alternatives: [] };
}

const isoOf = (date: Date): string => date.toISOString().slice(0, 10);

const formatter = new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', {
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  timeZone: 'UTC',
});

/** Years begin near 21 March of the common year 621 later; the exact day is asked of the calendar that Node brings. */
function fromSolar(year: number, month: number, day: number): string | undefined {
  const passed = month <= 7 ? (month - 1) * 31 : 186 + (month - 7) * 30;
  const near = Date.UTC(year + 621, 2, 21) + (passed + day - 1) * 86_400_000;
  for (const shift of [0, -1, 1]) {
    const date = new Date(near + shift * 86_400_000);
    const parts = new Map(formatter.formatToParts(date).map(({ type, value }) => [type, Number(value)]));
    if (parts.get('month') === month && parts.get('day') === day && parts.get('year') === year)
      return isoOf(date);
  }
  return undefined;
}
