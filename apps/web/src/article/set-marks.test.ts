import { phrasingText } from '@tearsheet/core/model';
import { expect, it } from 'vitest';
import { setMarks } from './set-marks.ts';

it('sets marks over the whole block, across emphasis, and leaves code alone', () => {
  const set = setMarks([
    { type: 'text', value: 'He said: "' },
    { type: 'emphasis', children: [{ type: 'text', value: 'No' }] },
    { type: 'text', value: '." ' },
    { type: 'inlineCode', value: '"x"' },
  ]);
  expect(phrasingText(set)).toBe('He said: “No.” "x"');
});
