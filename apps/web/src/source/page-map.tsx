import type { PageMarks, PagePlace } from './collect-page-marks.ts';

/** The pages of a source that has no text of its own, drawn: where each part of the article stands on them. */
export function PageMap({ marks, numbers }: { marks: PageMarks; numbers: ReadonlyMap<string, string> }) {
  const { pages, width, height } = marks;
  const opened = new Set<string>();
  const opens = ({ target }: PagePlace): string | undefined => {
    if (target === undefined || opened.has(target)) return undefined;
    opened.add(target);
    return `src-${target}`;
  };
  return (
    <div className="page-map">
      <p className="page-map-note">
        A map of the pages: where each part of the article stands. Download the file to see the pages
        themselves.
      </p>
      {pages.map(({ number, places }) => (
        <figure key={number} className="map-page">
          <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={`Page ${number} of ${pages.length}`}>
            {places.map((place) => (
              <g
                key={place.target ?? `removal-${place.removal?.number}`}
                id={opens(place)}
                data-of={place.target}
                data-mark={place.removal === undefined ? undefined : `removal-${place.removal.number}`}
                className={place.removal === undefined ? 'map-place' : 'map-place map-removed'}
              >
                {place.ranges.map(({ x, y, width: across, height: down }) => (
                  <rect key={`${x} ${y} ${down}`} x={x} y={y} width={across} height={down} />
                ))}
                {place.target !== undefined && numbers.has(place.target) && (
                  <text x={(place.ranges[0]?.x ?? 0) - 6} y={(place.ranges[0]?.y ?? 0) + 11} textAnchor="end">
                    {numbers.get(place.target)}
                  </text>
                )}
              </g>
            ))}
          </svg>
          <figcaption>
            Page {number} of {pages.length}
          </figcaption>
        </figure>
      ))}
    </div>
  );
}
