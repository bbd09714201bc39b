import { type Identified, setQuotationMarks, type Table } from '@tearsheet/core/model';
import { composeRuns } from './compose-runs.ts';
import { composeTable } from './compose-table.ts';
import { describeDate } from './describe-date.ts';
import type { PageStyle } from './page-style.ts';
import type { Passage } from './passage.ts';

interface Surroundings {
  language: string | undefined;
  style: PageStyle;
  /** What stands before every line, such as the bar of a quotation. */
  before: string;
}

/** The passages of some blocks in reading order. An article's blocks are nested 64 deep at most, so this may recurse. */
export function composeBlocks(
  blocks: readonly Identified[],
  { language, style = 'text', before = '' }: Partial<Surroundings> = {},
): Passage[] {
  return blocks.flatMap((block) => composeBlock(block, { language, style, before }));
}

function composeBlock(block: Identified, around: Surroundings): Passage[] {
  const { language, before } = around;
  const passage = (runs: Passage['runs'], style: PageStyle, gap: number): Passage => ({
    block: block.id,
    runs,
    style,
    gap,
    ...(before === '' ? {} : { marks: [before, before] as const }),
  });
  const say = (text: string, style: PageStyle, gap = 1) =>
    passage([{ text: setQuotationMarks(text, language), style }], style, gap);
  switch (block.type) {
    case 'paragraph':
      return [passage(composeRuns(block.children, around.style, language), around.style, 1)];
    case 'heading':
      return [passage(composeRuns(block.children, 'heading', language), 'heading', 2)];
    case 'code':
      return [{ ...say(block.value, 'code'), verbatim: true }];
    case 'table':
      return composeTableBlock(block, passage, language);
    case 'thematicBreak':
      return [say('* * *', 'aside')];
    case 'pullquote': {
      const quote = say(block.value, 'quote');
      return [withMarks(quote, `${before}  `, `${before}  `)];
    }
    case 'figure': {
      const words = block.children.flatMap((child) =>
        child.type === 'caption'
          ? composeRuns(child.children, 'aside', language)
          : child.alt === undefined
            ? []
            : [{ text: `[${child.alt}] `, style: 'aside' as const }],
      );
      const credit =
        block.credit === undefined ? [] : [{ text: ` (${block.credit})`, style: 'aside' as const }];
      const runs = [...words, ...credit];
      return runs.length > 0 ? [withMarks(passage(runs, 'aside', 1), `${before}▒ `, `${before}  `)] : [];
    }
    case 'embed': {
      const text = block.text ?? block.title ?? block.url ?? block.provider;
      return text === undefined ? [] : [withMarks(say(text, 'aside'), `${before}▒ `, `${before}  `)];
    }
    case 'related':
      return block.items.map((item, at) => {
        const label = `${block.label?.replace(/:\s*$/, '') ?? 'Related'}: `;
        const title = { text: setQuotationMarks(item.title, language), style: 'link' as const };
        return withMarks(
          passage([{ text: label, style: 'label' }, title], 'aside', at === 0 ? 1 : 0),
          `${before}→ `,
          `${before}  `,
        );
      });
    case 'unknown':
      return block.text === '' ? [] : [say(block.text, 'aside')];
    case 'blockquote':
      return composeBlocks(block.children, { ...around, style: 'quote', before: `${before}│ ` });
    case 'gallery':
      return composeBlocks(block.children, around);
    case 'list':
      return block.children.flatMap((item, at) => {
        const bullet = block.ordered ? `${(block.start ?? 1) + at}. ` : '• ';
        return hangFirst(
          composeBlocks(item.children, { ...around, before: `${before}${' '.repeat(bullet.length)}` }),
          {
            mark: `${before}${bullet}`,
            gap: at === 0 ? 1 : 0,
          },
        );
      });
    case 'listItem':
      return composeBlocks(block.children, around);
    case 'infoBox':
    case 'correction':
    case 'liveEntry': {
      const inner = composeBlocks(block.children, { ...around, before: `${before}│ ` });
      const title = titleOf(block, language);
      const [first, ...rest] = inner;
      // Papers often begin a correction with the very word.
      const saysSo = first && title && textOf(first).toLowerCase().startsWith(title.toLowerCase());
      if (title === undefined || first === undefined || saysSo) return inner;
      return [withMarks(say(title, 'label'), `${before}│ `, `${before}│ `), { ...first, gap: 0 }, ...rest];
    }
  }
}

function composeTableBlock(
  table: Table,
  passage: (runs: Passage['runs'], style: PageStyle, gap: number) => Passage,
  language: string | undefined,
): Passage[] {
  const caption =
    table.caption === undefined
      ? []
      : [passage([{ text: setQuotationMarks(table.caption, language), style: 'label' }], 'label', 1)];
  return [...caption, { ...passage(composeTable(table, language), 'text', 1), verbatim: true }];
}

function titleOf(
  block: Extract<Identified, { type: 'infoBox' | 'correction' | 'liveEntry' }>,
  language: string | undefined,
): string | undefined {
  if (block.type === 'correction') {
    const kind = {
      correction: 'Correction',
      clarification: 'Clarification',
      update: 'Update',
      editorsNote: 'Editor’s note',
    };
    return [kind[block.kind], block.date && describeDate(block.date)].filter((part) => part).join(' · ');
  }
  const parts = block.type === 'liveEntry' ? [block.time, block.title] : [block.title];
  const title = parts.filter((part) => part !== undefined).join(' · ');
  return title === '' ? undefined : setQuotationMarks(title, language);
}

const textOf = ({ runs }: Passage): string => runs.map(({ text }) => text).join('');

function withMarks(passage: Passage, first: string, others: string): Passage {
  return { ...passage, marks: [first, others] };
}

/** Puts the bullet of a list's item before its first line. */
function hangFirst(passages: Passage[], { mark, gap }: { mark: string; gap: number }): Passage[] {
  const [first, ...rest] = passages;
  if (first === undefined) return [];
  return [{ ...first, gap, marks: [mark, first.marks?.[1] ?? ''] }, ...rest];
}
