import { type Embed, type Related, setQuotationMarks } from '@tearsheet/core/model';
import { OutsideLink } from './outside-link.tsx';
import type { Setting } from './setting.ts';

/** Links to other articles, where they stood. */
export function RelatedView({ related, setting }: { related: Related; setting: Setting }) {
  const label = related.label ?? 'Related';
  return (
    <aside className="related" id={related.id} data-block={related.id} aria-label={label}>
      <p className="box-label">{label}</p>
      <ul>
        {related.items.map((item) => {
          const title = setQuotationMarks(item.title, setting.language);
          return (
            <li key={`${item.title} ${item.url ?? ''}`}>
              {item.url === undefined ? (
                title
              ) : (
                <OutsideLink url={item.url} setting={setting}>
                  {title}
                </OutsideLink>
              )}
            </li>
          );
        })}
      </ul>
    </aside>
  );
}

/** Something of another service. Nothing of it is loaded: its words and its address are shown. */
export function EmbedView({ embed, setting }: { embed: Embed; setting: Setting }) {
  const label = embed.provider === undefined ? 'From elsewhere' : `From ${embed.provider}`;
  const set = (text: string) => setQuotationMarks(text, setting.language);
  return (
    <aside className="embed" id={embed.id} data-block={embed.id} aria-label={label}>
      <p className="box-label">{label}</p>
      {embed.title !== undefined && <p className="box-title">{set(embed.title)}</p>}
      {embed.text !== undefined && <p>{set(embed.text)}</p>}
      {embed.url !== undefined && (
        <p className="address">
          <OutsideLink url={embed.url} setting={setting}>
            {embed.url}
          </OutsideLink>
        </p>
      )}
    </aside>
  );
}
