import { TearsheetError } from '@tearsheet/core/model';
import type { ArticleSummary, OwnerId } from '@tearsheet/core/store';
import { doRule } from './apply-rules.ts';
import type { Archive } from './archive.ts';

export interface RuleRun {
  /** How many articles the rule's search finds. */
  found: number;
  /** The first of them. */
  articles: Pick<ArticleSummary, 'id' | 'headline'>[];
  /** In a dry run none. */
  changed: number;
  /** For undoing it. */
  batches: string[];
}

const PAGE = 200;
const SHOWN = 20;
/** More than a rule may touch at once; it says so. */
const MOST = 50_000;

/**
 * Applies a rule to the articles that are in the library already; in a dry run says which those are.
 *
 * @throws TearsheetError `not-found`; `usage` where it finds more than 50,000
 */
export async function runRule(
  owner: OwnerId,
  { store }: Pick<Archive, 'store'>,
  { id, dry }: { id: string; dry: boolean },
): Promise<RuleRun> {
  const rule = (await store.keeping.listRules(owner)).find((one) => one.id === id);
  if (!rule) throw new TearsheetError('not-found', `There is no rule ${id} in the archive.`);
  const found: Pick<ArticleSummary, 'id' | 'headline'>[] = [];
  for (let after: string | undefined; ; ) {
    const page = await store.searchArticles(owner, {
      query: `(${rule.query}) sort:added`,
      limit: PAGE,
      ...(after === undefined ? {} : { after }),
    });
    found.push(...page.items.map(({ id: own, headline }) => ({ id: own, headline })));
    if (found.length > MOST) {
      throw new TearsheetError('usage', `This rule finds more than ${MOST} articles. Narrow its search.`);
    }
    after = page.next;
    if (after === undefined) break;
  }
  const run = dry
    ? { changed: 0, batches: [] }
    : await doRule(
        owner,
        store,
        rule,
        found.map(({ id: own }) => own),
      );
  return { found: found.length, articles: found.slice(0, SHOWN), ...run };
}
