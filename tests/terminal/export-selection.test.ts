import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { emptyFolder, readJsonLines, runTearsheet } from './run-tearsheet.ts';

const json = (text: string) => JSON.parse(text);

it('writes a selection in a format, accounts for every article and replaces nothing', async () => {
  const cwd = emptyFolder();
  const run = (...args: string[]) => runTearsheet(args, { cwd });
  // The same headline twice, so that the names of their files would collide.
  const inputs = ['north', 'south', 'east'].map((side) => {
    const headline = side === 'east' ? 'The Lighthouse' : 'A Letter About the Pond';
    writeFileSync(
      join(cwd, `${side}.txt`),
      `${headline}\n\nThe ${side} bank is empty, and the ducks know it.\n`,
    );
    return `${side}.txt`;
  });
  const added = readJsonLines((await run('add', ...inputs, '--json')).stdout) as { id: string }[];
  const [north, south, east] = added.map(({ id }) => id) as [string, string, string];
  await run('tag', north, 'pond');
  await run('tag', south, 'pond');
  await run('collect', 'Water', east, north);

  // One document, in the order of the collection.
  const refs = json(
    (await run('export', '--format', 'ris', '--collection', 'Water', '--out', 'water.ris', '--json')).stdout,
  );
  expect(refs).toMatchObject({ format: 'ris', out: join(cwd, 'water.ris'), exported: 2, failed: 0 });
  expect(refs.articles.map(({ id }: { id: string }) => id)).toEqual([east, north]);
  const ris = readFileSync(join(cwd, 'water.ris'), 'utf8');
  expect(ris.match(/^TI {2}- .*$/gm)).toEqual(['TI  - The Lighthouse', 'TI  - A Letter About the Pond']);

  // Nothing is replaced, and no draft stays.
  const again = await run('export', '--format', 'ris', '--query', 'ducks', '--out', 'water.ris');
  expect(again).toMatchObject({ status: 1, stdout: '' });
  expect(again.stderr).toContain('an export replaces nothing');
  expect(readFileSync(join(cwd, 'water.ris'), 'utf8')).toBe(ris);

  // A file an article, in a folder.
  const folder = await run('export', '--format', 'markdown', '--tag', 'pond', '--out', 'pond');
  expect(folder).toMatchObject({
    status: 0,
    stdout: `2 in all: 2 exported, 0 failed; ${join(cwd, 'pond')}\n`,
  });
  expect(readdirSync(join(cwd, 'pond')).sort()).toEqual([
    'undated-A-Letter-About-the-Pond-2.md',
    'undated-A-Letter-About-the-Pond.md',
  ]);
  expect(readFileSync(join(cwd, 'pond', 'undated-A-Letter-About-the-Pond.md'), 'utf8')).toContain(
    'bank is empty',
  );

  // What holds many may be asked for one by one, and in a zip, which import reads.
  await run('export', '--format', 'bibtex', '--query', 'ducks', '--out', 'single/');
  expect(readdirSync(join(cwd, 'single'))).toHaveLength(3);
  const zipped = await run('export', '--format', 'html', '--query', 'lighthouse', '--out', 'pages.zip');
  expect(zipped.stderr).toBe('');
  const other = { cwd, env: { TEARSHEET_DATA: join(cwd, 'other') } };
  expect((await runTearsheet(['import', 'pages.zip'], other)).stdout).toMatch(/^1 in all: 1 imported/);

  // An id that names nothing is told, and the others are written.
  const some = await run(
    'export',
    '--format',
    'text',
    north.slice(0, 13),
    'ffffffff-ffff',
    '--out',
    'some',
    '--json',
  );
  expect(some.status).toBe(1);
  expect(json(some.stdout)).toMatchObject({
    exported: 1,
    failed: 1,
    articles: [
      { id: 'ffffffff-ffff', status: 'failed', error: { code: 'not-found' } },
      { id: north, status: 'exported', file: 'undated-A-Letter-About-the-Pond.txt' },
    ],
  });
  const unknown = 'ffffffff-ffff-7fff-8fff-ffffffffffff';
  const none = await run('export', '--format', 'text', unknown, '--out', 'none');
  expect(none).toMatchObject({
    status: 1,
    stdout: '1 in all: 0 exported, 1 failed; nothing was written\n',
  });

  const wrong = async (...args: string[]) => (await run('export', ...args)).stderr;
  expect(await wrong('--format', 'ris', '--out', 'x')).toContain('Say which articles');
  expect(await wrong('--tag', 'pond', '--out', 'x')).toContain('Say with --format');
  expect(await wrong('--format', 'ris', '--tag', 'nothing', '--out', 'x')).toContain('No article is in this');
  expect(await wrong('--format', 'ris', '--collection', 'Fire', '--out', 'x')).toContain(
    'no collection “Fire”',
  );
  expect(await wrong('--format', 'ris', '--tag', 'pond', '--out', 'no/x')).toContain(
    'does not exist. Make it',
  );
  expect(readdirSync(cwd).sort()).toEqual(
    [
      'archive',
      'east.txt',
      'north.txt',
      'other',
      'pages.zip',
      'pond',
      'single',
      'some',
      'south.txt',
      'water.ris',
    ].sort(),
  );
});
