import type { Article } from '@tearsheet/core/model';
import { writeDate } from './write-date.ts';

interface Props {
  article: Article;
  /** The article's permanent address in this archive. */
  address: string;
  addedAt: string;
  links: ReadonlyMap<string, number>;
}

/** What makes a page a tearsheet: where it came from, when, and the number of its source. */
export function Proof({ article, address, addedAt, links }: Props) {
  const { source } = article;
  const from = article.uri ?? source.uri;
  return (
    <section className="proof" aria-label="Proof">
      {links.size > 0 && (
        <ol className="print-only footnotes">
          {[...links.keys()].map((url) => (
            <li key={url}>{url}</li>
          ))}
        </ol>
      )}
      <dl>
        {from !== undefined && (
          <div>
            <dt>Address</dt>
            <dd>
              <a href={from} rel="noopener noreferrer nofollow">
                {from}
              </a>
            </dd>
          </div>
        )}
        {source.fileName !== undefined && (
          <div>
            <dt>Source</dt>
            <dd>
              {source.fileName}, {source.size.toLocaleString('en-GB')} bytes, {source.mediaType}
            </dd>
          </div>
        )}
        <div>
          <dt>{source.retrieved === undefined ? 'Archived' : 'Retrieved'}</dt>
          <dd>{writeDate((source.retrieved ?? addedAt).replace(/\.\d+/, ''))}</dd>
        </div>
        <div>
          <dt>SHA-256</dt>
          <dd className="digest">{source.sha256}</dd>
        </div>
        <div>
          <dt>Permanent address</dt>
          <dd className="digest">{address}</dd>
        </div>
        {article.rights !== undefined && (
          <div>
            <dt>Rights</dt>
            <dd>{article.rights}</dd>
          </div>
        )}
      </dl>
    </section>
  );
}
