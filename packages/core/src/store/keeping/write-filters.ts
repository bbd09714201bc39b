import type { ListQuery } from '../article-store.ts';
import type { Prisma } from '../rows.ts';
import { foldTag } from './fold-tag.ts';

export type ListFilters = Pick<ListQuery, 'state' | 'starred' | 'tag' | 'collection' | 'awaiting'>;

/** What a list is narrowed to, as conditions on articles. An article that nobody touched has no reading state: it is unread. */
export function writeFilters({
  state,
  starred,
  tag,
  collection,
  awaiting,
}: ListFilters): Prisma.ArticleWhereInput[] {
  const where: Prisma.ArticleWhereInput[] = [];
  if (state === 'open') where.push({ NOT: { reading: { is: { state: 'archived' } } } });
  else if (state === 'unread')
    where.push({ OR: [{ reading: { is: null } }, { reading: { is: { state } } }] });
  else if (state !== undefined) where.push({ reading: { is: { state } } });
  if (starred === true) where.push({ reading: { is: { starred: true } } });
  if (starred === false) where.push({ NOT: { reading: { is: { starred: true } } } });
  if (tag !== undefined) where.push({ tags: { some: { tag: { nameKey: foldTag(tag) } } } });
  if (collection !== undefined) where.push({ collections: { some: { collectionId: collection } } });
  if (awaiting !== undefined) where.push({ awaiting: awaiting ? true : null });
  return where;
}
