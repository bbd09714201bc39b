import { expect, it } from 'vitest';
import { TearsheetError } from '../model/index.ts';
import { codeOf, explainFailure } from './explain-failure.ts';

const withCode = (code: string) => Object.assign(new Error('low-level words'), { code });

it.each([
  ['ENOSPC', 'archive-full'],
  ['EDQUOT', 'archive-full'],
  ['SQLITE_FULL', 'archive-full'],
  ['SQLITE_BUSY_SNAPSHOT', 'archive-locked'],
  ['SQLITE_CORRUPT_VTAB', 'archive-damaged'],
  ['SQLITE_NOTADB', 'archive-damaged'],
  ['SQLITE_IOERR_READ', 'archive-damaged'],
  ['SQLITE_READONLY_DBMOVED', 'archive-not-writable'],
  ['SQLITE_CANTOPEN', 'archive-not-writable'],
  ['EACCES', 'archive-not-writable'],
  ['EROFS', 'archive-not-writable'],
  ['ENOTDIR', 'archive-not-writable'],
])('explains %s as %s, with the place and the cause', (code, told) => {
  const cause = withCode(code);
  const explained = explainFailure(cause, '/data');
  expect(explained).toMatchObject({ name: 'TearsheetError', code: told, cause });
  expect(explained).toHaveProperty('message', expect.stringMatching(/^[A-Z].*[.] [(][/]data[)]$/));
  expect(explained).not.toHaveProperty('message', expect.stringContaining('low-level'));
});

it('finds the code below the wraps of the adapter and of Prisma', () => {
  const driver = { cause: { originalCode: 'SQLITE_FULL' } };
  expect(codeOf(driver)).toBe('SQLITE_FULL');
  expect(codeOf(Object.assign(new Error('x'), { code: 'P2010', meta: { driverAdapterError: driver } }))).toBe(
    'SQLITE_FULL',
  );
});

it('leaves alone what it does not know, and what is said already', () => {
  for (const error of [withCode('SQLITE_CONSTRAINT'), new Error('x'), 'x', undefined, null]) {
    expect(explainFailure(error)).toBe(error);
  }
  const said = new TearsheetError('not-found', 'There is none.');
  expect(explainFailure(said)).toBe(said);
});
