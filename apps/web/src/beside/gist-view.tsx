import { type ExtractedSentence, type KeyPhrase, setQuotationMarks } from '@tearsheet/core/model';

interface Props {
  extract: readonly ExtractedSentence[];
  keyPhrases: readonly KeyPhrase[];
  language: string | undefined;
}

/** The sentences that tell most of an article, word for word, and what it is about; each leads to its paragraph. */
export function GistView({ extract, keyPhrases, language }: Props) {
  if (extract.length === 0 && keyPhrases.length === 0)
    return <p className="beside-empty">This article is too short to be told in fewer words.</p>;
  return (
    <>
      <h3>In its own sentences</h3>
      <ul className="gist">
        {extract.map(({ target }) => (
          <li key={`${target.block} ${target.start}`}>
            <a className="gist-sentence" href={`#${target.block}`} lang={language}>
              {setQuotationMarks(target.exact, language)}
            </a>
          </li>
        ))}
      </ul>
      {keyPhrases.length > 0 && <h3>What it is about</h3>}
      <ul className="phrases">
        {keyPhrases.map(({ phrase, targets }) => (
          <li key={phrase}>
            <a href={`#${targets[0]?.block ?? ''}`} lang={language}>
              {phrase}
            </a>{' '}
            <span className="tally">{targets.length}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
