import { setQuotationMarks } from '@tearsheet/core/model';
import type { SearchHit } from './article-summary.ts';

interface Props {
  pieces: SearchHit['snippet'];
  language?: string | undefined;
}

/** Where the words were found, they themselves in bold. */
export function Snippet({ pieces, language }: Props) {
  const set = setQuotationMarks(pieces.map((piece) => piece.text).join(''), language);
  let at = 0;
  return (
    <p className="snippet" lang={language}>
      {pieces.map(({ text, hit }) => {
        const start = at;
        at += text.length;
        const words = set.slice(start, at);
        return hit === true ? <mark key={start}>{words}</mark> : words;
      })}
    </p>
  );
}
