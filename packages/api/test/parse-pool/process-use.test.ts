import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, it } from 'vitest';
import { processUse } from '../../src/parse-pool/process-use.ts';

it('tells the memory and the time of a process, where the system does', async () => {
  const began = process.cpuUsage();
  const use = await processUse(process.pid);
  if (process.platform === 'win32') return expect(use).toBeUndefined();
  const { user, system } = process.cpuUsage();
  expect(use?.resident).toBeGreaterThan(10_000_000);
  // Counted in hundredths of a second.
  expect(use?.processorTime).toBeGreaterThanOrEqual((began.user + began.system) / 1_000 - 50);
  expect(use?.processorTime).toBeLessThanOrEqual((user + system) / 1_000 + 50);
});

it('tells nothing of a process that is gone', async () => {
  const child = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
  await once(child, 'exit');
  expect(await processUse(child.pid ?? 0)).toBeUndefined();
});
