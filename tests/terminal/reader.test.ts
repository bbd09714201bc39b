import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { hostileStrings, obeyed } from './hostile-strings.ts';
import { openTerminal, type Sight, type TerminalOptions, type TestTerminal } from './open-terminal.ts';
import { runTearsheet } from './run-tearsheet.ts';
import { program, seed } from './surroundings.ts';

const HEADLINE = 'U.S. Rejects Russian Offer';
const home = mkdtempSync(join(tmpdir(), 'tearsheet-reader-'));

beforeAll(async () => {
  const letters = Array.from({ length: 30 }, (_, at) => {
    const name = `letter-${String(at).padStart(2, '0')}.txt`;
    writeFileSync(
      join(home, name),
      `Letter Number ${at}\n\nBy Ann Smith\n\nThe pond of letter ${at} is empty, and its ducks know it well enough.\n`,
    );
    return name;
  });
  // The newest addition stands first.
  const { status, stderr } = await runTearsheet(['add', ...letters, seed], { cwd: home });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return () => rmSync(home, { recursive: true, force: true });
});

function open(options: Partial<TerminalOptions> = {}): TestTerminal {
  const terminal = openTerminal({ home, ...options });
  onTestFinished(() => terminal.close());
  return terminal;
}
const command = `"${process.execPath}" "${program}" read`;

/** Starts the reader from the prompt of the shell, and waits for its list. */
async function startReader(terminal: TestTerminal, line = command): Promise<void> {
  await terminal.until(({ text }) => text.includes('shell>'), 'the prompt');
  terminal.type(`${line}\r`);
  await terminal.until(({ alternate, text }) => alternate && text.includes(HEADLINE), 'the list');
}

const atPrompt = ({ alternate, status }: Sight): boolean => !alternate && status.trimEnd().endsWith('shell>');

/** The reader is gone, and the terminal is as it was before. */
function expectGivenBack(terminal: TestTerminal): void {
  expect(terminal.see()).toMatchObject({
    alternate: false,
    cursorShown: true,
    mouse: false,
    bracketedPaste: false,
  });
}

/** What the terminal driver does with keys: echo, signals, line ends. Asked of the terminal itself. */
async function driverState(terminal: TestTerminal, name: string): Promise<string> {
  const file = join(home, name);
  terminal.type(`clear; stty -g > ${file}; echo "$?" asked ${name}\r`);
  await terminal.until(({ text }) => text.includes(`0 asked ${name}`), 'the state of the driver');
  return readFileSync(file, 'utf8');
}

const percent = ({ status }: Sight): number => Number(/(\d+) %/.exec(status)?.[1] ?? Number.NaN);

describe('reading', () => {
  it('opens, scrolls, searches, shows the source and its repairs, helps, quits', async () => {
    const terminal = open();
    await startReader(terminal);
    expect(terminal.see().status).toContain('1 of 31');

    terminal.type('\r');
    const first = await terminal.until(
      ({ text }) => text.includes('rejected a Russian offer'),
      'the article',
    );
    expect(percent(first)).toBe(0);
    terminal.type(' ');
    await terminal.until((sight) => percent(sight) > 0, 'the next page');
    terminal.type('G');
    const last = await terminal.until((sight) => percent(sight) === 100, 'the end');
    expect(last.text).not.toContain('rejected a Russian offer');
    terminal.type('g');
    await terminal.until((sight) => percent(sight) === 0, 'the start');

    terminal.type('S');
    const source = await terminal.until(
      ({ text }) => /Repaired here|Nothing was repaired/.test(text),
      'the source',
    );
    expect(source.status).toMatch(/j k paragraph.*S article/);
    expect(source.text).toContain('▌');
    terminal.type('j');
    terminal.type('S');
    await terminal.until((sight) => percent(sight) === 0, 'the article again');

    terminal.type('?');
    await terminal.until(({ text }) => text.includes('Any key closes this'), 'the help');
    terminal.type('x');
    await terminal.until(({ text }) => !text.includes('Any key closes this'), 'no help');

    terminal.type('/');
    await terminal.until(({ status }) => status.includes('Search all articles:'), 'the prompt');
    terminal.type('landmark treaty\r');
    await terminal.until(
      ({ text, status }) => /landmark treaty/.test(text) && /1 of 1/.test(status),
      'what was found',
    );
    terminal.type('\rn');
    await terminal.until(({ status }) => /1 of \d+/.test(status), 'the first words found');
    terminal.type('uu');
    await terminal.until(({ status }) => status.includes('1 of 31'), 'the whole list');

    terminal.type('q');
    await terminal.until(atPrompt, 'the shell');
    expectGivenBack(terminal);
  });

  it('shows who says what, when, who is who and how much, and goes to where it stands', async () => {
    const terminal = open();
    await startReader(terminal);
    terminal.type('\rv');
    const voices = await terminal.until(({ text }) => text.includes('Andrea Thompson'), 'the voices');
    expect(voices.lines[0]).toContain('Voices');
    expect(voices.status).toMatch(/Enter show in the article/);
    terminal.type('G');
    await terminal.until(({ text }) => text.includes('range puts them outside'), 'the last of them');
    terminal.type('\r');
    await terminal.until((sight) => percent(sight) > 50, 'its place in the article');
    for (const [key, title, words] of [
      ['T', 'Timeline', 'Jan. 15'],
      ['C', 'Cast', 'Andrea Thompson'],
      ['M', 'Numbers', '5,500 kilometers'],
    ] as const) {
      terminal.type(key);
      const { lines } = await terminal.until(({ text }) => text.includes(title), title);
      expect(lines.join('\n')).toContain(words);
    }
    terminal.type('u');
    await terminal.until((sight) => percent(sight) > 50, 'the article');
    terminal.type('q');
    await terminal.until(atPrompt, 'the shell');
    expectGivenBack(terminal);
  });

  it('deletes and takes back with two keys', async () => {
    const terminal = open();
    await startReader(terminal);
    terminal.type('j');
    await terminal.until(({ status }) => status.includes('2 of 31'), 'the second');
    terminal.type('d');
    await terminal.until(({ text }) => text.includes('Deleted “Letter Number 29”'), 'the deletion');
    terminal.type('u');
    await terminal.until(({ text }) => text.includes('“Letter Number 29” is back'), 'the undoing');
    terminal.type('q');
    await terminal.until(atPrompt, 'the shell');
  });

  it('takes keys that came as one chunk one by one, also those that were typed before it was there', async () => {
    const terminal = open();
    await terminal.until(({ text }) => text.includes('shell>'), 'the prompt');
    // The last keys reach the terminal long before the reader does.
    terminal.type(`${command}\rjjj`);
    const sight = await terminal.until(({ status }) => status.includes('4 of 31'), 'the fourth');
    expect(sight.text).not.toContain('jjj');
    terminal.type('kk\r');
    await terminal.until(({ text }) => text.includes('The pond of letter 29'), 'the second, opened');
    terminal.type('q');
    await terminal.until(atPrompt, 'the shell');
    expectGivenBack(terminal);
  });

  it('keeps the place while the terminal grows and shrinks', async () => {
    const terminal = open();
    await startReader(terminal);
    terminal.type('\r');
    await terminal.until(({ text }) => text.includes('rejected a Russian offer'), 'the article');
    terminal.type(' ');
    const small = await terminal.until((sight) => percent(sight) > 20, 'the next page');
    // The first line is the running head.
    const first = small.lines.slice(1).find((line) => line.trim() !== '');
    const words = first?.trim().split(' ').slice(0, 3).join(' ') ?? '';
    expect(words).not.toBe('');
    terminal.resize(200, 50);
    const large = await terminal.until(
      ({ text, lines }) =>
        text.includes('All articles') && text.includes(words) && lines.at(49)?.includes('? help') === true,
      'two panes',
    );
    expect(large.status).toContain('? help');
    // Two panes side by side, the text in a column that can be read.
    expect(large.lines.some((line) => line.indexOf(words) > 56)).toBe(true);
    terminal.resize(80, 24);
    const again = await terminal.until(
      ({ text, lines }) => lines.length === 24 && !text.includes('All articles') && text.includes(words),
      'one pane',
    );
    expect(percent(again)).toBe(percent(small));
    terminal.resize(20, 5);
    await terminal.until(
      ({ lines, status }) => lines.length === 5 && status.includes('? help'),
      'a very small one',
    );
    terminal.type('q');
    await terminal.until(atPrompt, 'the shell');
  });

  it('says it without colours where none are wanted, and tells the selection all the same', async () => {
    const hasColours = /\x1b\[(?:\d+;)*(?:3[0-7]|4[0-7])(?:;\d+)*m/;
    for (const [line, env] of [
      [`${command} --no-color`, {}],
      [command, { NO_COLOR: '1' }],
    ] as const) {
      const terminal = open({ env });
      await startReader(terminal, line);
      terminal.type('\r');
      await terminal.until(({ text }) => text.includes('rejected a Russian offer'), 'the article');
      terminal.type('S');
      await terminal.until(({ text }) => /Repaired here|Nothing was repaired/.test(text), 'the source');
      expect(terminal.written()).not.toMatch(hasColours);
      terminal.type('q');
      await terminal.until(atPrompt, 'the shell');
    }
    const terminal = open();
    await startReader(terminal);
    expect(terminal.see().lines.some((line) => line.startsWith('▌'))).toBe(true);
    terminal.type('\rS');
    await terminal.until(({ text }) => /Repaired here|Nothing was repaired/.test(text), 'the source');
    expect(terminal.written()).toMatch(hasColours);
  });
});

describe('the terminal is left as it was found', () => {
  it.each([
    ['quit', 'q'],
    ['Ctrl-C', '\x03'],
  ])('after %s', async (_, key) => {
    const terminal = open();
    const before = await driverState(terminal, 'before');
    await startReader(terminal);
    terminal.type(key);
    await terminal.until(atPrompt, 'the shell');
    expectGivenBack(terminal);
    expect(await driverState(terminal, 'after')).toBe(before);
  });

  it.each([
    ['SIGTERM', 143],
    ['SIGINT', 130],
    ['SIGHUP', 129],
  ] as const)('after %s', async (signal, status) => {
    const terminal = open();
    const before = await driverState(terminal, 'before');
    await startReader(terminal, `sh -c 'echo $$ > pid; exec ${command}'; echo status $?`);
    process.kill(Number(readFileSync(join(home, 'pid'), 'utf8')), signal);
    const sight = await terminal.until(atPrompt, 'the shell');
    expect(sight.text).toContain(`status ${status}`);
    expectGivenBack(terminal);
    expect(await driverState(terminal, 'after')).toBe(before);
  });

  it('after a fault of its own, of which it tells in a sentence', async () => {
    writeFileSync(
      join(home, 'fault.mjs'),
      "process.on('SIGUSR2', () => { throw new Error('a fault that the test made'); });\n",
    );
    const terminal = open();
    const before = await driverState(terminal, 'before');
    await startReader(
      terminal,
      `sh -c 'echo $$ > pid; exec "${process.execPath}" --import ./fault.mjs "${program}" read'; echo status $?`,
    );
    process.kill(Number(readFileSync(join(home, 'pid'), 'utf8')), 'SIGUSR2');
    const sight = await terminal.until(atPrompt, 'the shell');
    expect(sight.text.replaceAll('\n', '')).toContain('tearsheet: Something went wrong inside Tearsheet');
    expect(sight.text).toContain('status 1');
    expect(sight.text).not.toContain('a fault that the test made');
    expectGivenBack(terminal);
    expect(await driverState(terminal, 'after')).toBe(before);
  });

  it('while it is stopped by Ctrl-Z; fg brings it back where it was', async () => {
    const terminal = open();
    const before = await driverState(terminal, 'before');
    await startReader(terminal);
    terminal.type('jj');
    await terminal.until(({ status }) => status.includes('3 of 31'), 'the third');
    terminal.type('\x1a');
    await terminal.until(atPrompt, 'the shell');
    expectGivenBack(terminal);
    expect(await driverState(terminal, 'stopped')).toBe(before);
    terminal.type('fg\r');
    await terminal.until(({ alternate, status }) => alternate && status.includes('3 of 31'), 'the reader');
    terminal.type('j');
    await terminal.until(({ status }) => status.includes('4 of 31'), 'the fourth');
    terminal.type('q');
    await terminal.until(atPrompt, 'the shell');
    expectGivenBack(terminal);
    expect(await driverState(terminal, 'after')).toBe(before);
  });
});

it('shows hostile titles, texts and sources, and obeys none', async () => {
  const cwd = mkdtempSync(join(tmpdir(), 'tearsheet-hostile-'));
  const plain = 'And then there are plain words to read, one after the other, a whole line of them. '.repeat(
    6,
  );
  const files = hostileStrings.map((hostile, at) => {
    const name = `${at}.txt`;
    const own = hostile.replaceAll('\0', '');
    writeFileSync(
      join(cwd, name),
      `Title ${at} ${own}\n\nSome words of ${own}, and a few more.\n\n${plain}\n`,
    );
    return name;
  });
  await runTearsheet(['add', ...files], { cwd });
  const terminal = open({ home: cwd, columns: 200, rows: 50 });
  await terminal.until(({ text }) => text.includes('shell>'), 'the prompt');
  terminal.type(`${command}\r`);
  await terminal.until(({ text }) => text.includes(`1 of ${files.length}`), 'the list');
  for (let at = files.length - 1; at >= 0; at--) {
    await terminal.until(
      ({ text }) => /Some words of[\s\S]*, and a few/.test(text) && text.includes(`Title ${at} `),
      `article ${at}`,
    );
    terminal.type('\r');
    terminal.type('S');
    await terminal.until(({ text }) => /Repaired here|Nothing was repaired/.test(text), 'the source');
    terminal.type('uuj');
    if (at > 0)
      await terminal.until(({ status }) => status.includes(`${files.length - at + 1} of`), 'the next');
  }
  // The only sequences are the reader's own: looks, the cursor, lines, the modes that it sets and takes back.
  const own =
    /\x1b\[[\d;]*[mABCDEFGHJK]|\x1b\[\?(?:25|1049|2004|2026)[hl]|\x1b\[\?(?:2026\$p|u)|\x1b\[[<>=]?[\d;]*u/g;
  const rest = terminal
    .written()
    .replace(own, '')
    .replace(/[\n\r\b]/g, '');
  const found = obeyed.exec(rest);
  expect(found && rest.slice(found.index, found.index + 40)).toBeNull();
  terminal.type('q');
  await terminal.until(atPrompt, 'the shell');
  expectGivenBack(terminal);
  rmSync(cwd, { recursive: true, force: true });
});
