import type { Act, RuleAct } from '@tearsheet/core/model';
import type { KeptRule, OwnerId } from '@tearsheet/core/store';
import type { Archive } from './archive.ts';

/** Has the rules that are switched on do their work with new articles, one rule after the other, each in a batch of its own. */
export async function applyRules(
  owner: OwnerId,
  { store: { keeping } }: Pick<Archive, 'store'>,
  ids: readonly string[],
): Promise<void> {
  const rules = (await keeping.listRules(owner)).filter(({ enabled }) => enabled);
  for (const rule of rules) {
    const found = await keeping.matchArticles(owner, rule.query, ids);
    await doRule(owner, { keeping }, rule, found);
  }
}

/** Most articles that a rule is applied to in one batch. */
const MOST = 500;

/** Does what a rule says to articles. Answers to how many of them that changed something. */
export async function doRule(
  owner: OwnerId,
  { keeping }: Pick<Archive['store'], 'keeping'>,
  { id, acts }: Pick<KeptRule, 'id' | 'acts'>,
  articles: readonly string[],
): Promise<{ batches: string[]; changed: number }> {
  const batches: string[] = [];
  const changed = new Set<string>();
  for (let at = 0; at < articles.length; at += MOST) {
    const given = articles.slice(at, at + MOST).flatMap((article) => acts.map((act) => actOn(article, act)));
    const done = await keeping.act(owner, given, { kind: 'rule', rule: id });
    if (done.batch !== undefined) batches.push(done.batch);
    for (const act of done.acts) if ('article' in act) changed.add(act.article);
  }
  return { batches, changed: changed.size };
}

const actOn = (article: string, act: RuleAct): Act => ({ ...act, article });
