import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { emptyFolder, readJsonLines, runTearsheet } from './run-tearsheet.ts';

const FERRY = `Ferry runs aground off Port Amell

A ferry with 214 people aboard ran aground off Port Amell early on Tuesday, the coast guard said. Nobody was hurt.

The Star of Lomar left Kessin at midnight and lost power in the Amell strait. "Passengers waited on deck until tugs came," said Captain Ida Broom.`;

it('tells the cast, the stories and the versions of an archive, and takes corrections of them', async () => {
  const cwd = emptyFolder();
  const run = (...args: string[]) => runTearsheet(args, { cwd });
  const json = async (...args: string[]) => JSON.parse((await run(...args, '--json')).stdout);
  writeFileSync(join(cwd, 'one.txt'), FERRY);
  writeFileSync(join(cwd, 'two.txt'), FERRY.replace('early on', 'before dawn on'));
  const added = readJsonLines(
    (await run('add', 'one.txt', 'two.txt', '--published', '2031-04-01', '--json')).stdout,
  );
  const [one, two] = added as { id: string }[];
  const ids = [one?.id ?? '', two?.id ?? ''] as const;

  const [broom] = (await json('cast', 'broom', '--kind', 'person')).items;
  expect(broom).toMatchObject({ name: 'Ida Broom', articles: 2, quotations: 2 });
  expect((await run('cast', 'broom')).stdout).toBe(`${broom.id}\tperson\t2\t2\tIda Broom, Captain\n`);
  const said = await run('who', 'ida broom');
  expect(said).toMatchObject({ status: 0, stderr: '' });
  expect(said.stdout).toContain('2031-04-01  "Passengers waited on deck until tugs came,"\n');
  const renamed = await json('who', broom.id, '--rename', 'Ida Broom of Amell');
  expect(renamed.name).toBe('Ida Broom of Amell');
  const parted = await json('who', broom.id, '--not', ids[1]);
  expect(parted.articles).toBe(1);
  await run('who', broom.id, '--undo', renamed.decisions[0].id);
  const [other] = (await json('cast', 'broom')).items.filter(({ id }: { id: string }) => id !== broom.id);
  expect((await json('who', broom.id, '--same', other.id)).articles).toBe(2);

  const [story] = (await json('stories')).items;
  expect(story).toMatchObject({
    title: 'Ferry runs aground off Port Amell',
    articles: 2,
    from: '2031-04-01',
  });
  const told = await json('stories', story.id);
  expect(told.inStory.map(({ versionOf }: { versionOf?: string }) => versionOf)).toEqual([undefined, ids[0]]);
  expect(told.cast.map(({ name }: { name: string }) => name)).toContain('Ida Broom');
  expect((await run('stories', story.id, '--not', ids[1])).stderr).toContain('There is no story');
  expect((await json('stories')).items).toEqual([]);

  const compared = await run('compare', ...ids);
  expect(compared.stdout).toContain('off Port Amell [-early-] {+before dawn+} on Tuesday');
  expect(compared.stdout).toMatch(/\d+ words kept, 0 cut, 0 added, 2 changed\n$/);
  expect(await run('who', 'nobody at all')).toMatchObject({
    status: 1,
    stdout: '',
    stderr: 'tearsheet: Nobody and nothing in the archive is called nobody at all. See tearsheet cast.\n',
  });
  expect((await run('stories', 'x')).stderr).toBe('tearsheet: There is no story x in the archive.\n');
});
