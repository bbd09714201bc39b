import { Edtf } from '@tearsheet/core/model';
import { type DayOrder, findDate } from '../language/dates.ts';

/** Any of the ways in which machines are told a date, as EDTF; the day stays that of the zone it is told in. */
export function readDate(value: string, order: DayOrder = 'day-first'): string | undefined {
  const text = value.trim();
  const iso =
    /^((?:19|20)\d{2})-?(\d{2})-?(\d{2})(?:[T ]+(\d{2}):?(\d{2})(?::?(\d{2})(?:[.,]\d+)?)?\s*(Z|[+-]\d{2}:?\d{2}|[+-]\d{2}|UTC|GMT)?)?/i.exec(
      text,
    );
  if (iso) {
    const [, year, month, day, hour, minute, second, zone = ''] = iso;
    const date = `${year}-${month}-${day}`;
    const clock =
      hour === undefined
        ? ''
        : `T${hour}:${minute}${second === undefined ? '' : `:${second}`}${offsetOf(zone)}`;
    return [date + clock, date].find((one) => Edtf.safeParse(one).success);
  }
  if (/^\d{10}(?:\d{3})?$/.test(text)) {
    const moment = new Date(Number(text) * (text.length === 10 ? 1_000 : 1));
    return `${moment.toISOString().slice(0, 19)}Z`;
  }
  const found = findDate(text.slice(0, 200).replace(/\s+/g, ' '), order);
  return found && Edtf.safeParse(found.value).success ? found.value : undefined;
}

function offsetOf(zone: string): string {
  if (/^(?:z|utc|gmt)$/i.test(zone)) return 'Z';
  return zone.replace(/^([+-]\d{2}):?(\d{2})?$/, (_, hours: string, minutes = '00') => `${hours}:${minutes}`);
}
