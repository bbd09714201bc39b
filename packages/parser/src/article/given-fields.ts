import { type Article, type Evidence, gateHref } from '@tearsheet/core/model';
import type { SourceInput } from '../source-input.ts';
import { givenDate } from './given-date.ts';

/**
 * Gives an article what its bringer knows of it: the date of publication, which wins over any printed one, and the address
 * where the source states none.
 *
 * @throws TearsheetError `usage` where the date is no date
 */
export function givenFields(
  article: Article,
  { published, uri }: Pick<SourceInput, 'published' | 'uri'>,
): Article {
  const date = givenDate(published);
  const href = uri === undefined || article.uri !== undefined ? undefined : gateHref(uri);
  const given = {
    ...(date === undefined ? {} : { datePublished: date.value }),
    ...(href === undefined ? {} : { uri: href }),
  };
  const targets = Object.keys(given).map((name) => `/${name}`);
  return {
    ...article,
    ...given,
    evidence: [
      ...article.evidence.filter(({ target }) => !targets.includes(target)),
      ...targets.map(
        (target): Evidence => ({
          target,
          ranges: [],
          rule: 'given',
          confidence: 1,
          why: 'Given with the source',
        }),
      ),
    ],
  };
}
