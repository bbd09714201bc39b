/**
 * Names that an export writes in one cell or list: `a, b`, `a|b`, `a;b`, `["a", "b"]`, `['a', 'b']`, or a list of names or of things
 * that have one.
 */
export function readNames(value: unknown): string[] {
  if (Array.isArray(value)) return unique(value.map(nameOf));
  if (typeof value !== 'string') return [];
  const text = value.trim();
  if (/^\[.*\]$/s.test(text)) {
    return unique(
      Array.from(text.matchAll(/"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'/g), ([, a, b]) => a ?? b),
    );
  }
  const mark = ['|', ';', ','].find((one) => text.includes(one)) ?? ',';
  return unique(text.split(mark));
}

function nameOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const key of ['name', 'label', 'tag', 'slug']) {
    const name: unknown = Reflect.get(value, key);
    if (typeof name === 'string') return name;
  }
  return undefined;
}

/** Trimmed, none empty, none twice, none longer than a tag may be. */
function unique(names: readonly (string | undefined)[]): string[] {
  const clean = names.flatMap((name) => {
    const text = name
      ?.toWellFormed()
      .replace(/[\0-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]/g, ' ')
      .replace(/\s+/g, ' ')
      .trim();
    return text === undefined || text === '' ? [] : [text.slice(0, 100).toWellFormed()];
  });
  return [...new Set(clean)];
}
