import { spawn } from '@lydell/node-pty';
import xterm, { type Terminal } from '@xterm/headless';
import { bareEnvironment } from './surroundings.ts';

/** How long a condition of the screen may take before a test says what it saw instead. */
const PATIENCE = 90_000;

export interface TerminalOptions {
  home: string;
  columns?: number;
  rows?: number;
  env?: Record<string, string>;
}

/** What is to be seen, and what state the terminal is in. */
export interface Sight {
  /** The lines of the screen, blanks at their ends left out. */
  lines: string[];
  text: string;
  /** The last line that is not empty: the reader's status, or the shell's prompt. */
  status: string;
  alternate: boolean;
  cursorShown: boolean;
  mouse: boolean;
  bracketedPaste: boolean;
}

export interface TestTerminal {
  type(keys: string): void;
  resize(columns: number, rows: number): void;
  see(): Sight;
  /** Waits until the screen is as wanted, and no frame is half painted; answers what is seen then. */
  until(wanted: (sight: Sight) => boolean, what: string): Promise<Sight>;
  /** All that was written to the terminal. */
  written(): string;
  /** Ends whatever runs on it. */
  close(): void;
  /** What keeps its screen. */
  emulator: Terminal;
}

/** An interactive shell on a real pseudo terminal, its screen kept by an emulator. Whoever waits, waits for the screen. */
export function openTerminal({ home, columns = 80, rows = 24, env = {} }: TerminalOptions): TestTerminal {
  const emulator = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true, scrollback: 1_000 });
  const pty = spawn('sh', ['-i'], {
    name: 'xterm-256color',
    cols: columns,
    rows,
    cwd: home,
    env: { ...bareEnvironment(home), PS1: 'shell> ', COLORTERM: '', ...env },
  });
  const listeners = new Set<() => void>();
  let written = '';
  /** What of it the emulator has drawn. */
  let drawn = '';
  let ended = false;
  pty.onData((data) => {
    written += data;
    emulator.write(data, () => {
      drawn += data;
      for (const listener of listeners) listener();
    });
  });
  /** No frame is half painted: the reader marks where each begins and ends (synchronised output, mode 2026). */
  const isWhole = () => drawn.lastIndexOf('\x1b[?2026l') >= drawn.lastIndexOf('\x1b[?2026h');
  // An emulator answers questions of the program, as a terminal does.
  emulator.onData((data) => pty.write(data));
  pty.onExit(() => {
    ended = true;
    for (const listener of listeners) listener();
  });

  const see = (): Sight => {
    const buffer = emulator.buffer.active;
    const lines = Array.from(
      { length: emulator.rows },
      (_, row) => buffer.getLine(buffer.viewportY + row)?.translateToString(true) ?? '',
    );
    return {
      lines,
      text: lines.join('\n'),
      status: lines.findLast((line) => line !== '') ?? '',
      alternate: buffer.type === 'alternate',
      cursorShown: written.lastIndexOf('\x1b[?25h') >= written.lastIndexOf('\x1b[?25l'),
      mouse: emulator.modes.mouseTrackingMode !== 'none',
      bracketedPaste: emulator.modes.bracketedPasteMode,
    };
  };
  return {
    type: (keys) => pty.write(keys),
    resize: (width, height) => {
      emulator.resize(width, height);
      pty.resize(width, height);
    },
    see,
    until: (wanted, what) =>
      new Promise((resolve, reject) => {
        const settle = (act: () => void) => {
          listeners.delete(look);
          clearTimeout(timer);
          act();
        };
        const fail = (why: string) =>
          settle(() => reject(new Error(`${why} before ${what}. The screen:\n${see().text}`)));
        const look = () => {
          const sight = see();
          if (isWhole() && wanted(sight)) settle(() => resolve(sight));
          else if (ended) fail('The shell ended');
        };
        const timer = setTimeout(() => fail('Time ran out'), PATIENCE);
        listeners.add(look);
        look();
      }),
    written: () => written,
    close: () => {
      if (!ended) pty.kill('SIGKILL');
    },
    emulator,
  };
}
