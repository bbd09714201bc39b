const FIRST = 0x21;
const DIGITS = 0x7f - FIRST;

/**
 * A key that orders, by code unit, behind one and before another; either may be absent. There always is one, and it does not
 * end in the lowest digit, so that there is one before it, too.
 */
export function positionBetween(low: string, high?: string): string {
  let key = '';
  let bound = high;
  for (let at = 0; ; at++) {
    const from = at < low.length ? low.charCodeAt(at) - FIRST : 0;
    const to = bound !== undefined && at < bound.length ? bound.charCodeAt(at) - FIRST : DIGITS;
    if (to - from > 1) return key + String.fromCharCode(FIRST + ((from + to) >> 1));
    key += String.fromCharCode(FIRST + from);
    if (to > from) bound = undefined;
  }
}
