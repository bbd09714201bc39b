import { type Block, blockText, cleanLine, Edtf, type LiveEntry } from '@tearsheet/core/model';
import { type HtmlElement, textOf, walkNodes } from './html-node.ts';
import { readDate } from './read-date.ts';

const ENTRY =
  /(?:^|[-_\s])(?:live-?(?:blog|ticker|feed)?[-_]{0,2}(?:entry|entries__item|post|item|update|block)|(?:ticker|newsticker)[-_]{0,2}(?:entry|item|eintrag)|liveblog-eintrag)(?:$|[-_\s])/i;
/** A heading of an entry is a line. */
const LONGEST_TITLE = 200;

/** Whether an element is one entry of a live blog. */
export const isLiveEntry = (element: HtmlElement, names: string): boolean =>
  element.get('itemprop') === 'liveBlogUpdate' || ENTRY.test(names);

/** Makes an entry of a live blog of the blocks below its element: its time as printed, its title, its text. */
export function makeLiveEntry(element: HtmlElement, blocks: readonly Block[]): LiveEntry | undefined {
  let clock: HtmlElement | undefined;
  walkNodes(element, (node) => {
    if (node.kind === 'element' && node.tag === 'time') clock ??= node;
    return clock === undefined;
  });
  if (!clock) return undefined;
  const time = cleanLine(textOf(clock, 60));
  const date = readDate(clock.get('datetime') ?? '');
  const [first] = blocks;
  const heading = first?.type === 'heading' ? cleanLine(blockText(first)) : undefined;
  const title = heading !== undefined && heading.length <= LONGEST_TITLE ? heading : undefined;
  const children = blocks.filter(
    (block, at) =>
      !(at === 0 && title !== undefined) && !(block.type === 'paragraph' && blockText(block) === time),
  );
  if (children.length === 0) return undefined;
  return {
    type: 'liveEntry',
    id: 'b0',
    ...(time === undefined ? {} : { time }),
    ...(date !== undefined && Edtf.safeParse(date).success ? { date } : {}),
    ...(title === undefined ? {} : { title }),
    children: [...children],
  };
}
