import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createClient, type TearsheetClient } from '@tearsheet/client';
import { checkArchive } from '@tearsheet/client/local';
import { borrowDatabase } from '@tearsheet/postgresql-for-tests';
import { expect, it, onTestFinished } from 'vitest';
import { emptyFolder } from '../terminal/run-tearsheet.ts';
import { bareEnvironment, program } from '../terminal/surroundings.ts';

const FILES = 70;
const TWINS = 10;

function start(args: readonly string[], env: Record<string, string>): ChildProcess {
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  });
  return child;
}

async function firstLine(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error('Its words are read.');
  for await (const line of createInterface({ input: child.stdout })) return line;
  throw new Error('It ended without a word.');
}

/** Asks until the answer is as it should be. */
async function until<T>(ask: () => Promise<T>, is: (answer: T) => boolean, patience = 90_000): Promise<T> {
  for (const end = Date.now() + patience; ; ) {
    const answer = await ask();
    if (is(answer)) return answer;
    if (Date.now() > end) throw new Error(`It did not come to that: ${JSON.stringify(answer)}`);
    await sleep(100);
  }
}

/** A folder of files, some of which are there twice, and one that nobody can read. */
function writeSources(folder: string): void {
  mkdirSync(folder);
  for (let n = 0; n < FILES; n++) {
    writeFileSync(
      join(folder, `report-${n}.txt`),
      `Report ${n} from the harbour\n\nBy Ann Smith\n\nThe ship numeral${n} came in at dawn. “Nobody saw it,” the harbour master said on Tuesday.\n`,
    );
  }
  for (let n = 0; n < TWINS; n++) {
    writeFileSync(
      join(folder, `twin-${n}.txt`),
      `Report ${n} from the harbour\n\nBy Ann Smith\n\nThe ship numeral${n} came in at dawn. “Nobody saw it,” the harbour master said on Tuesday.\n`,
    );
  }
  writeFileSync(join(folder, 'empty.txt'), '');
}

async function headlines(client: TearsheetClient): Promise<string[]> {
  const found: string[] = [];
  for (let after: string | undefined; ; ) {
    const page = await client.articles.list.query({ limit: 200, ...(after === undefined ? {} : { after }) });
    found.push(...page.items.map(({ headline }) => headline));
    after = page.next;
    if (after === undefined) return found;
  }
}

it('two servers and two workers on one PostgreSQL: of an import whose worker and server are killed, nothing is lost or doubled', {
  timeout: 240_000,
}, async () => {
  const { url, drop } = await borrowDatabase();
  onTestFinished(drop);
  const home = emptyFolder();
  const dataDir = join(home, 'archive');
  const sources = join(home, 'sources');
  writeSources(sources);
  const env = { ...bareEnvironment(home), DATABASE_URL: url };
  const serveProcess = fileURLToPath(new URL('serve-process.ts', import.meta.url));
  const servers = [1, 2].map(() => start([serveProcess, dataDir, url], env));
  const addresses = await Promise.all(servers.map(firstLine));
  const token = readFileSync(join(dataDir, 'token'), 'utf8').trim();
  const [one, other] = addresses.map((address) => {
    const client = createClient({ url: address, token });
    onTestFinished(() => client.close());
    return client;
  });
  if (!one || !other) throw new Error('There are two servers.');
  const worker = () => start([program, 'work', '--workers', '1', '--quiet'], env);

  // Told to one server, done by a worker, seen through the other server.
  const { id } = await one.jobs.start.mutate({ kind: 'import', input: { path: sources } });
  const first = worker();
  await until(
    () => other.jobs.get.query({ id }),
    ({ done }) => done >= 16,
  );
  worker();
  first.kill('SIGKILL');
  servers[0]?.kill('SIGKILL');
  const atDeath = await other.jobs.get.query({ id });
  expect(atDeath).toMatchObject({ state: 'running' });
  expect(atDeath.done).toBeLessThan(FILES);

  const job = await until(
    () => other.jobs.get.query({ id }),
    ({ state }) => state === 'done' || state === 'failed',
  );
  expect(job).toMatchObject({ state: 'done', done: FILES + TWINS + 1, total: FILES + TWINS + 1, failed: 1 });
  expect((await other.jobs.faults.query({ id })).items).toMatchObject([
    { name: 'empty.txt', code: 'source-empty', reason: expect.any(String) },
  ]);
  const names = Array.from({ length: FILES }, (_, n) => `Report ${n} from the harbour`).sort();
  expect((await headlines(other)).sort()).toEqual(names);
  expect(
    (await other.articles.changes.query({ limit: 200 })).items.map(({ headline }) => headline).sort(),
  ).toEqual(names);
  for (let n = 0; n < FILES; n += 10) {
    expect((await other.articles.search.query({ query: `numeral${n}` })).total).toBe(1);
  }
  const shelves = await readdir(join(dataDir, 'sources'));
  const kept = await Promise.all(
    shelves.filter((name) => name !== 'tmp').map((name) => readdir(join(dataDir, 'sources', name))),
  );
  expect(kept.flat()).toHaveLength(FILES);
  expect(await checkArchive({ dataDir, databaseUrl: url })).toMatchObject({ ok: true });
});
