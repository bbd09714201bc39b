import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { appRouter, LOCAL_OWNER, type OpenArchive, openArchive } from '@tearsheet/api';
import { expect, it, onTestFinished, vi } from 'vitest';
import { temporaryFolder } from './temporary-folder.ts';

interface Workplace {
  archive: OpenArchive;
  ask: ReturnType<typeof appRouter.createCaller>;
  /** Opens the same archive once more, as another process would. */
  reopen(): Promise<OpenArchive>;
  /** Keeps files under a folder of their own, and answers its path. */
  write(files: Record<string, string>): Promise<string>;
}

async function openWorkplace(): Promise<Workplace> {
  const { folder: dataDir, remove } = await temporaryFolder();
  onTestFinished(remove);
  const reopen = async () => {
    const archive = await openArchive({ dataDir, jobs: 1 });
    onTestFinished(() => archive.close());
    return archive;
  };
  const archive = await reopen();
  return {
    archive,
    ask: appRouter.createCaller({ owner: LOCAL_OWNER, archive }),
    reopen,
    async write(files) {
      const { folder, remove: removeFiles } = await temporaryFolder();
      onTestFinished(removeFiles);
      for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
      return folder;
    },
  };
}

const reports = (count: number) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, n) => [
      `${String(n).padStart(3, '0')}.txt`,
      `Report ${n}\n\nThe ship number ${n} came in at dawn.\n`,
    ]),
  );

const work = (archive: OpenArchive) =>
  archive.work({ slots: 1, onTrouble: (error) => expect.unreachable(String(error)) });

const over = (ask: Workplace['ask'], id: string) =>
  vi.waitFor(
    async () => {
      const job = await ask.jobs.get({ id });
      expect(['done', 'failed', 'cancelled']).toContain(job.state);
      return job;
    },
    { timeout: 60_000, interval: 50 },
  );

it('imports, and accounts for every row', { timeout: 90_000 }, async () => {
  const { archive, ask, write } = await openWorkplace();
  const path = await write({ ...reports(11), 'twin.txt': reports(1)['000.txt'] ?? '', 'void.txt': '' });
  const { id, state } = await ask.jobs.start({ kind: 'import', input: { path } });
  expect(state).toBe('waiting');
  await work(archive);
  const job = await over(ask, id);
  expect(job).toMatchObject({ state: 'done', done: 13, total: 13, failed: 1 });
  expect(job.place).toEqual({ rows: 13, imported: 11, present: 1 });
  expect((await ask.jobs.faults({ id })).items).toEqual([
    { item: '13', name: 'void.txt', code: 'source-empty', reason: expect.any(String) },
  ]);
  expect((await ask.articles.list({})).items).toHaveLength(11);
});

it('goes on where it was cancelled, or its worker stopped', { timeout: 90_000 }, async () => {
  const { archive, ask, write, reopen } = await openWorkplace();
  const path = await write(reports(40));
  const { id } = await ask.jobs.start({ kind: 'import', input: { path } });
  const other = await reopen();
  const stop = await work(other);
  await vi.waitFor(async () => expect((await ask.jobs.get({ id })).done).toBeGreaterThan(0), {
    timeout: 60_000,
    interval: 10,
  });
  await stop();
  const stopped = await ask.jobs.get({ id });
  expect(stopped.state).toBe('waiting');
  expect(stopped.done).toBeLessThan(40);
  await ask.jobs.cancel({ id });
  await work(archive);
  expect(await ask.jobs.get({ id })).toMatchObject({ state: 'cancelled', done: stopped.done });
  expect(await ask.jobs.retry({ id })).toMatchObject({ state: 'waiting', done: stopped.done });
  expect(await over(ask, id)).toMatchObject({ state: 'done', done: 40, failed: 0 });
  expect((await ask.articles.list({ limit: 200 })).items).toHaveLength(40);
});

it('parses and annotates everything anew, and leaves alone what people made', {
  timeout: 90_000,
}, async () => {
  const { archive, ask, write } = await openWorkplace();
  const path = await write(reports(12));
  await work(archive);
  await over(ask, (await ask.jobs.start({ kind: 'import', input: { path } })).id);
  const [first] = (await ask.articles.list({})).items;
  const article = first?.id ?? '';
  await ask.articles.amend({ id: article, amendment: { kind: 'headline', value: 'As it was printed' } });
  await ask.kept.act({ acts: [{ do: 'tag', article, tag: 'harbour' }] });
  const before = await ask.articles.get({ id: article });
  for (const kind of ['reparse', 'annotate'] as const) {
    const { id } = await ask.jobs.start({ kind });
    expect(await over(ask, id)).toMatchObject({ kind, state: 'done', done: 12, total: 12, failed: 0 });
  }
  const after = await ask.articles.get({ id: article });
  expect(after.article.headlines).toEqual(before.article.headlines);
  expect(after.amendments).toEqual(before.amendments);
  expect((await ask.kept.get({ id: article })).tags).toEqual(['harbour']);
});

it('gives up what cannot be done, and says why', { timeout: 90_000 }, async () => {
  const { archive, ask } = await openWorkplace();
  await expect(ask.jobs.start({ kind: 'import', input: { path: 'relative' } })).rejects.toMatchObject({
    message: expect.stringContaining('whole path'),
  });
  const { id } = await ask.jobs.start({ kind: 'import', input: { path: '/no/such/folder' } });
  const unknown = await archive.store.jobs.add(LOCAL_OWNER, { kind: 'press', input: {} });
  await work(archive);
  expect(await over(ask, id)).toMatchObject({ state: 'failed', reason: { code: 'source-missing' } });
  expect(await over(ask, unknown.id)).toMatchObject({
    state: 'failed',
    reason: { message: expect.stringContaining('Update it') },
  });
});
