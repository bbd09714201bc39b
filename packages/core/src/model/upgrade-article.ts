import { MODEL_VERSION } from './article.ts';
import { TearsheetError } from './tearsheet-error.ts';

/** An article of some version, as plain data. */
export type StoredArticle = { modelVersion: number } & Record<string, unknown>;

/** Makes an article of version n from one of version n - 1, without looking at anything else. */
export type Upgrade = (article: StoredArticle) => StoredArticle;

/** The steps, by the version they lead to. Version 1 is the first, so there is none yet. */
export const upgrades: ReadonlyMap<number, Upgrade> = new Map();

/**
 * Brings an article up to the present model, one version at a time.
 *
 * @throws TearsheetError `article-newer` when a newer Tearsheet made it; `article-invalid` when it has no version
 */
export function upgradeArticle(
  value: unknown,
  steps: ReadonlyMap<number, Upgrade> = upgrades,
  to: number = MODEL_VERSION,
): StoredArticle {
  if (!isStoredArticle(value)) {
    throw new TearsheetError('article-invalid', 'This is no article: it has no modelVersion.');
  }
  if (value.modelVersion > to) {
    throw new TearsheetError(
      'article-newer',
      `This article has model version ${value.modelVersion}, made by a newer Tearsheet; this one knows version ${to}. Please update Tearsheet.`,
    );
  }
  let article = value;
  for (let version = value.modelVersion + 1; version <= to; version++) {
    const step = steps.get(version);
    if (!step) throw new TearsheetError('internal', `No upgrade leads to model version ${version}.`);
    article = { ...step(article), modelVersion: version };
  }
  return article;
}

function isStoredArticle(value: unknown): value is StoredArticle {
  return (
    typeof value === 'object' &&
    value !== null &&
    'modelVersion' in value &&
    Number.isInteger(value.modelVersion) &&
    Number(value.modelVersion) >= 1
  );
}
