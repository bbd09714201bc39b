import { Edtf, readArticle, runningText, TearsheetError } from '@tearsheet/core/model';
import { z } from 'zod';
import { answerJsonLine, LineId } from './line-answer.ts';

const Known = z.object({ id: LineId, published: Edtf.exactOptional() });
const OfText = Known.extend({ text: z.string(), language: z.string().max(100).exactOptional() });
const OfArticle = Known.extend({ article: z.looseObject({}) });

/** A line of `tearsheet annotate --jsonl`. Keys that it does not know are let be. */
const AnnotateLine = z.union([OfText, OfArticle]);

/**
 * One line of `annotate --jsonl` in, one out: what is found in its text, or in the running text of its article, the blocks
 * parted by an empty line. Never throws.
 */
export function answerAnnotateLine(line: string): Promise<string> {
  return answerJsonLine(line, async (value) => {
    const { annotateText } = await import('@tearsheet/annotator');
    const { text, ...options } = readLine(value);
    const { quotations, times, mentions, entities, measures } = annotateText(text, options);
    return { quotations, times, mentions, entities, measures };
  });
}

/** @throws TearsheetError `usage`, `article-…` */
function readLine(value: unknown): { text: string; published?: string; language?: string } {
  const parsed = AnnotateLine.safeParse(value);
  if (!parsed.success) {
    throw new TearsheetError(
      'usage',
      'A line is a JSON object with “id”, and “text” or “article”; this one is not, or a field of it is not as it should be.',
    );
  }
  const { id: _, ...line } = parsed.data;
  if ('text' in line) return line;
  const article = readArticle(line.article);
  const published = line.published ?? article.datePublished;
  return {
    text: runningText(article).join('\n\n'),
    ...(published === undefined ? {} : { published }),
    ...(article.language === undefined ? {} : { language: article.language }),
  };
}
