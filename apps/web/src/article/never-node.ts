import { TearsheetError } from '@tearsheet/core/model';

/** Stops the compiler where a kind of node has no view. */
export function neverNode(node: never): never {
  throw new TearsheetError(
    'article-invalid',
    `No view knows this part of the article: ${JSON.stringify(node)}`,
  );
}
