import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Cell } from './run-terminal.ts';

const require = createRequire(new URL('../../apps/web/package.json', import.meta.url));

const PALETTE = [
  ...['#2b2926', '#c4554d', '#7d9b5f', '#c8a24a', '#6d8fb3', '#a57ba6', '#6fa3a0', '#cfc8bb'],
  ...['#77716a', '#e07a70', '#a0bd82', '#e3c06c', '#8fb0d4', '#c49ac6', '#92c4c1', '#f3ede2'],
];
const PAPER = '#1d1b18';
const INK = '#e2dcd0';

/** The page that looks like a terminal's screen. */
export async function drawTerminal(rows: readonly (readonly Cell[])[]): Promise<string> {
  const face = require.resolve(
    '@fontsource-variable/source-code-pro/files/source-code-pro-latin-wght-normal.woff2',
  );
  const font = (await readFile(face)).toString('base64');
  const lines = rows.map((row) => `<div>${joinAlike(row).map(drawCell).join('')}</div>`);
  return `<!doctype html><meta charset="utf-8"><style>
    @font-face { font-family: Code; src: url(data:font/woff2;base64,${font}); font-weight: 200 900 }
    body { margin: 0 }
    .screen { display: inline-block; padding: 18px 22px; background: ${PAPER}; color: ${INK}; font: 14px/20px Code, monospace; white-space: pre }
    .screen div { height: 20px; overflow: hidden }
    .screen span { display: inline-block; height: 20px; vertical-align: top }
  </style><div class="screen">${lines.join('')}</div>`;
}

/** Cells that look alike are drawn as one, so that no seam shows between them. */
function joinAlike(row: readonly Cell[]): Cell[] {
  const joined: Cell[] = [];
  for (const cell of row) {
    const last = joined.at(-1);
    const look = ({ text, ...rest }: Cell) => JSON.stringify(rest);
    if (last !== undefined && look(last) === look(cell)) last.text += cell.text;
    else joined.push({ ...cell });
  }
  return joined;
}

function drawCell({ text, colour, paper, bold, dim, italic, underline }: Cell): string {
  const style = [
    ...(colour === undefined ? [] : [`color:${paint(colour)}`]),
    ...(paper === undefined ? [] : [`background:${paint(paper)}`]),
    ...(bold ? ['font-weight:700'] : []),
    ...(dim ? ['opacity:.62'] : []),
    ...(italic ? ['font-style:italic'] : []),
    ...(underline ? ['text-decoration:underline'] : []),
  ];
  const shown = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<span${style.length === 0 ? '' : ` style="${style.join(';')}"`}>${shown}</span>`;
}

function paint(colour: string): string {
  if (colour === 'ink') return INK;
  if (colour === 'paper') return PAPER;
  if (colour.startsWith('#')) return colour;
  const number = Number(colour);
  const known = PALETTE[number];
  if (known !== undefined) return known;
  // The cube of 6 x 6 x 6 colours, then 24 greys, as xterm has them.
  if (number >= 232) return `rgb(${Array(3).fill((number - 232) * 10 + 8)})`;
  const level = (step: number) => (step === 0 ? 0 : step * 40 + 55);
  const cube = number - 16;
  return `rgb(${[Math.floor(cube / 36), Math.floor(cube / 6) % 6, cube % 6].map(level)})`;
}
