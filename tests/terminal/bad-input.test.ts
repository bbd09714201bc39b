import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it, onTestFinished } from 'vitest';
import { emptyFolder, type Outcome, readJsonLines, runTearsheet } from './run-tearsheet.ts';
import { seed } from './surroundings.ts';

/** A PNG of one grey pixel. */
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGOoBwAAgQCBTrdfNwAAAABJRU5ErkJggg==',
  'base64',
);
const TEXT = 'A Title\n\nThe first paragraph of it.\n';

/** Root may read everything; without these two it may read what its own name may, and the file that is shut stays shut. */
const AS_ANYBODY =
  process.getuid?.() === 0
    ? ['setpriv', '--bounding-set', '-dac_override,-dac_read_search', process.execPath]
    : [process.execPath];

/** One sentence on standard error, nothing on standard output, exit code 1. */
function expectSentence({ status, stdout, stderr }: Outcome, sentence: RegExp): void {
  expect(stderr).toMatch(sentence);
  expect(stderr).toMatch(/^tearsheet: [^\n]+[.)]\n$/);
  expect(stderr).not.toMatch(/\bat .*:\d+:\d+|node:internal|Error:/);
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
}

describe('a source that cannot be read', () => {
  it.each<[string, RegExp, (path: string) => void]>([
    ['empty.txt', /empty\.txt: The source is empty.* See whether/, (path) => writeFileSync(path, '')],
    ['blank.txt', /only white space/, (path) => writeFileSync(path, ' \n\t\r\n\ufeff ')],
    ['random.txt', /binary file, which cannot be read/, (path) => writeFileSync(path, randomBytes(100_000))],
    ['picture.txt', /picture \(PNG\)/, (path) => writeFileSync(path, PICTURE)],
    ['folder', /folder is a folder\. Name the files in it, or say --recursive/, (path) => mkdirSync(path)],
    ['missing.txt', /There is no file missing\.txt\. Check the path/, () => {}],
    [
      'long.txt',
      /long\.txt has 101 MB; a source may have 100\. Split it/,
      (path) => {
        writeFileSync(path, 'a');
        truncateSync(path, 100_000_001);
      },
    ],
  ])('%s', async (name, sentence, make) => {
    const cwd = emptyFolder();
    make(join(cwd, name));
    expectSentence(await runTearsheet(['parse', name], { cwd }), sentence);
    const added = await runTearsheet(['add', name, '--json'], { cwd });
    expect(added.status).toBe(1);
    expect(readJsonLines(added.stdout)).toEqual([
      {
        input: name,
        status: 'failed',
        error: { code: expect.stringMatching(/^source-/), message: expect.any(String) },
      },
    ]);
  });

  it('one that may not be read', async () => {
    const cwd = emptyFolder();
    writeFileSync(join(cwd, 'shut.txt'), TEXT);
    chmodSync(join(cwd, 'shut.txt'), 0);
    const outcome = await runTearsheet(['parse', 'shut.txt'], { cwd, command: AS_ANYBODY });
    expectSentence(outcome, /You may not read shut\.txt\. Change its permissions/);
  });

  it('an address on the web, as nothing fetches yet', async () => {
    expectSentence(await runTearsheet(['parse', 'https://example.org/story']), /Save the page in a browser/);
  });

  it('holds up no other source', async () => {
    const cwd = emptyFolder();
    writeFileSync(join(cwd, 'a.txt'), TEXT);
    const outcome = await runTearsheet(['parse', 'missing.txt', 'a.txt', '--format', 'text'], { cwd });
    expect(outcome).toEqual({
      status: 1,
      stdout: TEXT,
      stderr: 'tearsheet: There is no file missing.txt. Check the path.\n',
    });
  });
});

describe('a source that can be read after all', () => {
  it('100 MB of one line', async () => {
    const cwd = emptyFolder();
    writeFileSync(join(cwd, 'line.txt'), Buffer.alloc(100_000_000, 'word '));
    const outfile = join(cwd, 'out.txt');
    const stdout = openSync(outfile, 'w');
    const { status, stderr } = await runTearsheet(['parse', 'line.txt', '--format', 'text'], { cwd, stdout });
    closeSync(stdout);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(readFileSync(outfile, 'latin1').replace(/\s+$/, '')).toHaveLength(99_999_999);
  });

  it('invalid UTF-8, which it tells of', async () => {
    const cwd = emptyFolder();
    writeFileSync(
      join(cwd, 'bad.txt'),
      Buffer.from('Caf\xe9 Closes\n\nThe caf\xe9 \xff on the corner.\n', 'latin1'),
    );
    const { status, stdout } = await runTearsheet(['parse', 'bad.txt'], { cwd });
    expect(status).toBe(0);
    const { headlines, source } = JSON.parse(stdout);
    expect(headlines[0].value).toBe('Café Closes');
    expect(source.charset).toBe('windows-1252');
  });
});

describe('a place that cannot be written to', () => {
  it.each([[['parse', seed]], [['--help']], [['list']]])(
    'a full disk under the output of %j',
    async (args) => {
      const cwd = emptyFolder();
      await runTearsheet(['add', seed], { cwd });
      const stdout = openSync('/dev/full', 'w');
      const { status, stderr } = await runTearsheet(args, { cwd, stdout });
      closeSync(stdout);
      expect({ status, stderr }).toEqual({
        status: 1,
        stderr:
          'tearsheet: The output could not be written: the disk is full. Free some space, or write it elsewhere, and try again.\n',
      });
    },
  );

  it('a full disk under the archive: says so, and what was there is still there', async () => {
    const cwd = emptyFolder();
    const [kept] = readJsonLines((await runTearsheet(['add', seed, '--json'], { cwd })).stdout);
    const preload = new URL('./full-disk.ts', import.meta.url).href;
    writeFileSync(
      join(cwd, 'more.txt'),
      `A Title\n\n${'Words, and more words to be found by. '.repeat(5_000)}\n`,
    );
    const outcome = await runTearsheet(['add', 'more.txt'], {
      cwd,
      command: [process.execPath, '--import', preload],
    });
    expectSentence(outcome, /disk.* full|full.* disk/i);
    const { items } = JSON.parse((await runTearsheet(['list', '--json'], { cwd })).stdout);
    expect(items.map(({ id }: { id: string }) => ({ id }))).toEqual([{ id: (kept as { id: string }).id }]);
    expect((await runTearsheet(['add', 'more.txt'], { cwd })).status).toBe(0);
  });

  it('a folder for the archive that may not be written to', async () => {
    const cwd = emptyFolder();
    mkdirSync(join(cwd, 'shut'), { mode: 0o500 });
    const outcome = await runTearsheet(['list', '--data', join(cwd, 'shut')], { cwd, command: AS_ANYBODY });
    expectSentence(outcome, /shut/);
    expect(existsSync(join(cwd, 'shut', 'archive.sqlite'))).toBe(false);
  });
});

describe('an archive that cannot be used', () => {
  it('of a newer version, which it leaves as it is', async () => {
    const cwd = emptyFolder();
    await runTearsheet(['add', seed], { cwd });
    const file = join(cwd, 'archive', 'archive.sqlite');
    const db = new DatabaseSync(file);
    db.exec(
      "INSERT INTO _prisma_migrations (id, checksum, finished_at, migration_name) VALUES ('x', 'x', 1, '9999_future')",
    );
    db.close();
    for (const args of [
      ['list'],
      ['add', seed],
      ['search', 'treaty'],
      ['serve', '--port', '0', '--api-port', '0'],
    ]) {
      const { status, stderr } = await runTearsheet(args, { cwd });
      expect({ args, status }).toEqual({ args, status: 1 });
      expect(stderr).toMatch(/^tearsheet: [^\n]*newer[^\n]*Update Tearsheet[^\n]*\n$/);
    }
    const again = new DatabaseSync(file);
    expect(again.prepare('SELECT count(*) AS n FROM articles').get()).toEqual({ n: 1 });
    again.close();
  });

  it('no archive at all, but some other file', async () => {
    const cwd = emptyFolder();
    mkdirSync(join(cwd, 'archive'));
    writeFileSync(join(cwd, 'archive', 'archive.sqlite'), randomBytes(9_000));
    expectSentence(await runTearsheet(['list'], { cwd }), /archive\.sqlite/);
    writeFileSync(join(cwd, 'file'), 'x');
    expectSentence(await runTearsheet(['list', '--data', join(cwd, 'file')], { cwd }), /file/);
  });
});

it('a port in use', async () => {
  const cwd = emptyFolder();
  const other = createServer();
  onTestFinished(() => void other.close());
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const address = other.address();
  const port = String(typeof address === 'object' ? address?.port : 0);
  const outcome = await runTearsheet(['serve', '--port', '0', '--api-port', port, '--quiet'], { cwd });
  expectSentence({ ...outcome, stderr: lastLine(outcome.stderr) }, new RegExp(`${port}.*--api-port`));
});

const lastLine = (text: string): string => `${text.trimEnd().split('\n').at(-1)}\n`;
