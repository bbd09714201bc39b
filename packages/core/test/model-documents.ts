import { z } from 'zod';
import * as model from '../src/model/index.ts';

/*
 * What other programs and people read of the model, made from its zod schemas: JSON Schema (draft 2020-12) and the
 * tables of SPEC.md. Every exported schema is a definition under its own name.
 */

interface Definition {
  type?: string;
  description?: string;
  properties?: Record<string, Definition>;
  required?: string[];
  items?: Definition;
  enum?: unknown[];
  const?: unknown;
  pattern?: string;
  $ref?: string;
  oneOf?: Definition[];
  anyOf?: Definition[];
}

function namedSchemas(): [string, z.ZodType][] {
  return Object.entries(model).flatMap(([name, value]): [string, z.ZodType][] =>
    value instanceof z.ZodType ? [[name, value]] : [],
  );
}

/** The JSON Schema of one exported schema, with all that it uses as definitions. */
export function jsonSchemaOf(
  root: z.ZodType,
): { $defs: Record<string, Definition> } & Record<string, unknown> {
  const registry = z.registry<Record<string, unknown>>();
  for (const [name, schema] of namedSchemas()) registry.add(schema, { ...schema.meta(), id: name });
  const schema: Record<string, unknown> = { ...z.toJSONSchema(root, { metadata: registry }) };
  const definitions = schema.$defs;
  if (typeof definitions !== 'object' || definitions === null)
    throw new Error('The schema has no definitions.');
  return { ...schema, $defs: { ...definitions } };
}

/** One table of fields for each definition of the schemas given, in the order of their names. */
export function fieldTables(...roots: z.ZodType[]): string {
  const definitions = new Map<string, Definition>();
  for (const root of roots) {
    for (const [name, definition] of Object.entries(jsonSchemaOf(root).$defs))
      definitions.set(name, definition);
  }
  return [...definitions]
    .sort(([one], [other]) => one.localeCompare(other, 'en'))
    .map(([name, definition]) => table(name, definition))
    .join('\n');
}

function table(name: string, definition: Definition): string {
  const about = definition.description === undefined ? '' : `${definition.description}.\n\n`;
  if (!definition.properties) return `### ${name}\n\n${about}${phrase(definition)}\n`;
  const rows = Object.entries(definition.properties).map(([field, of]) => {
    const needed = definition.required?.includes(field) ? 'yes' : '';
    return `| \`${field}\` | ${phrase(of)} | ${needed} | ${of.description ?? ''} |`;
  });
  return `### ${name}\n\n${about}| field | holds | required | |\n| --- | --- | --- | --- |\n${rows.join('\n')}\n`;
}

function phrase(definition: Definition): string {
  if (definition.$ref) {
    const name = definition.$ref.replace('#/$defs/', '');
    return `[${name}](#${name.toLowerCase()})`;
  }
  if (definition.const !== undefined) return `\`${definition.const}\``;
  if (definition.enum) return definition.enum.map((value) => `\`${value}\``).join(' ');
  const choice = definition.oneOf ?? definition.anyOf;
  if (choice) return choice.map(phrase).join(', ');
  if (definition.type === 'array')
    return `list of ${definition.items ? phrase(definition.items) : 'anything'}`;
  if (definition.properties) {
    return `{ ${Object.entries(definition.properties)
      .map(([field, of]) => `${field}: ${phrase(of)}`)
      .join(', ')} }`;
  }
  return definition.type ?? 'anything';
}
