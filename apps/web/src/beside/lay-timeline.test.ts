import { describe, expect, it } from 'vitest';
import type { TimeEntry } from './gather-times.ts';
import { layTimeline } from './lay-timeline.ts';

const entry = (id: string, first?: number, last = first): TimeEntry => ({
  id,
  words: id,
  timex: 'DATE',
  value: '',
  rough: false,
  ...(first === undefined || last === undefined ? {} : { first, last }),
});

describe('the timeline', () => {
  it('keeps the order of days, and room for words between them', () => {
    const { ticks, height } = layTimeline([
      entry('decade', -4000, -3000),
      entry('day', 10),
      entry('next', 11),
    ]);
    expect(ticks.map(({ day }) => day)).toEqual([-4000, -3000, 10, 11]);
    for (const [at, { y }] of ticks.entries())
      expect(y - (ticks[at - 1]?.y ?? -24)).toBeGreaterThanOrEqual(24);
    expect(height).toBeGreaterThan(ticks.at(-1)?.y ?? 0);
  });

  it('marks what it draws shorter than it was', () => {
    const { breaks } = layTimeline([entry('a', 0), entry('b', 5), entry('c', 5000)]);
    expect(breaks.map(({ days }) => days)).toEqual([4995]);
  });

  it('draws what lasts beside the axis, and nothing over another while there are lanes', () => {
    const { bars } = layTimeline([
      entry('year', 0, 365),
      entry('month', 30, 58),
      entry('point', 40),
      entry('later', 400, 410),
    ]);
    expect(bars.map(({ entry: { id }, lane }) => `${id} ${lane}`)).toEqual(['year 0', 'month 1', 'later 0']);
    for (const { top, bottom } of bars) expect(bottom).toBeGreaterThan(top);
  });

  it('puts what begins on one day together, and leaves out what has no day', () => {
    const { ticks } = layTimeline([entry('one', 3), entry('two', 3), entry('now')]);
    expect(ticks).toEqual([expect.objectContaining({ day: 3, begins: [entry('one', 3), entry('two', 3)] })]);
  });

  it('is nothing where there is nothing', () => {
    expect(layTimeline([])).toMatchObject({ ticks: [], bars: [], breaks: [] });
  });
});
