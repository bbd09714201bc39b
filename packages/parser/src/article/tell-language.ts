import { type Article, runningText } from '@tearsheet/core/model';
import { detectLanguage, isRightToLeft } from './detect-language.ts';

/** Gives an article that does not say its language the one that its words are in, and the direction of its script. */
export async function tellLanguage(article: Article): Promise<Article> {
  const found =
    article.language === undefined ? await detectLanguage(runningText(article).join('\n')) : undefined;
  const language = article.language ?? found?.language;
  if (language === undefined) return article;
  const dir = article.dir ?? (isRightToLeft(language) ? ('rtl' as const) : undefined);
  return {
    ...article,
    language,
    ...(dir === undefined ? {} : { dir }),
    evidence: found
      ? [
          ...article.evidence,
          {
            target: '/language',
            ranges: [],
            rule: 'detect-language',
            confidence: found.confidence,
            inferred: true,
            why: 'Told by the words and letters of the text',
          },
        ]
      : article.evidence,
  };
}
