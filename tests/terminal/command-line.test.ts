import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { formatNames, sourceTypes, VERSION } from '@tearsheet/client/local';
import { describe, expect, it } from 'vitest';
import { emptyFolder, runTearsheet } from './run-tearsheet.ts';
import { bareEnvironment, program, seed } from './surroundings.ts';

const TEXT = 'A Title\n\nThe first paragraph of it.\n';

describe('everywhere', () => {
  it('every command says how it is used, and the version', async () => {
    const { stdout } = await runTearsheet(['--help']);
    const commands = Array.from(stdout.matchAll(/^ {2}([a-z]+) .*$/gm), ([, name = '']) => name);
    expect(commands).toEqual(expect.arrayContaining(['parse', 'annotate', 'add', 'show', 'read', 'doctor']));
    for (const before of [[], ...commands.filter((name) => name !== 'help').map((name) => [name])]) {
      const help = await runTearsheet([...before, '--help']);
      expect(help, before.join()).toMatchObject({ status: 0, stderr: '' });
      for (const flag of ['--help', '--version', '--quiet', '--no-color', '--data']) {
        expect(help.stdout, before.join()).toContain(flag);
      }
      const version = await runTearsheet([...before, '--version']);
      expect(version, before.join()).toEqual({ status: 0, stdout: `${VERSION}\n`, stderr: '' });
    }
  });

  it('offers every format and every type of source that there is', async () => {
    const { stdout } = await runTearsheet(['parse', '--help']);
    for (const name of [...formatNames, ...sourceTypes]) expect(stdout).toContain(`"${name}"`);
  });

  it('is quiet but for the result and failures', async () => {
    const cwd = emptyFolder();
    writeFileSync(join(cwd, 'a.txt'), TEXT);
    const { stdout, ...rest } = await runTearsheet(['add', 'a.txt', '--quiet'], { cwd });
    expect(rest).toEqual({ status: 0, stderr: '' });
    const id = stdout.split('\t')[1] ?? '';
    expect(await runTearsheet(['--quiet', 'delete', id], { cwd })).toEqual({
      status: 0,
      stdout: '',
      stderr: '',
    });
    const failed = await runTearsheet(['delete', 'nosuch', '-q'], { cwd });
    expect(failed.stderr).toContain('No article has the id nosuch');
  });
});

describe('wrong usage is 2, one line, nothing on standard output', () => {
  it.each([
    [['frobnicate'], /unknown command 'frobnicate'/],
    [['parse', '--frobnicate'], /unknown option '--frobnicate'/],
    [['parse', seed, '--format', 'docx'], /Allowed choices are json/],
    [['parse', seed, '--type', 'floppy'], /Allowed choices are text/],
    [['parse', seed, '--published', 'tomorrow'], /no date such as 2019-01-16/],
    [['parse', seed, '--uri', 'javascript:alert(1)'], /an address such as https:/],
    [['parse', '--jsonl', seed], /come from standard input/],
    [['parse', '--jsonl', '--jobs', '0'], /a whole number from 1/],
    [['list', '--limit', '201'], /a whole number from 1 to 200/],
    [['list', '--after', 'nonsense'], /cursor does not belong/],
    [['search', '""'], /at least one word/],
    [['add'], /missing required argument/],
    [['read'], /needs a terminal/],
  ])('tearsheet %j', async (args, sentence) => {
    const { status, stdout, stderr } = await runTearsheet(args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^tearsheet: [^\n]+\n$/);
    expect(stderr).toMatch(sentence);
  });

  it('no command at all prints the help where it belongs', async () => {
    const { status, stdout, stderr } = await runTearsheet([]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('Usage: tearsheet');
  });
});

describe('settings', () => {
  it('flag wins over environment, that over the file, that over the default', async () => {
    const cwd = emptyFolder();
    writeFileSync(join(cwd, 'a.txt'), TEXT);
    writeFileSync(join(cwd, 'config.json'), JSON.stringify({ format: 'markdown' }));
    const beginning = async (env: Record<string, string>, ...args: string[]) => {
      const { stdout, stderr } = await runTearsheet(['parse', 'a.txt', ...args], { cwd, env });
      return `${stderr}${stdout}`.split('\n', 1)[0];
    };
    const file = { TEARSHEET_CONFIG: join(cwd, 'config.json') };
    expect(await beginning({})).toBe('{');
    expect(await beginning(file)).toBe('---');
    expect(await beginning({ ...file, TEARSHEET_FORMAT: 'text' })).toBe('A Title');
    expect(await beginning({ ...file, TEARSHEET_FORMAT: 'text' }, '--format', 'json')).toBe('{');
    expect(await beginning({ TEARSHEET_FORMAT: 'docx' })).toContain('TEARSHEET_FORMAT is “docx”');
    writeFileSync(join(cwd, 'config.json'), '{ "format": ');
    expect(await beginning(file)).toMatch(
      /^tearsheet: The configuration file .* Mend it, or take it away\.$/,
    );
  });

  it('the archive is where --data says, else TEARSHEET_DATA, else the file', async () => {
    const cwd = emptyFolder();
    writeFileSync(join(cwd, 'config.json'), JSON.stringify({ data: join(cwd, 'from-file') }));
    const env = { TEARSHEET_CONFIG: join(cwd, 'config.json') };
    const add = (text: string, data: string, ...args: string[]) =>
      runTearsheet(['add', '-', ...args], { cwd, env: { ...env, TEARSHEET_DATA: data }, input: text });
    await add('In the File’s\n\nWords enough to read.', '');
    await add('In the Environment’s\n\nWords enough to read.', join(cwd, 'from-env'));
    await add(
      'In the Flag’s\n\nWords enough to read.',
      join(cwd, 'from-env'),
      '--data',
      join(cwd, 'from-flag'),
    );
    const headlines = async (folder: string) =>
      (await runTearsheet(['list', '--data', join(cwd, folder)], { cwd })).stdout
        .trim()
        .split('\n')
        .map((line) => line.split('\t')[3]);
    expect(await headlines('from-file')).toEqual(['In the File’s']);
    expect(await headlines('from-env')).toEqual(['In the Environment’s']);
    expect(await headlines('from-flag')).toEqual(['In the Flag’s']);
  });
});

it('says nothing when its reader has had enough', async () => {
  const cwd = emptyFolder();
  const lines = Array.from({ length: 300 }, (_, id) => `${JSON.stringify({ id, content: TEXT })}\n`);
  writeFileSync(join(cwd, 'lines.jsonl'), lines.join(''));
  const pipeline = '"$0" "$1" parse --jsonl < lines.jsonl | head -n 1';
  const { stdout, stderr } = await promisify(execFile)('sh', ['-c', pipeline, process.execPath, program], {
    cwd,
    env: bareEnvironment(cwd),
  });
  expect(stdout).toMatch(/^\{"id":0,[^\n]*\n$/);
  expect(stderr).toBe('');
});

it('ends with 130 when it is interrupted, and with its answers so far whole', async () => {
  const child = spawn(process.execPath, [program, 'parse', '--jsonl', '--jobs', '1'], {
    env: bareEnvironment(emptyFolder()),
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  child.stdin.write(`${JSON.stringify({ id: 'a', content: TEXT })}\n`);
  // The first answer shows that it is at work; its input stays open.
  for await (const text of child.stdout.setEncoding('utf8')) {
    stdout += String(text);
    if (stdout.includes('\n')) child.kill('SIGINT');
  }
  const [status] = await (child.exitCode === null ? once(child, 'close') : [child.exitCode]);
  expect({ status, stderr }).toEqual({ status: 130, stderr: '' });
  expect(JSON.parse(stdout)).toMatchObject({ id: 'a', article: {} });
});
