import type { PageMarks, PagePlace, SourcePage } from './collect-page-marks.ts';

interface Props {
  /** Of the article, whose source the pages are of. */
  id: string;
  marks: PageMarks;
  /** The number of each block. */
  numbers: ReadonlyMap<string, string>;
}

/**
 * The pages of a source as pictures, with a frame around each part of the article. A picture that cannot be made leaves
 * the frames: a map of where everything stands.
 */
export function PageMap({ id, marks, numbers }: Props) {
  const { pages, count } = marks;
  const opened = new Set<string>();
  const opens = ({ target }: PagePlace): string | undefined => {
    if (target === undefined || opened.has(target)) return undefined;
    opened.add(target);
    return `src-${target}`;
  };
  return (
    <div className="page-map">
      {pages.length < count && (
        <p className="page-map-note">
          {namePages(pages)} of {count}: here the article stands. <a href="?pages=all">Show all pages</a>
        </p>
      )}
      {pages.map((page) => (
        <figure key={page.number} className="map-page">
          <div className="map-sheet">
            <img
              src={`/sources/${id}/pages/${page.number}`}
              alt={`Page ${page.number} of ${count}`}
              loading="lazy"
              decoding="async"
            />
            <svg viewBox={`0 0 ${page.width} ${page.height}`} aria-hidden="true" focusable="false">
              {page.places.map((place) => (
                <g
                  key={place.target ?? `removal-${place.removal?.number}`}
                  id={opens(place)}
                  data-of={place.target}
                  data-mark={place.removal === undefined ? undefined : `removal-${place.removal.number}`}
                  className={place.removal === undefined ? 'map-place' : 'map-place map-removed'}
                >
                  {place.ranges.map(({ x, y, width, height }) => (
                    <rect key={`${x} ${y} ${height}`} {...framed(page, { x, y, width, height })} />
                  ))}
                  {place.target !== undefined && numbers.has(place.target) && (
                    <text {...besideFirst(page, place)} textAnchor="end">
                      {numbers.get(place.target)}
                    </text>
                  )}
                </g>
              ))}
            </svg>
          </div>
          <figcaption>
            Page {page.number} of {count}
          </figcaption>
        </figure>
      ))}
    </div>
  );
}

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A frame stands off the letters by a little. */
function framed({ width: across }: SourcePage, { x, y, width, height }: Box): Box {
  const off = across / 400;
  return { x: x - off, y: y - off, width: width + 2 * off, height: height + 2 * off };
}

/** A number stands at the left of the first line, as large on a small page as on a large one. */
function besideFirst({ width: across }: SourcePage, { ranges: [first] }: PagePlace) {
  const fontSize = across / 54;
  return { x: (first?.x ?? 0) - across / 100, y: (first?.y ?? 0) + fontSize, fontSize };
}

function namePages(pages: readonly SourcePage[]): string {
  const [first, last] = [pages[0]?.number, pages.at(-1)?.number];
  return first === last ? `Page ${first}` : `Pages ${first} to ${last}`;
}
