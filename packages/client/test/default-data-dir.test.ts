import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { defaultDataDir } from '@tearsheet/client/local';
import { expect, it } from 'vitest';

it.each([
  ['the folder that was given', 'here', { TEARSHEET_DATA: '/there' }, resolve('here')],
  ['TEARSHEET_DATA', undefined, { TEARSHEET_DATA: '/there', XDG_DATA_HOME: '/kept' }, resolve('/there')],
  [
    "the system's folder for data",
    undefined,
    { XDG_DATA_HOME: resolve('/kept') },
    resolve('/kept/tearsheet'),
  ],
  ["the system's on Windows", undefined, { LOCALAPPDATA: resolve('/app') }, resolve('/app/tearsheet')],
  [
    'nothing that is relative',
    undefined,
    { XDG_DATA_HOME: 'kept' },
    join(homedir(), '.local/share/tearsheet'),
  ],
  ['nothing that is empty', '', { TEARSHEET_DATA: '' }, join(homedir(), '.local/share/tearsheet')],
])('the archive lies in %s', (_, given, environment, expected) => {
  expect(defaultDataDir(given, environment)).toBe(expected);
});
