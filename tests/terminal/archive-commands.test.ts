import { closeSync, openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { emptyFolder, readJsonLines, runTearsheet } from './run-tearsheet.ts';
import { seed } from './surroundings.ts';

const HEADLINE = 'U.S. Rejects Russian Offer to Save INF Missile Treaty, Washington to Pull out';
const anId = expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);

const json = (text: string) => JSON.parse(text);

it('adds, finds, shows, bins and takes out of the bin, each answer in the shape that scripts rely on', async () => {
  const cwd = emptyFolder();
  const run = (...args: string[]) => runTearsheet(args, { cwd });
  writeFileSync(
    join(cwd, 'letter.txt'),
    'A Letter About the Pond\n\nThe pond is empty, and the ducks know it.\n',
  );

  const added = await run('add', seed, 'letter.txt', 'nothing.txt', '--json');
  expect(added.status).toBe(1);
  expect(readJsonLines(added.stdout)).toEqual([
    { input: seed, status: 'added', id: anId, headline: HEADLINE },
    { input: 'letter.txt', status: 'added', id: anId, headline: 'A Letter About the Pond' },
    {
      input: 'nothing.txt',
      status: 'failed',
      error: { code: 'source-missing', message: 'There is no file nothing.txt. Check the path.' },
    },
  ]);
  expect(added.stderr).toBe('tearsheet: There is no file nothing.txt. Check the path.\n');
  const [{ id }] = readJsonLines(added.stdout) as [{ id: string }];

  const again = await run('add', seed, '--json');
  expect(again).toMatchObject({ status: 0, stderr: '' });
  expect(json(again.stdout)).toEqual({ input: seed, status: 'present', id, headline: HEADLINE });

  const first = json((await run('list', '--json', '--limit', '1', '--order', 'headline')).stdout);
  expect(first).toEqual({
    items: [expect.objectContaining({ id: anId, headline: 'A Letter About the Pond' })],
    next: expect.any(String),
  });
  const second = json(
    (await run('list', '--json', '--limit', '1', '--order', 'headline', '--after', first.next)).stdout,
  );
  expect(second).toEqual({
    items: [
      expect.objectContaining({ id, headline: HEADLINE, by: 'Reuters', publisher: 'The Moscow Times' }),
    ],
  });

  const found = json((await run('search', 'landmark', 'treaty', '--json')).stdout);
  expect(found).toMatchObject({ total: 1, items: [{ id, headline: HEADLINE }] });
  expect(found.items[0].snippet).toContainEqual({ text: 'landmark', hit: true });
  expect(json((await run('search', 'no such words', '--json')).stdout)).toEqual({ items: [], total: 0 });

  const shown = json((await run('show', id, '--json')).stdout);
  expect(shown).toMatchObject({
    modelVersion: 1,
    headlines: [{ role: 'main', value: HEADLINE }],
    by: 'Reuters',
  });
  // By the beginning of its id, as far as no other begins so.
  const { stdout: text } = await run('show', id.slice(0, 35), '--format', 'text');
  expect(text.split('\n')[0]).toBe(HEADLINE);

  const annotations = json((await run('show', id, '--annotations', '--json')).stdout);
  expect(Object.keys(annotations)).toEqual([
    'id',
    'text',
    'quotations',
    'times',
    'mentions',
    'entities',
    'measures',
    'keyPhrases',
    'extract',
  ]);
  const thompson = annotations.entities.find(({ name }: { name: string }) => name === 'Andrea Thompson');
  const hers = annotations.quotations.filter(({ speaker }: { speaker?: string }) => speaker === thompson.id);
  const [start, end] = hers.find(({ kind }: { kind: string }) => kind === 'direct').content[0];
  expect(annotations.text.slice(start, end)).toContain('break any new ground yesterday with Russia');
  const { stdout: readable } = await run('show', id, '--annotations');
  for (const words of ['VOICES', 'Jens Stoltenberg', 'TIMELINE', 'CAST', 'People', 'NUMBERS']) {
    expect(readable).toContain(words);
  }

  expect(readJsonLines((await run('delete', id, '--json')).stdout)).toEqual([{ id, status: 'deleted' }]);
  expect(json((await run('list', '--json')).stdout).items).toHaveLength(1);
  expect(json((await run('list', '--json', '--deleted')).stdout).items).toMatchObject([{ id }]);
  const gone = await run('delete', 'nosuch', '--json');
  expect(gone.status).toBe(1);
  expect(readJsonLines(gone.stdout)).toEqual([
    {
      id: 'nosuch',
      status: 'failed',
      error: { code: 'not-found', message: expect.stringContaining('nosuch') },
    },
  ]);
  expect(readJsonLines((await run('undelete', id, '--json')).stdout)).toEqual([{ id, status: 'restored' }]);
  expect(json((await run('list', '--json')).stdout).items).toHaveLength(2);
});

it('answers pipes with tabs, one line an article', async () => {
  const cwd = emptyFolder();
  const added = await runTearsheet(['add', '-'], {
    cwd,
    input: 'A Title\n\nWords of the text, some of them.\n',
  });
  const id = added.stdout.split('\t')[1];
  expect(added.stdout).toBe(`added\t${id}\tA Title\n`);
  expect((await runTearsheet(['list'], { cwd })).stdout).toBe(`${id}\t\t\tA Title\n`);
  expect((await runTearsheet(['search', 'some'], { cwd })).stdout).toBe(
    `${id}\t\t\tA Title\tWords of the text, some of them.\n`,
  );
});

it('prints the seed as its headline, sixteen paragraphs and the sub-heading, and nothing else', async () => {
  const { status, stdout, stderr } = await runTearsheet(['parse', seed, '--format', 'text']);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const [headline, ...blocks] = stdout.replace(/\n$/, '').split('\n\n');
  expect(headline).toBe(HEADLINE);
  expect(blocks).toHaveLength(17);
  expect(blocks.filter((block) => !/[.”"]$/.test(block))).toEqual(['Short notice']);
  expect(stdout.split('\n').filter((line) => line !== '')).toHaveLength(18);
});

it.each(['parse', 'show'])('%s writes an EPUB that is read back with the same words', async (command) => {
  const cwd = emptyFolder();
  const of = command === 'parse' ? seed : (await runTearsheet(['add', seed], { cwd })).stdout.split('\t')[1];
  const stdout = openSync(join(cwd, 'article.epub'), 'w');
  const { status, stderr } = await runTearsheet([command, of ?? '', '--format', 'epub'], { cwd, stdout });
  closeSync(stdout);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const again = await runTearsheet(['parse', 'article.epub', '--format', 'text'], { cwd });
  expect(again).toEqual(await runTearsheet(['parse', seed, '--format', 'text']));
});

it('writes one article alone into a file that is no text', async () => {
  const { status, stderr } = await runTearsheet(['parse', seed, seed, '--format', 'epub']);
  expect(status).toBe(2);
  expect(stderr).toMatch(/holds one article/);
});

it('prints the first article of a feed and says that there are more, which add keeps', async () => {
  const cwd = emptyFolder();
  const item = (name: string) =>
    `<item><title>The ${name} Bridge Opens</title><link>https://example.org/${name}</link><description>The ${name} bridge opened to the public on Monday, with a band and a short speech by its engineer.</description></item>`;
  writeFileSync(
    join(cwd, 'feed.xml'),
    `<?xml version="1.0"?><rss version="2.0"><channel><title>Bridges</title>${['First', 'Second', 'Third'].map(item).join('')}</channel></rss>`,
  );
  const { status, stdout, stderr } = await runTearsheet(['parse', 'feed.xml', '--format', 'text'], { cwd });
  expect({ status, stderr }).toEqual({
    status: 0,
    stderr: 'tearsheet: feed.xml holds 2 more articles. To keep them all: tearsheet add\n',
  });
  expect(stdout).toMatch(/^The First Bridge Opens\n/);
  expect((await runTearsheet(['parse', 'feed.xml', '--quiet'], { cwd })).stderr).toBe('');
  const added = await runTearsheet(['add', 'feed.xml', '--json'], { cwd });
  expect(json(added.stdout)).toMatchObject({
    status: 'added',
    headline: 'The First Bridge Opens',
    others: [{ headline: 'The Second Bridge Opens' }, { headline: 'The Third Bridge Opens' }],
  });
});
