import { mkdir, mkdtemp, rename, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import chromium, { inflate } from '@sparticuz/chromium';
import { type Browser, chromium as playwright } from 'playwright-core';

const packed = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..', 'bin');
const unpacked = fileURLToPath(new URL('../../node_modules/.cache/tearsheet-chromium', import.meta.url));

/** Sharp edges are the same on every machine. The sandbox wants rights that a container does not give. */
const ARGUMENTS = ['--no-sandbox', '--font-render-hinting=none', '--disable-lcd-text', '--hide-scrollbars'];

/** A Chromium from npm. On a machine without the libraries that it needs, it brings them along. */
export async function openBrowser(): Promise<Browser> {
  const folder = await unpackOnce();
  const executablePath = join(folder, 'chromium');
  const launch = (env: Record<string, string>) =>
    playwright.launch({ executablePath, args: ARGUMENTS, env: { ...known(process.env), ...env } });
  try {
    return await launch({});
  } catch (error) {
    if (!(error instanceof Error && /shared librar/.test(error.message))) throw error;
    return launch({ LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'), FONTCONFIG_PATH: join(folder, 'fonts') });
  }
}

/** Unpacked beside the packages, whole or not at all: another process may do the same. */
async function unpackOnce(): Promise<string> {
  if (await exists(unpacked)) return unpacked;
  await mkdir(dirname(unpacked), { recursive: true });
  const folder = await mkdtemp(`${unpacked}-`);
  const before = process.env.TMPDIR;
  try {
    process.env.TMPDIR = folder;
    await chromium.executablePath(packed);
    await inflate(join(packed, 'al2023.tar.br'));
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
  try {
    await rename(folder, unpacked);
  } catch (error) {
    await rm(folder, { recursive: true });
    if (!(await exists(unpacked))) throw error;
  }
  return unpacked;
}

const exists = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  );

function known(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  );
}
