import { z } from 'zod';
import { Article } from './article.ts';
import { TearsheetError } from './tearsheet-error.ts';
import { upgradeArticle } from './upgrade-article.ts';
import { MAX_DEPTH, validateArticle } from './validate-article.ts';

/** Objects inside objects: a block costs two levels, and links and emphasis nest inside it. */
const MAX_LEVELS = MAX_DEPTH * 4;

/**
 * Makes an article of plain data from outside (a file, a row, another program): upgrades it, checks it against the
 * schema and for what a schema cannot say.
 *
 * @throws TearsheetError `article-newer`, `article-invalid` (the message names the first faults)
 */
export function readArticle(value: unknown): Article {
  if (!isShallow(value)) {
    throw new TearsheetError('article-invalid', `The article is nested deeper than ${MAX_LEVELS} levels.`);
  }
  const parsed = Article.safeParse(upgradeArticle(value));
  if (!parsed.success) {
    throw new TearsheetError(
      'article-invalid',
      `The article does not fit the model: ${z.prettifyError(parsed.error)}`,
      {
        cause: parsed.error,
      },
    );
  }
  const faults = validateArticle(parsed.data);
  if (faults.length > 0) {
    throw new TearsheetError(
      'article-invalid',
      `The article contradicts itself: ${faults.slice(0, 5).join(' ')}`,
    );
  }
  return parsed.data;
}

function isShallow(value: unknown): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MAX_LEVELS) return false;
    level = level.flatMap((item) => (typeof item === 'object' && item !== null ? Object.values(item) : []));
  }
  return true;
}
