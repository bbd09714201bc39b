import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { openArchive } from '@tearsheet/api';
import { pino } from 'pino';
import { expect, it, onTestFinished } from 'vitest';
import { openApiDoor } from '../src/api-door.ts';
import { callProcedure } from './call-procedure.ts';
import { temporaryFolder } from './temporary-folder.ts';

const page = (n: number) =>
  `Wall Number ${n}\n\n${`The wall with the number ${n} fell in the old town on Tuesday.\n`.repeat(200)}`;

/** Pages of 4 KiB that an archive takes before anything is in it. */
async function countPages(dataDir: string): Promise<number> {
  await (await openArchive({ dataDir, jobs: 1 })).close();
  return Math.ceil((await stat(join(dataDir, 'archive.sqlite'))).size / 4096);
}

it('on a full disk an article is refused with a sentence, and nothing is lost', async () => {
  const { folder: dataDir, remove } = await temporaryFolder();
  onTestFinished(remove);
  const archive = await openArchive({ dataDir, jobs: 1, maxPages: (await countPages(dataDir)) + 60 });
  onTestFinished(() => archive.close());
  const token = 'tearsheet_test';
  const door = await openApiDoor({ archive, token, port: 0, log: pino({ level: 'silent' }) });
  onTestFinished(() => door.stop());
  const ask = (path: string, input: object, method = 'GET') =>
    callProcedure({ port: door.port, path, input, method, headers: { authorization: `Bearer ${token}` } });

  const kept: string[] = [];
  for (let n = 0; ; n++) {
    const { status, text } = await ask('articles.add', { source: { content: page(n) } }, 'POST');
    if (status === 200) {
      kept.push(JSON.parse(text).result.data.id);
      continue;
    }
    const { message, data } = JSON.parse(text).error;
    expect({ status, code: data.tearsheetCode }).toEqual({ status: 503, code: 'archive-full' });
    expect(message).toMatch(/^The disk is full: nothing was saved\. Make room and try again\./);
    expect(text).not.toMatch(/SQLITE|Prisma|node_modules|\bat /);
    break;
  }
  expect(kept.length).toBeGreaterThan(0);
  for (const [n, id] of kept.entries()) {
    const { text } = await ask('articles.source', { id });
    expect(JSON.parse(text).result.data.text).toBe(page(n));
  }
  const { text } = await ask('archive.info', {});
  expect(JSON.parse(text).result.data.articles).toBe(kept.length);
});
