import type { Act } from '../../model/index.ts';
import { type Applied, checkArticle, type Desk } from './applied.ts';
import { applyAnnotate, applyUnannotate } from './apply-annotation.ts';
import { applyCollection, applyFile, applyUncollection, applyUnfile } from './apply-collection.ts';
import { applyRead, applyStar } from './apply-reading.ts';
import { applyRule, applySearch, applyUnrule, applyUnsearch } from './apply-search.ts';
import { applyTag, applyUntag } from './apply-tag.ts';

/** Does one act; undefined where it changes nothing. @throws TearsheetError `not-found`, `usage`, `conflict` */
export async function applyAct(desk: Desk, act: Act): Promise<Applied | undefined> {
  switch (act.do) {
    case 'tag':
      return applyTag(desk, act);
    case 'untag':
      return applyUntag(desk, act);
    case 'star':
    case 'unstar':
      return applyStar(desk, act);
    case 'read':
      return applyRead(desk, act);
    case 'file':
      return applyFile(desk, act);
    case 'unfile':
      return applyUnfile(desk, act);
    case 'annotate':
      return applyAnnotate(desk, act);
    case 'unannotate':
      return applyUnannotate(desk, act);
    case 'collection':
      return applyCollection(desk, act);
    case 'uncollection':
      return applyUncollection(desk, act);
    case 'search':
      return applySearch(desk, act);
    case 'unsearch':
      return applyUnsearch(desk, act);
    case 'rule':
      return applyRule(desk, act);
    case 'unrule':
      return applyUnrule(desk, act);
    case 'notify':
    case 'unnotify':
      // The line of the log is the notice; undone, it was seen.
      await checkArticle(desk, act.article);
      return act.do === 'notify' ? { act, undo: [] } : undefined;
  }
}
