import { expect, it } from 'vitest';
import { LOCAL_OWNER, openStore } from '../../src/store/index.ts';
import { checkArchive } from './check-archive.ts';
import { startImport } from './start-import.ts';
import { temporaryFolder } from './temporary-folder.ts';

it('lets three processes make one archive and fill it at once', { timeout: 120_000 }, async () => {
  const dataDir = await temporaryFolder();
  const imports = [startImport(dataDir, 1, 16), startImport(dataDir, 9, 24), startImport(dataDir, 1, 24)];
  for (const running of imports) expect(await running.ended).toMatchObject({ code: 0, errors: '' });
  const promised = imports.flatMap((running) => running.promised);
  const added = promised.filter(({ status }) => status === 'added');
  expect(added.map(({ n }) => n).sort((a, b) => a - b)).toEqual(
    Array.from({ length: 24 }, (_, at) => at + 1),
  );
  for (const { n, id } of promised) expect(id).toBe(added.find((one) => one.n === n)?.id);
  await checkArchive(dataDir, added, 1);
});

it('reads and searches while another process writes', { timeout: 120_000 }, async () => {
  const dataDir = await temporaryFolder();
  const store = await openStore({ dataDir });
  const running = startImport(dataDir, 1, 60, 20);
  let over = false;
  const end = running.ended.then((how) => {
    over = true;
    return how;
  });
  const counts: number[] = [];
  while (!over) {
    counts.push(await store.countArticles(LOCAL_OWNER));
    const { items } = await store.searchArticles(LOCAL_OWNER, { query: 'harbour', limit: 200 });
    expect(items.length).toBeGreaterThanOrEqual(counts.at(-1) ?? 0);
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  expect(await end).toMatchObject({ code: 0, errors: '' });
  expect(counts).toEqual([...counts].sort((a, b) => a - b));
  expect(await store.countArticles(LOCAL_OWNER)).toBe(60);
  await store.close();
});
