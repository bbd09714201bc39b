import { render } from 'ink';
import { wish } from '../cli/last-wishes.ts';
import { writeAtOnce } from '../output/write-output.ts';
import { chooseTheme, type Looks } from '../page/theme.ts';
import { startReader } from './reader-model.ts';
import { ReaderScreen } from './reader-screen.tsx';
import type { ReadingClient } from './reading-client.ts';

/** Shows the cursor, ends bracketed paste, leaves the alternate screen: what Ink does too, where it still can. */
const GIVE_BACK = '\x1b[?25h\x1b[?2004l\x1b[?1049l\x1b[0m';

export interface ReaderOptions {
  looks: Looks;
  /** The article to open first. */
  openId?: string;
}

/** Runs the full-screen reader until it is quit, and leaves the terminal as it was, whatever happens. */
export async function openReader(client: ReadingClient, { looks, openId }: ReaderOptions): Promise<void> {
  const { stdin, stdout } = process;
  const model = startReader(client, { columns: stdout.columns, rows: stdout.rows }, openId);
  // Keys that are typed before the first frame must not be echoed into it.
  stdin.setRawMode(true);
  const screen = render(<ReaderScreen model={model} theme={chooseTheme(looks)} stop={stopProcess} />, {
    alternateScreen: true,
    exitOnCtrlC: false,
    incrementalRendering: process.env.TEARSHEET_RENDERING !== 'standard',
    maxFps: 60,
    patchConsole: false,
    interactive: true,
  });
  const takeBack = wish(() => {
    screen.unmount();
    stdin.setRawMode(false);
    writeAtOnce(GIVE_BACK);
  });
  try {
    await screen.waitUntilExit();
  } finally {
    takeBack();
    stdin.setRawMode(false);
  }
}

/** Stops this process as Ctrl-Z does, and answers when the shell has it go on. */
async function stopProcess(): Promise<void> {
  // Nothing else keeps Node alive while the keyboard is given away.
  const keepAlive = setInterval(() => {}, 60_000);
  try {
    await new Promise<void>((resolve) => {
      process.once('SIGCONT', resolve);
      process.kill(process.pid, 'SIGSTOP');
    });
  } finally {
    clearInterval(keepAlive);
  }
}
