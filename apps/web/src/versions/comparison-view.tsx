import { setQuotationMarks } from '@tearsheet/core/model';
import { count } from '../cast/member.ts';
import { type Change, type ComparedParagraph, foldSame, layComparison } from './lay-comparison.ts';

interface Props {
  changes: readonly Change[];
  words: Record<Change['kind'], number>;
  /** What the two texts are called: an outlet, a revision. */
  one: string;
  other: string;
  language?: string | undefined;
}

/** What the second text cut from, added to and changed in the first, word by word. */
export function ComparisonView({ changes, words, one, other, language }: Props) {
  const paragraphs = layComparison(changes);
  if (paragraphs.every(({ same }) => same)) {
    return <p className="beside-empty">Both have the same words.</p>;
  }
  return (
    <div className="comparison">
      <p className="comparison-sum">
        {capital(other)} keeps {count(words.kept, 'word')} of {one}, cuts {count(words.cut, 'word')}, adds{' '}
        {count(words.added, 'word')}, and has {count(words.changed, 'word')} otherwise.
      </p>
      <p className="comparison-key">
        <del>cut from {one}</del> <ins>added by {other}</ins>
      </p>
      {/* In the order of the texts, which do not change while they are looked at. */}
      {foldSame(paragraphs).map((shown, at) =>
        'skipped' in shown ? (
          <p key={`skipped-${String(at)}`} className="comparison-skipped">
            {count(shown.skipped, 'paragraph is', 'paragraphs are')} the same
          </p>
        ) : (
          <Paragraph key={`paragraph-${String(at)}`} paragraph={shown.paragraph} language={language} />
        ),
      )}
    </div>
  );
}

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

function Paragraph({ paragraph, language }: { paragraph: ComparedParagraph; language: string | undefined }) {
  const set = (text: string) => setQuotationMarks(text, language);
  return (
    <p lang={language} dir="auto">
      {paragraph.pieces.map(({ kind, text }, at) => {
        const key = `${kind}-${String(at)}`;
        if (kind === 'cut') return <del key={key}>{set(text)}</del>;
        if (kind === 'added') return <ins key={key}>{set(text)}</ins>;
        return <span key={key}>{set(text)}</span>;
      })}
    </p>
  );
}
