import { expect, it } from 'vitest';
import { emptyFolder, readJsonLines, runTearsheet } from './run-tearsheet.ts';
import { seed } from './surroundings.ts';

const json = (text: string) => JSON.parse(text);

it('tags, stars, archives, collects, highlights and notes, and undoes each', async () => {
  const cwd = emptyFolder();
  const run = (...args: string[]) => runTearsheet(args, { cwd });
  const [{ id }] = readJsonLines((await run('add', seed, '--json')).stdout) as [{ id: string }];
  const short = id.slice(0, 13);

  const tagged = await run('tag', short, 'arms', 'Geneva');
  expect(tagged).toMatchObject({ status: 0, stdout: `tag\t${id}\tarms\ntag\t${id}\tGeneva\n` });
  const [, batch] = /Undo: tearsheet undo (\S+)/.exec(tagged.stderr) ?? [];
  expect((await run('tags')).stdout).toBe('1\tarms\n1\tGeneva\n');
  expect(json((await run('list', '--tag', 'ARMS', '--json')).stdout).items).toMatchObject([
    { id, tags: ['Geneva', 'arms'] },
  ]);

  await run('star', short);
  await run('archive', short);
  expect(json((await run('list', '--state', 'open', '--json')).stdout).items).toEqual([]);
  expect(json((await run('list', '--starred', '--json')).stdout).items).toMatchObject([
    { id, state: 'archived', starred: true },
  ]);
  expect((await run('undo')).stdout).toBe(`read\t${id}\tunread\n`);
  expect((await run('undo', batch ?? '')).status).toBe(0);
  expect((await run('tags')).stdout).toBe('');
  const nothing = await run('undo', batch ?? '');
  expect(nothing).toMatchObject({ status: 1, stdout: '' });
  expect(nothing.stderr).toContain('names nothing that could be undone');

  await run('collect', 'The treaty', short);
  const { collections } = json((await run('collections', '--json')).stdout);
  expect(collections).toMatchObject([{ name: 'The treaty', articles: 1 }]);
  await run('collections', 'the treaty', '--rename', 'INF', '--describe', 'What was said');
  expect((await run('collections')).stdout).toBe(`${collections[0].id}\t1\tINF\tWhat was said\n`);
  expect((await run('collect', 'Nothing', short, '--remove')).status).toBe(1);

  await run('highlight', short, 'landmark treaty', '--colour', 'red');
  await run('note', short, 'Which one?', '--at', 'landmark treaty');
  const marks = await run('highlights', short, '--format', 'markdown');
  expect(marks.stdout).toContain('> landmark treaty\n');
  expect(marks.stdout).toContain('Which one?');
  const missing = await run('highlight', short, 'words that are not there at all');
  expect(missing.status).toBe(2);
  expect(missing.stderr).toContain('does not have the words');
  expect((await run('undo', '--list')).stdout.split('\n').length).toBeGreaterThan(6);
});
