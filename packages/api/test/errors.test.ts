import { type Archive, appRouter, toTearsheetError } from '@tearsheet/api';
import { ErrorCode, TearsheetError } from '@tearsheet/core/model';
import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { describe, expect, it } from 'vitest';
import { openTestArchive } from './open-test-archive.ts';

const opened = openTestArchive();

/** What a client is sent when the store fails, as it is sent. */
async function answerTo(failure: unknown): Promise<{ status: number; text: string }> {
  const { archive } = opened();
  const broken: Archive = {
    ...archive,
    store: { ...archive.store, getArticle: () => Promise.reject(failure) },
  };
  return request(broken, `articles.get?input=${encodeURIComponent('{"id":"x"}')}`);
}

async function request(archive: Archive, path: string): Promise<{ status: number; text: string }> {
  const response = await fetchRequestHandler({
    endpoint: '/trpc',
    req: new Request(`http://localhost/trpc/${path}`),
    router: appRouter,
    createContext: () => ({ owner: 'local', archive }),
  });
  return { status: response.status, text: await response.text() };
}

const told = (text: string): { message: string; data: Record<string, unknown> } => JSON.parse(text).error;

/** What each refusal is over HTTP: programs are written against it. */
const STATUS: Record<ErrorCode, number> = {
  usage: 400,
  'not-found': 404,
  'not-allowed': 403,
  conflict: 409,
  interrupted: 499,
  'source-missing': 404,
  'source-is-folder': 400,
  'source-not-permitted': 403,
  'source-empty': 422,
  'source-too-large': 413,
  'source-unsupported': 415,
  'source-unreadable': 422,
  'source-too-slow': 422,
  'source-too-hungry': 422,
  'article-invalid': 422,
  'article-newer': 422,
  'archive-newer': 500,
  'archive-damaged': 500,
  'archive-full': 503,
  'archive-locked': 503,
  'archive-not-writable': 503,
  'archive-unreachable': 503,
  'output-not-writable': 500,
  'port-in-use': 409,
  'server-unreachable': 502,
  internal: 500,
};

it.each(ErrorCode.options)('%s has its status, its code and its sentence', async (code) => {
  const { status, text } = await answerTo(new TearsheetError(code, 'The wall is wet. Wait for the sun.'));
  expect(status).toBe(STATUS[code]);
  expect(told(text)).toMatchObject({
    message: 'The wall is wet. Wait for the sun.',
    data: { httpStatus: STATUS[code], tearsheetCode: code },
  });
  expect(Object.keys(told(text).data).sort()).toEqual(['code', 'httpStatus', 'tearsheetCode']);
});

describe('what nobody foresaw', () => {
  it.each([
    ['an error', new Error('/home/ann/secret is wet', { cause: new Error('deep secret') })],
    ['a type error', new TypeError('Cannot read properties of secret')],
    ['no error at all', 'secret'],
    ['nothing', undefined],
    ['an error with a code of another program', Object.assign(new Error('secret'), { code: 'ESECRET' })],
  ])('%s leaves no trace in the answer, and all of it in the cause', async (_, failure) => {
    const { status, text } = await answerTo(failure);
    expect(status).toBe(500);
    expect(told(text).data).toMatchObject({ tearsheetCode: 'internal' });
    expect(text).not.toMatch(/secret|\.[jt]s\b|node_modules|\bat /);
    const error = toTearsheetError(failure);
    expect(error.code).toBe('internal');
    expect(error.cause).toBe(failure);
  });

  it('a query with an answer that is no JSON neither', async () => {
    const { status, text } = await request(opened().archive, 'articles.get?input=%7Bsecret');
    expect(status).toBe(400);
    expect(told(text).data).toMatchObject({ tearsheetCode: 'usage' });
    expect(text).not.toMatch(/secret|stack|node_modules/);
  });

  it('nor a procedure that is not there', async () => {
    const { status, text } = await request(opened().archive, 'articles.burn');
    expect(status).toBe(404);
    expect(told(text).data).toMatchObject({ tearsheetCode: 'not-found' });
  });
});

it('says where a request is not as it should be', async () => {
  const { status, text } = await request(
    opened().archive,
    `articles.list?input=${encodeURIComponent('{"limit":1000}')}`,
  );
  expect(status).toBe(400);
  expect(told(text).message).toMatch(/at “limit”/);
});

it('knows an error that came as plain data', () => {
  const error = Object.assign(new Error('The disk is full.'), { code: 'archive-full' });
  expect(toTearsheetError(error)).toMatchObject({
    name: 'TearsheetError',
    code: 'archive-full',
    message: 'The disk is full.',
  });
});
