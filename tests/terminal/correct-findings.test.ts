import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { openTerminal } from './open-terminal.ts';
import { runTearsheet } from './run-tearsheet.ts';
import { program, seed } from './surroundings.ts';

it('puts right what rules found, in two keys, and takes it back', async () => {
  const home = mkdtempSync(join(tmpdir(), 'tearsheet-findings-'));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  const added = await runTearsheet(['add', seed, '--json'], { cwd: home });
  const { id } = JSON.parse(added.stdout);
  const speakers = async (): Promise<string[]> => {
    const { stdout } = await runTearsheet(['show', id, '--annotations', '--json'], { cwd: home });
    const { quotations, entities } = JSON.parse(stdout);
    const names = new Map(entities.map((one: { id: string; name: string }) => [one.id, one.name]));
    return quotations.map((one: { speaker?: string }) => names.get(one.speaker) ?? 'nobody');
  };
  const before = await speakers();

  const terminal = openTerminal({ home, columns: 80, rows: 24 });
  onTestFinished(() => terminal.close());
  await terminal.until(({ text }) => text.includes('shell>'), 'the prompt');
  terminal.type(`"${process.execPath}" "${program}" read ${id}\r`);
  await terminal.until(({ alternate, text }) => alternate && text.includes('Rejects'), 'the article');
  terminal.type('v');
  await terminal.until(
    ({ text, status }) => text.includes('Voices') && status.includes('wrong'),
    'the voices',
  );
  terminal.type('x');
  await terminal.until(({ status }) => status.includes('Put aside; u undoes.'), 'the rejection');
  expect(await speakers()).toHaveLength(before.length - 1);
  terminal.type('u');
  await terminal.until(({ status }) => status.includes('As it was before.'), 'the undo');
  expect((await speakers()).sort()).toEqual([...before].sort());

  terminal.type('e');
  await terminal.until(({ status }) => status.includes('Who?') || status.includes('/'), 'the question');
  terminal.type('org:Bureau of Ferries\r');
  await terminal.until(({ status }) => status.includes('Changed; u undoes.'), 'the change');
  await terminal.until(({ text }) => text.includes('Bureau of Ferries'), 'the new speaker');
  expect(await speakers()).toContain('Bureau of Ferries');
  terminal.type('u');
  await terminal.until(({ status }) => status.includes('As it was before.'), 'the undo');
  expect((await speakers()).sort()).toEqual([...before].sort());
  // Nothing is left to be undone: the key leads back.
  terminal.type('u');
  await terminal.until(({ text }) => !text.includes('Voices'), 'the article');
});
