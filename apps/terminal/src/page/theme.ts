import type { PageStyle } from './page-style.ts';

/** How a piece of text looks: SGR parameters, without colours where none are wanted. */
export type Look = readonly number[];

const BOLD = 1;
const DIM = 2;
const ITALIC = 3;
const UNDERLINE = 4;
const INVERSE = 7;
const STRUCK = 9;
const BLACK = 30;
const RED = 31;
const GREEN = 32;
const YELLOW = 33;
const BLUE = 34;
const CYAN = 36;
const ON_YELLOW = 43;

/** Names for what the reader shows beside the words of a page. */
export type ChromeStyle =
  | 'found'
  | 'selected'
  | 'selectedAway'
  | 'quiet'
  | 'bar'
  | 'repaired'
  | 'noted'
  | 'marked-yellow'
  | 'marked-red'
  | 'marked-green'
  | 'marked-blue'
  | 'error'
  | 'key';

/** The looks of everything that is shown, by name. The sixteen colours are the terminal's own, so they fit light and dark. */
export type Theme = Readonly<Record<PageStyle | ChromeStyle, Look>>;

/**
 * `colours` for most terminals; `marks` (bold, underline, inverse) under NO_COLOR, as they are no colours; `none` for
 * a dumb terminal.
 */
export type Looks = 'colours' | 'marks' | 'none';

export function chooseTheme(looks: Looks): Theme {
  const mark = (...codes: number[]) => (looks === 'none' ? [] : codes);
  const colour = (...codes: number[]) => (looks === 'colours' ? codes : []);
  return {
    text: [],
    headline: mark(BOLD),
    deck: mark(ITALIC),
    byline: mark(DIM),
    heading: [...mark(BOLD), ...colour(BLUE)],
    quote: mark(ITALIC),
    aside: mark(DIM),
    label: [...mark(BOLD), ...colour(CYAN)],
    code: colour(YELLOW),
    emphasis: mark(ITALIC),
    strong: mark(BOLD),
    deleted: mark(STRUCK),
    link: mark(UNDERLINE),
    found: looks === 'colours' ? [BLACK, ON_YELLOW] : mark(INVERSE),
    selected: mark(INVERSE),
    selectedAway: mark(BOLD),
    quiet: mark(DIM),
    bar: colour(CYAN),
    lit: looks === 'colours' ? [GREEN] : mark(BOLD),
    repaired: looks === 'colours' ? [UNDERLINE, RED] : mark(UNDERLINE, INVERSE),
    noted: mark(UNDERLINE),
    'marked-yellow': [...mark(UNDERLINE), ...colour(YELLOW)],
    'marked-red': [...mark(UNDERLINE), ...colour(RED)],
    'marked-green': [...mark(UNDERLINE), ...colour(GREEN)],
    'marked-blue': [...mark(UNDERLINE), ...colour(BLUE)],
    error: [...mark(BOLD), ...colour(RED)],
    key: mark(BOLD),
  };
}
