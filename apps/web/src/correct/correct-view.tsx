import { type Article, blockText, mainHeadline, offerAmendments, removalWords } from '@tearsheet/core/model';
import { AmendButton } from './amend-button.tsx';
import { AmendField } from './amend-field.tsx';
import { type KeptAmendment, nameAmendment } from './name-amendment.ts';

interface Props {
  id: string;
  article: Article;
  amendments: readonly KeptAmendment[];
}

/** The fields with what else they may be, the blocks and what was left out of them, and the corrections that hold. */
export function CorrectView({ id, article, amendments }: Props) {
  const others = (target: string) => [
    ...new Set(
      [
        ...(article.evidence.find((one) => one.target === target)?.alternatives ?? []),
        ...article.notices.filter((one) => one.target === target).flatMap((one) => one.alternatives ?? []),
      ].map(({ value }) => value),
    ),
  ];
  const offers = offerAmendments(article);
  return (
    <div className="correct-parts">
      {offers.length > 0 && (
        <section>
          <h2>Doubtful</h2>
          <ul className="correct-list offers">
            {offers.map(({ code, message, choices, accept }) => (
              <li key={`${code} ${message}`}>
                <span dir="auto">{message}</span>
                <span className="offer-acts">
                  {choices.map(({ label, amendment }) => (
                    <AmendButton key={label} id={id} change={{ amendment }} label={label} name={message} />
                  ))}
                  {accept !== undefined && (
                    <AmendButton id={id} change={{ amendment: accept }} label="It is right" name={message} />
                  )}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h2>Fields</h2>
        <AmendField
          id={id}
          kind="headline"
          label="Headline"
          value={mainHeadline(article) ?? ''}
          others={others('/headlines/0')}
        />
        <AmendField id={id} kind="by" label="Byline" value={article.by ?? ''} others={others('/by')} />
        <AmendField
          id={id}
          kind="datePublished"
          label="Date of publication"
          pattern={DATE}
          hint="A year, a month or a day: 2019, 2019-01, 2019-01-16"
          value={article.datePublished ?? ''}
          others={others('/datePublished')}
        />
      </section>
      {amendments.length > 0 && (
        <section>
          <h2>Corrections that hold</h2>
          <ul className="correct-list">
            {amendments.map((kept) => (
              <li key={kept.id}>
                <span>{nameAmendment(kept.amendment)}</span>
                <AmendButton
                  id={id}
                  change={{ undo: kept.id }}
                  label="Undo"
                  name={nameAmendment(kept.amendment)}
                />
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h2>Left out of the text</h2>
        {article.removals.length === 0 && <p>Nothing.</p>}
        <ul className="correct-list">
          {article.removals.map((removal) => {
            const words = removalWords(removal.text);
            return (
              words !== '' && (
                <li key={`${words} ${JSON.stringify(removal.ranges[0])}`}>
                  <span dir="auto">
                    {shorten(words)} <span className="mark-why">{removal.why}</span>
                  </span>
                  <AmendButton
                    id={id}
                    change={{ amendment: { kind: 'putBack', text: words } }}
                    label="Put back"
                    name={shorten(words)}
                  />
                </li>
              )
            );
          })}
        </ul>
      </section>
      <section>
        <h2>In the text</h2>
        <ul className="correct-list">
          {article.body.children.map((block) => {
            const words = blockText(block);
            return (
              words.trim() !== '' && (
                <li key={block.id}>
                  <span dir="auto">{shorten(words)}</span>
                  <AmendButton
                    id={id}
                    change={{ amendment: { kind: 'takeOut', text: words } }}
                    label="Take out"
                    name={shorten(words)}
                  />
                </li>
              )
            );
          })}
        </ul>
      </section>
    </div>
  );
}

/** EDTF, near enough for a form; the archive looks closer. */
const DATE = String.raw`\d{4}(-\d\d(-\d\d(T[\d:.]+(Z|[+\-]\d\d:\d\d)?)?)?)?[?~%]?`;

const LONGEST = 160;
const shorten = (text: string): string =>
  text.length <= LONGEST
    ? text
    : `${text
        .slice(0, LONGEST)
        .replace(/\s+\S*$/u, '')
        .toWellFormed()}…`;
