import { addSource, LOCAL_OWNER as me, openArchive } from '@tearsheet/api';
import { pino } from 'pino';
import { expect, it, onTestFinished } from 'vitest';
import { expireDaily } from '../src/expire-daily.ts';
import { temporaryFolder } from './temporary-folder.ts';

const DAY = 86_400_000;

const open = async () => {
  const archive = await openArchive({ dataDir: (await temporaryFolder()).folder, jobs: 1 });
  onTestFinished(() => archive.close());
  return archive;
};

it('removes what has lain in the bin for its days when the server starts, and says when it could not', async () => {
  const from = await open();
  const bytes = Buffer.from('The harbour\n\nA ship came in.\n');
  const { id } = await addSource(me, from, { bytes, fileName: 'harbour.txt' });
  const archive = await open();
  for await (const stored of from.store.exportArticles(me)) {
    const deletedAt = new Date(Date.now() - 31 * DAY).toISOString();
    await archive.store.importArticle(me, { ...stored, deletedAt }, bytes);
  }
  expect((await archive.store.listArticles(me, { limit: 9, deleted: true })).items).toHaveLength(1);

  const lines: string[] = [];
  const log = pino({ level: 'info', base: null }, { write: (line) => void lines.push(line) });
  const stop = await expireDaily(archive, log);
  await stop();
  await expect(archive.store.getArticle(me, id)).rejects.toMatchObject({ code: 'not-found' });
  const { items } = await archive.store.listChanges(me, { limit: 1 });
  expect(items).toMatchObject([{ action: 'expired', articleId: id }]);
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([{ id, level: 30 }]);

  await archive.store.close();
  const again = await expireDaily(archive, log);
  await again();
  expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({ level: 50, err: { code: 'interrupted' } });
});
