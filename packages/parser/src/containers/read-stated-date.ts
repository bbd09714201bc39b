import { Edtf } from '@tearsheet/core/model';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const ZONES: Record<string, string> = {
  GMT: 'Z',
  UT: 'Z',
  UTC: 'Z',
  Z: 'Z',
  EST: '-05:00',
  EDT: '-04:00',
  CST: '-06:00',
  CDT: '-05:00',
  MST: '-07:00',
  MDT: '-06:00',
  PST: '-08:00',
  PDT: '-07:00',
};
/** RFC 5322, section 3.3, with the zones of its section 4.3. */
const MAIL_DATE =
  /^(?:[a-z]{3,9},? )?(\d{1,2}) ([a-z]{3})[a-z]* (\d{4})(?: (\d{1,2}):(\d{2})(?::(\d{2}))?(?: ([+-]\d{2}):?(\d{2})| ([a-z]{1,3})\b)?)?/i;
/** RFC 3339, and the shortened forms of W3C's note on dates. */
const ISO_DATE =
  /^(\d{4})(-\d{2}(?:-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)?)?)?\s?(Z|[+-]\d{2}:?\d{2})?$/i;

/** The date that a feed, a mail or a document states of itself, as EDTF with the offset that it states. */
export function readStatedDate(value: string): string | undefined {
  const text = value.trim().replace(/\s+/g, ' ');
  const found = readMailDate(text) ?? readIsoDate(text);
  return found !== undefined && Edtf.safeParse(found).success ? found : undefined;
}

function readMailDate(text: string): string | undefined {
  const match = MAIL_DATE.exec(text);
  if (!match) return undefined;
  const [, day = '', name = '', year = '', hour, minute = '', second = '00', hours, minutes, zone] = match;
  const month = MONTHS.indexOf(name.toLowerCase()) + 1;
  if (month === 0) return undefined;
  const date = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (hour === undefined) return date;
  const offset = hours === undefined ? (ZONES[zone?.toUpperCase() ?? ''] ?? '') : `${hours}:${minutes}`;
  return `${date}T${hour.padStart(2, '0')}:${minute}:${second}${/^[+-]00:00$/.test(offset) ? 'Z' : offset}`;
}

function readIsoDate(text: string): string | undefined {
  const [, year, rest = '', zone = ''] = ISO_DATE.exec(text) ?? [];
  if (year === undefined) return undefined;
  const date = `${year}${rest.replace(' ', 'T')}`;
  if (!date.includes('T')) return date;
  return date + zone.toUpperCase().replace(/^([+-]\d{2})(\d{2})$/, '$1:$2');
}
