import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { findFaults } from './find-faults.ts';
import { readInBrowser } from './read-in-browser.ts';

const reading = readInBrowser();

it('starts work, shows how far it is, and names what failed', async () => {
  const page = await reading.open('/jobs');
  await page.getByText('Nothing is being done.').waitFor();
  await page.getByRole('button', { name: 'Parse every source anew' }).click();
  await page.getByText('It will be done.').waitFor();
  const job = page.locator('.row').filter({ hasText: 'Parse every source anew' });
  await job.getByText('done', { exact: true }).waitFor();

  const folder = await mkdtemp(join(tmpdir(), 'tearsheet-jobs-'));
  await writeFile(join(folder, 'void.txt'), '');
  await reading.site.archive.jobs.start.mutate({ kind: 'import', input: { path: folder } });
  await page.reload();
  const imported = page.locator('.row').filter({ hasText: `Import ${folder}` });
  await imported.getByText('1 failed').waitFor();
  await imported.getByRole('link').click();
  await page.getByRole('heading', { name: 'void.txt' }).waitFor();
  expect(await findFaults(page)).toEqual([]);

  await reading.site.archive.jobs.start.mutate({ kind: 'import', input: { path: join(folder, 'nowhere') } });
  await page.goto(page.url().replace(/\/jobs\/.*/, '/jobs'));
  const lost = page.locator('.row').filter({ hasText: 'nowhere' });
  await lost.getByText('given up').waitFor();
  await lost.getByRole('button', { name: /^Go on/ }).click();
  await lost.getByText('given up').waitFor();
});
