import type { TimeEntry } from './gather-times.ts';
import { layTimeline } from './lay-timeline.ts';
import { readDays } from './read-days.ts';
import { writeTick } from './write-tick.ts';

const WIDTH = 320;
const AXIS = 104;
const LANE = 9;
/** Characters beside the axis. */
const ROOM = 28;

/** The times of an article on an upright axis: points for days, bars for what lasts, soft ends for what is known roughly. */
export function TimelineFigure({
  times,
  published,
}: {
  times: readonly TimeEntry[];
  published: string | undefined;
}) {
  const { ticks, breaks, bars, height } = layTimeline(times);
  const words = AXIS + 14 + LANE * Math.max(0, ...bars.map(({ lane }) => lane + 1));
  const printed = published === undefined ? undefined : readDays(published);
  return (
    <svg
      className="timeline"
      viewBox={`0 0 ${WIDTH} ${height}`}
      width={WIDTH}
      height={height}
      aria-hidden="true"
    >
      <defs>
        <linearGradient id="soft-ends" x1="0" x2="0" y1="0" y2="1">
          <stop offset="0" stopColor="currentColor" stopOpacity="0.1" />
          <stop offset="0.3" stopColor="currentColor" />
          <stop offset="0.7" stopColor="currentColor" />
          <stop offset="1" stopColor="currentColor" stopOpacity="0.1" />
        </linearGradient>
      </defs>
      <path className="axis" d={`M ${AXIS} 0 V ${height}`} />
      {breaks.map(({ y, days }) => (
        <g key={y} className="break">
          <path className="break-paper" d={`M ${AXIS - 7} ${y} h 14`} />
          <path d={`M ${AXIS - 6} ${y} l 6 -4 v 0 l 6 -4 M ${AXIS - 6} ${y + 6} l 6 -4 l 6 -4`} />
          <text x={AXIS - 12} y={y + 3} textAnchor="end">
            {writeGap(days)}
          </text>
        </g>
      ))}
      {bars.map(({ entry, top, bottom, lane }) => (
        <rect
          key={entry.id}
          className="bar"
          data-of={entry.id}
          x={AXIS + 6 + lane * LANE}
          y={top}
          width={5}
          height={bottom - top}
          fill={entry.rough ? 'url(#soft-ends)' : 'currentColor'}
        />
      ))}
      {ticks.map(({ day, y, begins, ends }) => (
        <g key={day} data-of={begins.map(({ id }) => id).join(' ')}>
          <path className="tick" d={`M ${AXIS - 4} ${y} h 8`} />
          {begins.some(({ first, last }) => first === last) && <circle cx={AXIS} cy={y} r={4} />}
          <text className="tick-date" x={AXIS - 10} y={y + 4} textAnchor="end">
            {writeTick(day, begins, ends)}
          </text>
          <text x={words} y={y + 4}>
            {shorten([
              ...new Set(begins.map((entry) => entry.words)),
              ...(printed?.first === day && printed.last === day ? ['published'] : []),
            ])}
          </text>
        </g>
      ))}
    </svg>
  );
}

/** As many of the expressions as there is room for. */
function shorten(expressions: readonly string[]): string {
  let line = expressions[0] ?? '';
  if (line.length > ROOM) return `${line.slice(0, ROOM - 1).trimEnd()}…`;
  for (const expression of expressions.slice(1)) {
    if (line.length + expression.length + 3 > ROOM) return `${line} …`;
    line += ` · ${expression}`;
  }
  return line;
}

function writeGap(days: number): string {
  const [count, unit] =
    days < 700 ? [Math.round(days / 30.44), 'month'] : [Math.round(days / 365.25), 'year'];
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
