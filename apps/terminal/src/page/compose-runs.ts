import { type Phrasing, setQuotationMarks } from '@tearsheet/core/model';
import type { PageStyle } from './page-style.ts';
import type { Run } from './passage.ts';

const STYLES: Partial<Record<Phrasing['type'], PageStyle>> = {
  emphasis: 'emphasis',
  strong: 'strong',
  delete: 'deleted',
  link: 'link',
  inlineCode: 'code',
};

/**
 * The words of some phrasing, each run in the style of the innermost element around it. Their text together is as
 * long as `phrasingText`, with the quotation marks set as the language prints them.
 */
export function composeRuns(nodes: readonly Phrasing[], style: PageStyle, language?: string): Run[] {
  const runs: Run[] = [];
  const stack = [...nodes].reverse().map((node) => ({ node, style }));
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { node } = next;
    const own = STYLES[node.type] ?? next.style;
    if (node.type === 'text' || node.type === 'inlineCode') runs.push({ text: node.value, style: own });
    else if (node.type === 'break') runs.push({ text: '\n', style: next.style });
    else if (node.type !== 'image') {
      for (const child of [...node.children].reverse()) stack.push({ node: child, style: own });
    }
  }
  return setMarks(runs, language);
}

/** A quotation mark is set by what stands around it, so the runs are set as one text. */
function setMarks(runs: Run[], language: string | undefined): Run[] {
  const text = setQuotationMarks(runs.map((run) => run.text).join(''), language);
  let at = 0;
  return runs.map(({ text: { length }, style }) => {
    at += length;
    return { text: text.slice(at - length, at), style };
  });
}
