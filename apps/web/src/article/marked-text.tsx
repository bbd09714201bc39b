import type { ReactNode } from 'react';
import { cutText } from '../beside/cut-text.ts';
import type { TextMark } from '../beside/text-mark.ts';

interface Props {
  text: string;
  /** Offset of the text in its block. */
  start: number;
  marks: readonly TextMark[];
  /** Whether the text stands in a link already: links do not stand in links. */
  linked: boolean;
}

/** Text of a block, what an instrument speaks of lit up in it. Each mark leads to its entry beside the article. */
export function MarkedText({ text, start, marks, linked }: Props): ReactNode {
  return cutText(text, start, marks).map((cut) => {
    const kept = cut.marks.findLast(({ kind }) => kind === 'highlight' || kind === 'note');
    const inner = cut.marks.findLast(({ kind }) => kind !== 'highlight' && kind !== 'note') ?? kept;
    if (inner === undefined) return cut.text;
    const ended = cut.marks.filter(
      ({ number, end }) => number !== undefined && end === cut.start + cut.text.length,
    );
    const begun = cut.marks.filter((mark) => mark.first && mark.start === cut.start);
    const given = {
      className: 'mark',
      'data-kind': inner.kind,
      'data-marked': kept?.of,
      'data-colour': kept?.colour,
      'data-of': cut.marks.map(({ of }) => of).join(' '),
    };
    const words = (
      <>
        {begun.map(({ of }) => (
          <span key={of} id={of} />
        ))}
        {cut.text}
        {ended.map(({ of, number }) => (
          <sup key={of} className="note-number" data-added>
            {linked ? number : <a href={`#note-${of}`}>{number}</a>}
          </sup>
        ))}
      </>
    );
    if (inner === kept) {
      return (
        <mark key={cut.start} {...given}>
          {words}
        </mark>
      );
    }
    return linked || inner.kind === 'quotation' ? (
      <span key={cut.start} {...given}>
        {words}
      </span>
    ) : (
      <a key={cut.start} {...given} href={`#of-${inner.of}`}>
        {words}
      </a>
    );
  });
}
