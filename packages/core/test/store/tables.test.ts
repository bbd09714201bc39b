import { expect, it } from 'vitest';
import { readSchema } from '../../scripts/gather-schema.ts';
import { TABLES } from '../../src/store/tables/tables.ts';

/** Every model of the schema with its key, and the models that it points at. */
function readModels(): { model: string; key: string[]; pointsAt: string[] }[] {
  return [...readSchema('postgresql').matchAll(/^model (\w+) \{(.*?)^\}/gms)].map(
    ([, name = '', body = '']) => {
      const several = /@@id\(\[([^\]]+)\]\)/.exec(body)?.[1]?.split(/,\s*/);
      const one = /^\s+(\w+)\s+\w+\s+@id\b/m.exec(body)?.[1];
      return {
        model: name.charAt(0).toLowerCase() + name.slice(1),
        key: several ?? [one ?? ''],
        pointsAt: [...body.matchAll(/^\s+\w+\s+(\w+)\??\s+@relation\(fields/gm)].map(
          ([, other = '']) => other.charAt(0).toLowerCase() + other.slice(1),
        ),
      };
    },
  );
}

it('knows every table by its key, and fills what is pointed at first', () => {
  const models = readModels();
  expect(models.length).toBeGreaterThan(30);
  expect(TABLES.map(({ model }) => model).sort()).toEqual(models.map(({ model }) => model).sort());
  for (const { model, key, pointsAt } of models) {
    const at = TABLES.findIndex((table) => table.model === model);
    expect({ model, key: TABLES[at]?.key }).toEqual({ model, key });
    for (const other of pointsAt) {
      expect(
        TABLES.findIndex((table) => table.model === other),
        `${other} before ${model}`,
      ).toBeLessThan(at);
    }
  }
});
