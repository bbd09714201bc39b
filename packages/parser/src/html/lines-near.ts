import { type HtmlElement, type HtmlText, walkNodes } from './html-node.ts';

/** A short line of the page. */
export interface NearLine {
  text: string;
  start: number;
  end: number;
}

const BEFORE = 14;
const AFTER = 30;
/** A line of this length is of the text: what is printed about the article stands before the second one. */
const OF_TEXT = 240;

/** The lines printed around the headline, the ones behind it first: where bylines and dates stand. */
export function linesNear(body: HtmlElement, headline: HtmlElement | undefined): NearLine[] {
  const from = headline?.end ?? body.start;
  const before: NearLine[] = [];
  const after: NearLine[] = [];
  let parent: HtmlElement | undefined;
  let long = 0;
  walkNodes(body, (node) => {
    if (long > 1 || after.length > AFTER) return false;
    if (node.kind === 'element') return !node.isSilent;
    const text = node.value.replace(/\s+/g, ' ').trim();
    if (text === '' || (headline && node.start >= headline.start && node.end <= headline.end)) return false;
    const lines = node.start < from ? before : after;
    const holder = blockOf(node);
    const last = lines.at(-1);
    if (last && holder === parent) {
      last.text += ` ${text}`;
      last.end = node.end;
    } else lines.push({ text, start: node.start, end: node.end });
    parent = holder;
    if (lines === after && (lines.at(-1)?.text.length ?? 0) > OF_TEXT && last?.text !== lines.at(-1)?.text)
      long++;
    if (before.length > BEFORE * 4) before.splice(0, BEFORE * 3);
    return false;
  });
  return [...after, ...before.slice(-BEFORE).reverse()].filter(({ text }) => text.length <= 160);
}

function blockOf(text: HtmlText): HtmlElement {
  let at = text.parent;
  while (at.isInline && at.parent) at = at.parent;
  return at;
}
