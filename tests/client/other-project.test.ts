import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeProject, type Project } from './make-project.ts';
import { type ServedApi, serveApi } from './serve-api.ts';

/* The client in somebody else's project, in a process of its own. */

const run = promisify(execFile);
let project: Project;
let api: ServedApi;

beforeAll(async () => {
  project = await makeProject();
  api = await serveApi();
});

afterAll(async () => {
  await api.stop();
  await project.remove();
});

it('a program uses it, types and all, against a running server', async () => {
  const program = `
    import { createClient, isTearsheetError } from '@tearsheet/client';
    const archive = createClient({ url: process.argv[2] ?? '' });
    const content = 'Old Wall Falls\\n\\nA wall fell in the old town on Tuesday, and nobody was near it.\\n';
    const { id, status }: { id: string; status: 'added' | 'present' } = await archive.articles.add.mutate({ source: { content } });
    const { items } = await archive.articles.search.query({ query: 'wall' });
    const found: string[] = items.map(({ headline }) => headline);
    const missing: string = await archive.articles.get.query({ id: 'none' }).then(
      () => 'found',
      (error: unknown) => (isTearsheetError(error) ? error.code : 'unknown'),
    );
    console.log(JSON.stringify({ id, status, found, missing }));
    await archive.close();
  `;
  const file = await project.write('program.ts', program);
  expect(await project.check('program.ts')).toEqual({ code: 0, said: [] });
  const { stdout, stderr } = await run(process.execPath, [file, api.url], {
    cwd: project.folder,
    // It finds the token by itself, where the server keeps it.
    env: { PATH: process.env.PATH, TEARSHEET_DATA: api.dataDir },
  });
  expect(stderr).toBe('');
  expect(JSON.parse(stdout)).toEqual({
    id: expect.any(String),
    status: 'added',
    found: ['Old Wall Falls'],
    missing: 'not-found',
  });
});

it('wrong uses of it do not compile', async () => {
  const lines: [code: string, error?: RegExp][] = [
    [`import { createClient } from '@tearsheet/client';`],
    [`const archive = createClient({ url: 'http://localhost:3001' });`],
    [
      `const { items } = await archive.articles.list.query({ limit: 'ten' });`,
      /'string' is not assignable to type 'number'/,
    ],
    [`console.log(items[0]?.title);`, /Property 'title' does not exist/],
    [`console.log(items[0].headline);`, /possibly 'undefined'/],
    [`await archive.articles.add.query({ source: { content: '' } });`, /Property 'query' does not exist/],
    [
      `await archive.articles.add.mutate({ source: { content: 7 } });`,
      /'number' is not assignable to type 'string'/,
    ],
    [`await archive.articles.burn.mutate({ id: '1' });`, /Property 'burn' does not exist/],
    [`await archive.articles.get.query({ identifier: '1' });`, /'identifier' does not exist/],
    [
      `const date: string = (await archive.articles.get.query({ id: '1' })).article.datePublished;`,
      /'string \| undefined' is not assignable/,
    ],
    [`createClient({ address: 'http://localhost' });`, /'address' does not exist/],
  ];
  await project.write('wrong.ts', lines.map(([code]) => code).join('\n'));
  const { code, said } = await project.check('wrong.ts');
  expect(code).not.toBe(0);
  const errors = said.filter((line) => line.startsWith('wrong.ts('));
  const expected = lines.flatMap(([, error], at) =>
    error
      ? [
          expect.stringMatching(
            new RegExp(`^wrong\\.ts\\(${at + 1},\\d+\\): error TS\\d+: .*${error.source}`),
          ),
        ]
      : [],
  );
  expect(errors).toEqual(expected);
});
