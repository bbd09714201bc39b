import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { emptyFolder, readJsonLines, runTearsheet } from './run-tearsheet.ts';
import { seed } from './surroundings.ts';

it('parse --explain says of each piece of the source what became of it, where, and why', async () => {
  const { status, stdout, stderr } = await runTearsheet(['parse', seed, '--explain']);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const lines = stdout.split('\n');
  const [title, ...rest] = lines.filter((line) => /^\S/.test(line));
  expect(title).toMatch(/\.txt, text\/plain, utf-8, reader text/);
  expect(rest).toContain('Fields');
  expect(rest).toContain('Text, in the order of the source');
  expect(lines).toContainEqual(expect.stringMatching(/^lines 1–2 +headlines {2}U\.S\. Rejects/));
  expect(lines).toContainEqual(expect.stringMatching(/^line 18 +taken out: address {2}https:/));
  expect(lines).toContainEqual(expect.stringMatching(/^ +A line that is an address and nothing else; /));
  expect(lines).toContainEqual(expect.stringMatching(/^line 39 +repaired: quotation-mark {2}' → "/));
  // A guess says that it is one.
  expect(stdout).toMatch(/publisher {2}The Moscow Times\n +a guess; /);
  // Every paragraph and the sub-heading, in the order of the source.
  expect(lines.filter((line) => / (paragraph|heading) {2}/.test(line))).toHaveLength(17);
  const pieces = lines.slice(lines.indexOf('Text, in the order of the source'));
  const places = pieces.flatMap((line) => /^lines? (\d+)/.exec(line)?.[1] ?? []).map(Number);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});

it('names for every kind of piece, words or not, its place and its reason', async () => {
  const fixture = (path: string) => fileURLToPath(new URL(`../../packages/parser/${path}`, import.meta.url));
  const { status, stdout } = await runTearsheet([
    'parse',
    '--explain',
    ...['embeds', 'pictures', 'lists-quotes-tables', 'live-blog'].map((name) =>
      fixture(`fixtures-html/${name}/page.html`),
    ),
    ...['running-heads', 'two-columns', 'live-blog'].map((name) => fixture(`fixtures/${name}/source.txt`)),
  ]);
  expect(status).toBe(0);
  const sections = stdout.split('Text, in the order of the source\n').slice(1);
  expect(sections).toHaveLength(7);
  const pieces = sections.flatMap((section) => section.split('\n\n')[0]?.match(/^.+\n +\S.*/gm) ?? []);
  expect(pieces.length).toBeGreaterThan(50);
  for (const piece of pieces) expect(piece).toMatch(/^(?:lines? \d+.* {2}\S|\s+notice {2}).*\n {16}\S/);
  for (const kind of ['figure', 'embed', 'thematicBreak', 'table', 'taken out: page-header'])
    expect(pieces).toContainEqual(expect.stringMatching(`^lines? .* ${kind} `));
});

it('explains in prose, or prints JSON, not both', async () => {
  const { status, stderr } = await runTearsheet(['parse', seed, '--explain', '--json']);
  expect(status).toBe(2);
  expect(stderr).toMatch(/--explain.*cannot be used with.*--json/);
});

it('takes the files of folders with --recursive, in the order of their names, hidden ones left out', async () => {
  const cwd = emptyFolder();
  mkdirSync(join(cwd, 'papers', 'deep'), { recursive: true });
  for (const [name, title] of [
    ['papers/b.txt', 'Second'],
    ['papers/a.txt', 'First'],
    ['papers/deep/c.txt', 'Third'],
    ['papers/.hidden.txt', 'Never'],
  ] as const) {
    writeFileSync(join(cwd, name), `${title}\n\nSome words of the text of it.\n`);
  }
  const { status, stdout } = await runTearsheet(['parse', '-r', 'papers', '--format', 'text'], { cwd });
  expect(status).toBe(0);
  expect(stdout.split('\n').filter((line) => /^(First|Second|Third|Never)$/.test(line))).toEqual([
    'First',
    'Second',
    'Third',
  ]);
  const added = await runTearsheet(['add', 'papers', '--recursive', '--json'], { cwd });
  expect(readJsonLines(added.stdout)).toMatchObject([
    { input: 'papers/a.txt', status: 'added' },
    { input: 'papers/b.txt', status: 'added' },
    { input: 'papers/deep/c.txt', status: 'added' },
  ]);
});

it('takes files as the pages of one article with --pages, to parse and to keep', async () => {
  const cwd = emptyFolder();
  for (const number of [1, 2])
    writeFileSync(
      join(cwd, `${number}.html`),
      `<!doctype html><title>The pier</title><article><h1>The pier</h1><p>Page ${number} tells how the council agreed on Tuesday night to rebuild the eastern pier.</p></article>`,
    );
  const { stdout } = await runTearsheet(['parse', '--pages', '1.html', '2.html', '--format', 'text'], {
    cwd,
  });
  expect(stdout.trim().split(/\n+/)).toEqual([
    'The pier',
    expect.stringContaining('Page 1'),
    expect.stringContaining('Page 2'),
  ]);
  const added = await runTearsheet(['add', '--pages', '1.html', '2.html', '--json'], { cwd });
  const { id, headline } = JSON.parse(added.stdout);
  expect(headline).toBe('The pier');
  const shown = await runTearsheet(['show', id, '--format', 'text'], { cwd });
  expect(shown.stdout).toBe(stdout);
  const wrong = await runTearsheet(['parse', '--pages', '1.html', '--jsonl'], { cwd });
  expect(wrong.status).toBe(2);
});
