import { type Edtf, type Evidence, setQuotationMarks } from '@tearsheet/core/model';
import { writeCandidate } from './write-candidate.ts';
import { writeDate } from './write-date.ts';

/** When it was published. A date that nobody printed says so, and opens its evidence and the other candidates. */
export function DateLine({ value, evidence }: { value: Edtf; evidence: readonly Evidence[] }) {
  const proof = evidence.find((item) => item.target === '/datePublished');
  const date = <time dateTime={value.replace(/[?~%]$/, '')}>{writeDate(value)}</time>;
  if (proof?.inferred !== true) return date;
  const alternatives = proof.alternatives ?? [];
  return (
    <details className="inferred">
      <summary>
        <span className="inferred-value">{date}</span> <span className="inferred-word">inferred</span>
      </summary>
      <div className="inferred-proof">
        <p>The source prints no date. This one is inferred, {Math.round(proof.confidence * 100)} % sure.</p>
        {proof.why !== undefined && <p>{setQuotationMarks(proof.why, 'en')}</p>}
        {alternatives.length > 0 && (
          <>
            <p className="box-label">Other candidates</p>
            <ul>
              {alternatives.map((alternative) => (
                <li key={alternative.value}>
                  {writeCandidate(alternative.value)}
                  {alternative.why !== undefined && (
                    <span> — {setQuotationMarks(alternative.why, 'en')}</span>
                  )}
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </details>
  );
}
