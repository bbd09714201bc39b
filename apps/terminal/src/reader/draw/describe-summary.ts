import type { ArticleSummary } from '../../archive-types.ts';
import { describeDate } from '../../page/describe-date.ts';

/** The second line of an article in the list: who, where, when, or how long where nothing of that is known. */
export function describeSummary(item: ArticleSummary): string {
  const by = item.by?.replace(/^by\s+/i, '');
  const parts = [
    by,
    item.publisher === by ? undefined : item.publisher,
    item.datePublished && describeDate(item.datePublished) + (item.dateInferred ? '?' : ''),
  ].filter((part) => part !== undefined && part !== '');
  const about = parts.length > 0 ? parts.join(' · ') : `${item.words} ${item.words === 1 ? 'word' : 'words'}`;
  const kept = [
    item.starred ? '*' : undefined,
    item.state,
    item.awaiting ? 'waiting to be fetched' : undefined,
    ...(item.tags ?? []).map((tag) => `#${tag}`),
  ].filter((part) => part !== undefined);
  return kept.length > 0 ? `${kept.join(' ')} · ${about}` : about;
}
