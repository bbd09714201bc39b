import { type Article, type Phrasing, phrasingOf, walkBlocks } from '@tearsheet/core/model';

/** Every address that the article links to, once, with the number it has among the printed page's footnotes. */
export function collectLinks(article: Pick<Article, 'body'>): Map<string, number> {
  const numbers = new Map<string, number>();
  const add = (url: string | undefined) => {
    if (url !== undefined && !numbers.has(url)) numbers.set(url, numbers.size + 1);
  };
  const read = (node: Phrasing): void => {
    if (node.type === 'link') add(node.url);
    if ('children' in node) node.children.forEach(read);
  };
  for (const { block } of walkBlocks(article.body)) {
    for (const line of phrasingOf(block)) line.forEach(read);
    if (block.type === 'related') for (const item of block.items) add(item.url);
    if (block.type === 'embed') add(block.url);
  }
  return numbers;
}
