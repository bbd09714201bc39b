import { parseSource } from '@tearsheet/parser';
import { dateArticle } from './date-article.ts';
import { answerJsonLine } from './line-answer.ts';
import { readParseLine } from './parse-line.ts';
import type { TaskWatch } from './parse-task.ts';

/**
 * One line of `parse --jsonl` in, one out. An answer depends on its line alone, whenever it is asked for: a date that
 * nobody printed is inferred where the line says when the source was retrieved, which bounds it. Never throws.
 */
export function answerLine(line: string, watch: TaskWatch): Promise<string> {
  return answerJsonLine(line, async (value) => {
    const input = await readParseLine(value, watch.foundFile);
    const article = await parseSource(input, watch);
    const { retrieved } = article.source;
    if (retrieved === undefined) return { article };
    return { article: await dateArticle(article, { importedOn: retrieved.slice(0, 10) }) };
  });
}
