import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin', 'tsc');

export interface Project {
  folder: string;
  write(name: string, text: string): Promise<string>;
  /** Has TypeScript judge a file as strictly as it can; answers the lines of what it has to say. */
  check(name: string): Promise<{ code: number; said: string[] }>;
  remove(): Promise<void>;
}

/** Somebody else's small project, which has installed the client from this repository as `npm i PATH` does: by a link. */
export async function makeProject(): Promise<Project> {
  const folder = await mkdtemp(join(tmpdir(), 'tearsheet-project-'));
  await mkdir(join(folder, 'node_modules', '@tearsheet'), { recursive: true });
  await mkdir(join(folder, 'node_modules', '@types'));
  await symlink(join(root, 'packages/client'), join(folder, 'node_modules/@tearsheet/client'), 'dir');
  await symlink(join(root, 'node_modules/@types/node'), join(folder, 'node_modules/@types/node'), 'dir');
  const write = async (name: string, text: string) => {
    await writeFile(join(folder, name), text);
    return join(folder, name);
  };
  await write('package.json', JSON.stringify({ name: 'project', type: 'module', private: true }));
  return {
    folder,
    write,
    check: async (name) => {
      const options = ['--noEmit', '--strict', '--exactOptionalPropertyTypes', '--noUncheckedIndexedAccess'];
      const modules = ['--module', 'nodenext', '--target', 'es2024', '--types', 'node', '--skipLibCheck'];
      return new Promise((resolve) => {
        const args = [tsc, ...options, ...modules, '--pretty', 'false', name];
        execFile(process.execPath, args, { cwd: folder }, (error, stdout) => {
          const said = stdout.split('\n').filter((line) => line !== '');
          resolve({ code: error === null ? 0 : Number(error.code), said });
        });
      });
    },
    remove: () => rm(folder, { recursive: true }),
  };
}
