import type { Article } from '@tearsheet/core/model';
import type { Annotated } from '@tearsheet/core/store';
import {
  decodeText,
  drawPage,
  layOutText,
  measurePages,
  parseSource,
  parseSources,
  type SourceInput,
} from '@tearsheet/parser';
import { toTearsheetError } from '../errors/tell-error.ts';
import { answerAnnotateLine } from './answer-annotate-line.ts';
import { answerLine } from './answer-line.ts';
import { dateArticle } from './date-article.ts';
import type { LinePurpose, ParseAnswers, ParseTask, TaskWatch } from './parse-task.ts';

/** Does what a child was asked. */
export function performTask(task: ParseTask, watch: TaskWatch): Promise<ParseAnswers[ParseTask['kind']]> {
  switch (task.kind) {
    case 'parse':
      return parse(task.input, task.importedOn, watch);
    case 'parseAll':
      return parseAll(task.input, task.importedOn, watch);
    case 'decode':
      return decode(task.input, task.part);
    case 'layOut':
      return layOutText(task.input, task.part);
    case 'measure':
      return measurePages(task.input);
    case 'draw':
      return drawPage(task.input, task.page);
    case 'annotate':
      return annotate(task.article);
    case 'lines':
      return answerLines(task.lines, task.purpose, watch);
  }
}

async function parse(input: SourceInput, importedOn: string, watch: TaskWatch): Promise<Article> {
  return date(await parseSource(input, watch), input, importedOn);
}

async function parseAll(input: SourceInput, importedOn: string, watch: TaskWatch): Promise<Article[]> {
  const dated: Article[] = [];
  for (const article of await parseSources(input, watch)) dated.push(await date(article, input, importedOn));
  return dated;
}

async function date(article: Article, input: SourceInput, importedOn: string): Promise<Article> {
  const sourceText = async () => (await decode(input, article.source.part))?.text;
  try {
    return await dateArticle(article, { importedOn, sourceText });
  } catch (error) {
    // A guess that fails is no reason to lose the article; that it failed is told with it.
    const message = `No date could be inferred: ${toTearsheetError(error).message}`;
    return { ...article, notices: [...article.notices, { code: 'date-not-inferred', message }] };
  }
}

async function decode(input: SourceInput, part?: string): Promise<ParseAnswers['decode']> {
  const decoded = await decodeText(input, part);
  return decoded && { text: decoded.text, charset: decoded.charset };
}

/** The annotator is loaded by the first article that wants it: those that are only parsed do not wait for it. */
async function annotate(article: Article): Promise<Annotated> {
  const [{ annotateArticle }, { RULES_VERSION }] = await Promise.all([
    import('@tearsheet/annotator'),
    import('@tearsheet/annotator/rules-version'),
  ]);
  return { set: annotateArticle(article), rules: RULES_VERSION };
}

async function answerLines(
  lines: readonly string[],
  purpose: LinePurpose,
  watch: TaskWatch,
): Promise<string[]> {
  const answers: string[] = [];
  for (const line of lines) {
    answers.push(purpose === 'parse' ? await answerLine(line, watch) : await answerAnnotateLine(line));
  }
  return answers;
}
