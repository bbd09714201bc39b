import { type Anchor, type Article, blockText, findBlock, setQuotationMarks } from '@tearsheet/core/model';
import type { Run } from '../page/passage.ts';

/** How much of the text stands around the words, in characters. */
const AROUND = 90;

/** The words at a place of an article, in strong type, with what stands around them in their block. */
export function wordsInContext(article: Article, { block, start, end, exact }: Anchor): Run[] {
  const found = findBlock(article.body, block);
  const text = found === undefined ? exact : setQuotationMarks(blockText(found), article.language);
  const from = found === undefined ? 0 : start;
  const to = found === undefined ? exact.length : end;
  const before = text.slice(0, from);
  const after = text.slice(to);
  return [
    { text: clipStart(before), style: 'text' as const },
    { text: text.slice(from, to), style: 'strong' as const },
    { text: clipEnd(after), style: 'text' as const },
  ].filter((run) => run.text !== '');
}

function clipStart(text: string): string {
  if (text.length <= AROUND) return text;
  const cut = text.slice(-AROUND);
  return `…${cut.slice(cut.indexOf(' '))}`;
}

function clipEnd(text: string): string {
  if (text.length <= AROUND) return text;
  const cut = text.slice(0, AROUND);
  return `${cut.slice(0, Math.max(0, cut.lastIndexOf(' ')))} …`;
}
