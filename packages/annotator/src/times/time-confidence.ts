import type { Made, Time } from '../text-annotations.ts';

/** Which rule found a time, and how often times read so have the right place and the right value. */
export function timeConfidence(rule: string, time: Pick<Time, 'type' | 'value' | 'anchor'>): Made {
  return { rule: `time.${rule}`, confidence: shareRight(time) };
}

/*
 * Read off the news and histories that people annotated (GUM and WikiWars, 2,500 times): by what the value is, and whether
 * the text gives all of it or a part was reckoned from another day.
 */
function shareRight({ type, value, anchor }: Pick<Time, 'type' | 'value' | 'anchor'>): number {
  const reckoned = anchor !== undefined;
  if (value === 'PRESENT_REF') return reckoned ? 0.5 : 0.95;
  if (/_REF$/.test(value)) return 0.8;
  if (type === 'SET') return 0.84;
  if (type === 'DURATION') return value.includes('X') ? 0.78 : 0.88;
  if (type === 'TIME') return reckoned ? 0.7 : 0.8;
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return reckoned ? 0.88 : 0.99;
  if (/^\d{4}-\d\d$/.test(value)) return reckoned ? 0.82 : 0.99;
  if (/^\d{4}$/.test(value)) return reckoned ? 0.74 : 0.98;
  if (/^\d{4}-[WQH]\d/.test(value)) return reckoned ? 0.73 : 0.95;
  return reckoned ? 0.55 : 0.9;
}
