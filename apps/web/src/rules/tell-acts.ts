import type { Act, RuleAct } from '@tearsheet/core/model';

/** What a rule does, in words: `tag arms, star`. */
export function tellActs(acts: readonly (RuleAct | Act)[], collections: ReadonlyMap<string, string>): string {
  return acts.map((act) => tellAct(act, collections)).join(', ');
}

function tellAct(act: RuleAct | Act, collections: ReadonlyMap<string, string>): string {
  switch (act.do) {
    case 'tag':
      return `tag ${act.tag}`;
    case 'file':
      return `put into ${collections.get(act.collection) ?? 'a collection that is gone'}`;
    case 'read':
      return act.state === 'archived' ? 'archive' : `mark ${act.state}`;
    case 'notify':
      return 'call attention';
    default:
      return act.do;
  }
}
