import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { AnnotationSet, Article } from '../src/model/index.ts';
import { fieldTables, jsonSchemaOf } from './model-documents.ts';

/*
 * SPEC.md and schemas/*.json follow the zod schemas. After a change of the model:
 *
 *     UPDATE=1 npm test -w packages/core -- spec
 */

const MARKER = '<!-- Below this line: generated from src/model by test/spec.test.ts -->\n';

function expectFile(path: URL, content: string): void {
  if (process.env.UPDATE === '1' && !process.env.CI) writeFileSync(path, content);
  expect(readFileSync(path, 'utf8')).toBe(content);
}

it.each([
  ['article', Article],
  ['annotations', AnnotationSet],
])('schemas/%s.schema.json follows the model', (name, schema) => {
  const file = new URL(`../schemas/${name}.schema.json`, import.meta.url);
  expectFile(file, `${JSON.stringify(jsonSchemaOf(schema), null, 2)}\n`);
});

it('the tables of SPEC.md follow the model', () => {
  const file = new URL('../SPEC.md', import.meta.url);
  const [prose] = readFileSync(file, 'utf8').split(MARKER);
  expectFile(file, `${prose}${MARKER}\n${fieldTables(Article, AnnotationSet)}`);
});
