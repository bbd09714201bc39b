import { blockText, mainHeadline, runningBlocks } from '@tearsheet/core/model';
import type { ArticleFormat } from './article-format.ts';

/**
 * The headline, then the blocks of the running text, each on one line with an empty line between: no byline, no
 * related links, no captions. Only code and tables keep their line ends.
 */
export const text: ArticleFormat<string> = {
  name: 'text',
  mediaType: 'text/plain; charset=utf-8',
  extension: 'txt',
  write(article) {
    const headline = mainHeadline(article);
    const lines = headline === undefined ? [] : [headline];
    for (const block of runningBlocks(article)) {
      const words = blockText(block);
      const line = block.type === 'code' || block.type === 'table' ? words : words.replaceAll('\n', ' ');
      if (line.trim() !== '') lines.push(line);
    }
    return lines.length === 0 ? '' : `${lines.join('\n\n')}\n`;
  },
};
