import { z } from 'zod';
import { RuleAct } from '../../model/index.ts';
import type { Rule } from '../rows.ts';
import type { KeptRule } from './keeping-store.ts';

/** A rule as its row holds it. */
export function readRule({ id, name, query, acts, enabled, madeAt }: Rule): KeptRule {
  return {
    id,
    name,
    query,
    acts: z.array(RuleAct).parse(JSON.parse(acts)),
    enabled,
    madeAt: madeAt.toISOString(),
  };
}
