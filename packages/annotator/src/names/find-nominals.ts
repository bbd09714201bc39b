import type { Token } from '../tokens/token.ts';
import type { LinkedName } from './link-entities.ts';

/** Words that a treaty, a law or an organisation of which the name ends so is spoken of by. */
const KINDS: readonly (readonly string[])[] = [
  ['treaty', 'pact', 'accord', 'agreement', 'convention', 'protocol'],
  ['act', 'bill', 'law', 'legislation'],
  ['resolution', 'declaration'],
];

/**
 * `the INF treaty`, `the pact`: a definite noun that means the last thing named whose kind it is. `the INF` before the
 * noun must be a name of that thing.
 */
export function findNominals(tokens: readonly Token[], names: readonly LinkedName[]): LinkedName[] {
  const found: LinkedName[] = [];
  const starting = new Map(names.map((name) => [name.from, name]));
  const last = new Map<readonly string[], LinkedName>();
  for (let at = 0; at < tokens.length; at++) {
    const name = starting.get(at);
    if (name) {
      const kind = kindOf(name.entity.name.split(' ').at(-1)?.toLowerCase());
      if (name.type === 'MISC' && kind) last.set(kind, name);
      if (tokens[at - 1]?.lower !== 'the') continue;
      const named = kindOf(tokens[name.to]?.lower);
      const meant = named && last.get(named);
      if (meant && meant.entity === name.entity) found.push(nominal(at, name.to + 1, meant));
      continue;
    }
    const kind = tokens[at - 1]?.lower === 'the' ? kindOf(tokens[at]?.text) : undefined;
    const meant = kind && last.get(kind);
    if (meant && tokens[at + 1]?.pos !== 'NOUN') found.push(nominal(at, at + 1, meant));
  }
  return found;
}

function nominal(from: number, to: number, { entity }: LinkedName): LinkedName {
  return { from, to, type: 'MISC', sure: false, nominal: true, entity };
}

function kindOf(word: string | undefined): readonly string[] | undefined {
  return KINDS.find((words) => words.includes(word ?? ''));
}
