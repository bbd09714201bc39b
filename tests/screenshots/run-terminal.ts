import { fileURLToPath } from 'node:url';
import { spawn } from '@lydell/node-pty';
import headless from '@xterm/headless';

const command = fileURLToPath(new URL('../../apps/terminal/dist/tearsheet.js', import.meta.url));

/** The terminal's screen, row by row, cell by cell. */
export interface Cell {
  text: string;
  colour?: string;
  paper?: string;
  bold: boolean;
  dim: boolean;
  italic: boolean;
  underline: boolean;
}

/** Opens the first article in `tearsheet read`, in a real terminal of the given size, and answers what its screen shows. */
export async function runTerminal(
  dataDir: string,
  { columns, rows }: { columns: number; rows: number },
): Promise<Cell[][]> {
  const terminal = new headless.Terminal({ cols: columns, rows, allowProposedApi: true });
  const child = spawn(process.execPath, [command, 'read', '--data', dataDir], {
    cols: columns,
    rows,
    name: 'xterm-256color',
    env: { ...process.env, COLORTERM: 'truecolor', FORCE_COLOR: '3' },
  });
  const ended = new Promise<void>((resolve) => child.onExit(() => resolve()));
  terminal.onData((answer) => child.write(answer));
  child.onData((data) => terminal.write(data));
  const shows = async (words: RegExp) => {
    while (!words.test(readText(terminal)))
      await new Promise<void>((resolve) => terminal.onWriteParsed(() => resolve()));
  };
  await shows(/U\.S\. Rejects/);
  child.write('\r');
  // The last words of the screen: a frame may arrive in pieces.
  await shows(/Russian Foreign Ministry\s+officials/);
  const cells = readCells(terminal);
  child.write('q');
  child.write('q');
  await ended;
  return cells;
}

function readText({ buffer, rows }: headless.Terminal): string {
  return Array.from(
    { length: rows },
    (_, row) => buffer.active.getLine(row)?.translateToString(true) ?? '',
  ).join('\n');
}

function readCells({ buffer, rows, cols }: headless.Terminal): Cell[][] {
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: cols }, (_, column) => {
      const cell = buffer.active.getLine(row)?.getCell(column);
      const [front, back] = [readColour(cell, 'Fg'), readColour(cell, 'Bg')];
      const [colour, paper] = cell?.isInverse() ? [back ?? 'paper', front ?? 'ink'] : [front, back];
      return {
        text: cell?.getChars() || ' ',
        ...(colour === undefined ? {} : { colour }),
        ...(paper === undefined ? {} : { paper }),
        bold: Boolean(cell?.isBold()),
        dim: Boolean(cell?.isDim()),
        italic: Boolean(cell?.isItalic()),
        underline: Boolean(cell?.isUnderline()),
      };
    }),
  );
}

/** `#rrggbb`, or the number of a colour in the palette. */
function readColour(cell: headless.IBufferCell | undefined, which: 'Fg' | 'Bg'): string | undefined {
  if (cell === undefined) return undefined;
  const value = which === 'Fg' ? cell.getFgColor() : cell.getBgColor();
  if (which === 'Fg' ? cell.isFgRGB() : cell.isBgRGB()) return `#${value.toString(16).padStart(6, '0')}`;
  return (which === 'Fg' ? cell.isFgPalette() : cell.isBgPalette()) ? String(value) : undefined;
}
