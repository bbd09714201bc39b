import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { confusing, hostileStrings, obeyed } from './hostile-strings.ts';
import { emptyFolder, runTearsheet } from './run-tearsheet.ts';

/** A file name can hold all but these two. */
const asFileName = (text: string): string => text.replaceAll('\0', '').replaceAll('/', '-');

/** A text with a NUL is taken for a binary file, and refused. */
const inText = (text: string): string => text.replaceAll('\0', '');

/** Enough plain words for the few controls in a text not to make it a binary file. */
const PLAIN = 'And then there are plain words to read, one after the other, a whole line of them. '.repeat(6);

it('titles, bylines and texts reach no output raw', async () => {
  const cwd = emptyFolder();
  for (const [at, hostile] of hostileStrings.map(inText).entries()) {
    const text = `Title ${at} ${hostile}\n\nBy Ann ${hostile} Smith\n\nSome words of ${hostile}, and a few more of them.\n\n${PLAIN}\n`;
    writeFileSync(join(cwd, `${at}.txt`), text);
    const html = `<!doctype html><title>Title ${at} ${hostile}</title><article><h1>Title ${at} ${hostile}</h1><p>Some <a href="https://example.org/${hostile}">words</a> of ${hostile}, and <code>a few ${hostile}</code> more of them, so that it is a paragraph of a page.</p><p>${PLAIN}</p></article>`;
    writeFileSync(join(cwd, `${at}.html`), html);
  }
  const files = hostileStrings.flatMap((_, at) => [`${at}.txt`, `${at}.html`]);
  const lines = [
    await runTearsheet(['add', ...files], { cwd }),
    await runTearsheet(['list'], { cwd }),
    await runTearsheet(['list', '--json'], { cwd }),
    await runTearsheet(['search', 'words'], { cwd }),
  ];
  // The running text keeps what a right-to-left text may need.
  const articles = [
    await runTearsheet(['parse', '--format', 'text', ...files], { cwd }),
    await runTearsheet(['parse', '--format', 'markdown', ...files], { cwd }),
    await runTearsheet(['parse', '--format', 'html', ...files], { cwd }),
    await runTearsheet(['parse', '--format', 'json', ...files], { cwd }),
  ];
  for (const { status, stdout, stderr } of [...lines, ...articles]) {
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(obeyed.exec(stdout)).toBeNull();
    expect(stdout).toContain('kept');
  }
  for (const { stdout } of lines) expect(confusing.exec(stdout)).toBeNull();
});

it('names of files, queries, ids and options are shown, not obeyed', async () => {
  const cwd = emptyFolder();
  for (const hostile of hostileStrings.map(asFileName)) writeFileSync(join(cwd, hostile), '');
  mkdirSync(join(cwd, 'is a \x1b[2J kept folder'));
  const names = [...hostileStrings.map(asFileName), 'is a \x1b[2J kept folder', 'missing \x1b[2J kept'];
  const failures = [
    await runTearsheet(['parse', ...names], { cwd }),
    await runTearsheet(['add', ...names], { cwd }),
    await runTearsheet(['add', '--json', ...names], { cwd }),
    ...(await Promise.all(
      [
        ['show', '\x1b[2J kept'],
        ['delete', '\x1b]0;x\x07 kept'],
        ['search', '"\x1b[2J kept'],
        ['parse', 'a', '--format', '\x1b[2J kept'],
        ['parse', 'a', '--published', '\x1b[2J kept'],
        ['list', '--limit', '\x1b[2J kept'],
        ['\x1b[2J kept'],
        ['list', '--\x1b[2J-kept'],
        ['list', '--data', join(cwd, 'missing\x1b[2J kept\u009b', '.', asFileName(hostileStrings[0] ?? ''))],
      ].map((args) => runTearsheet(args, { cwd })),
    )),
  ];
  for (const { stdout, stderr } of failures) {
    // Each line of JSON escapes what it holds; nobody else may hold a control.
    expect(confusing.exec(stdout)).toBeNull();
    expect(confusing.exec(stderr)).toBeNull();
  }
  expect(failures[0]?.stderr).toContain('kept␛[2J: The source is empty');
  expect(failures[1]?.stderr.trimEnd().split('\n')).toHaveLength(names.length);
});

it('settings of the environment are shown, not obeyed', async () => {
  const cwd = emptyFolder();
  const env = { TEARSHEET_LIMIT: '\x1b[2J kept', TEARSHEET_CONFIG: '' };
  const { status, stderr } = await runTearsheet(['list'], { cwd, env });
  expect(status).toBe(2);
  expect(stderr).toContain('TEARSHEET_LIMIT is “␛[2J kept”');
});
