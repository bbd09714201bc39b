import { z } from 'zod';

/** Roles that are kept of a member for telling namesakes apart. */
const ROLES = 8;

/** The roles of a member, the newest first. */
export const KeptRoles = z.array(z.strictObject({ role: z.string(), at: z.string() }));

export function mergeRoles(
  known: z.infer<typeof KeptRoles>,
  roles: readonly string[],
  day: string,
): z.infer<typeof KeptRoles> {
  const kept = new Map(known.map((one) => [one.role.toLowerCase(), one]));
  for (const role of roles) {
    const before = kept.get(role.toLowerCase());
    if (!before || before.at < day) kept.set(role.toLowerCase(), { role, at: day });
  }
  return [...kept.values()]
    .sort((one, other) => (one.at < other.at ? 1 : one.at > other.at ? -1 : 0))
    .slice(0, ROLES);
}
