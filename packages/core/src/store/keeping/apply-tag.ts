import { v7 as uuid } from 'uuid';
import { type ActOf, type Applied, checkArticle, type Desk } from './applied.ts';
import { foldTag } from './fold-tag.ts';

/** Puts a tag on an article, making the tag where there is none; one that differs in case or accents is the same. */
export async function applyTag(desk: Desk, act: ActOf<'tag'>): Promise<Applied | undefined> {
  const { tx, ownerId, at } = desk;
  await checkArticle(desk, act.article);
  const nameKey = foldTag(act.tag);
  const tag =
    (await tx.tag.findUnique({ where: { ownerId_nameKey: { ownerId, nameKey } } })) ??
    (await tx.tag.create({ data: { ownerId, id: uuid(), name: act.tag, nameKey, madeAt: at } }));
  const key = { ownerId, tagId: tag.id, articleId: act.article };
  const there = await tx.articleTag.findUnique({ where: { ownerId_tagId_articleId: key } });
  if (there) return undefined;
  await tx.articleTag.create({ data: { ...key, addedAt: at } });
  return {
    act: { ...act, tag: tag.name },
    undo: [{ do: 'untag', article: act.article, tag: tag.name }],
  };
}

/** Takes a tag off an article. A tag that is on no article any more is gone. */
export async function applyUntag(desk: Desk, act: ActOf<'untag'>): Promise<Applied | undefined> {
  const { tx, ownerId } = desk;
  const tag = await tx.tag.findUnique({
    where: { ownerId_nameKey: { ownerId, nameKey: foldTag(act.tag) } },
  });
  if (!tag) return undefined;
  const { count } = await tx.articleTag.deleteMany({
    where: { ownerId, tagId: tag.id, articleId: act.article },
  });
  if (count === 0) return undefined;
  const left = await tx.articleTag.findFirst({ where: { ownerId, tagId: tag.id }, select: { tagId: true } });
  if (!left) await tx.tag.delete({ where: { ownerId_id: { ownerId, id: tag.id } } });
  return {
    act: { ...act, tag: tag.name },
    undo: [{ do: 'tag', article: act.article, tag: tag.name }],
  };
}
