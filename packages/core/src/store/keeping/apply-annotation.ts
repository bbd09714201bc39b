import { v7 as uuid } from 'uuid';
import { type Annotation, reanchor, TearsheetError } from '../../model/index.ts';
import { readStoredArticle } from '../read-stored-article.ts';
import type { ActOf, Applied, Desk } from './applied.ts';
import type { PersonalAnnotation } from './keeping-store.ts';
import { readPersonalAnnotation } from './read-personal-annotation.ts';

/**
 * Makes a highlight or a note; changes the one that has the id. Its words are looked for where it says that they stand, then
 * elsewhere in the article; one whose words are not there is kept as an orphan.
 */
export async function applyAnnotate(desk: Desk, act: ActOf<'annotate'>): Promise<Applied | undefined> {
  const { tx, ownerId, at } = desk;
  const { article } = await readStoredArticle(tx, ownerId, act.article);
  const id = act.id ?? uuid();
  const there = await findAnnotation(desk, id);
  if (there && (there.articleId !== act.article || there.annotation.body.type !== act.body.type)) {
    throw new TearsheetError('conflict', `${id} is the id of something else.`);
  }
  const madeAt = act.at === undefined ? (there?.madeAt ?? at) : new Date(act.at);
  const annotation = reanchor(
    { id, body: act.body, madeBy: { kind: 'person', at: madeAt.toISOString() }, state: 'current' },
    article,
  );
  if (there && JSON.stringify(there.annotation) === JSON.stringify(annotation)) return undefined;
  await writeAnnotation(desk, act.article, annotation, madeAt);
  return {
    act: { ...act, id, body: bodyOf(annotation), at: madeAt.toISOString() },
    undo: [there ? remake(there) : { do: 'unannotate', article: act.article, id }],
  };
}

export async function applyUnannotate(desk: Desk, act: ActOf<'unannotate'>): Promise<Applied | undefined> {
  const { tx, ownerId } = desk;
  const there = await findAnnotation(desk, act.id);
  if (!there || there.articleId !== act.article) return undefined;
  const where = { ownerId_id: { ownerId, id: act.id } };
  await (there.annotation.body.type === 'highlight'
    ? tx.highlight.delete({ where })
    : tx.note.delete({ where }));
  return { act, undo: [remake(there)] };
}

const bodyOf = ({ body }: Annotation): ActOf<'annotate'>['body'] => {
  if (body.type === 'highlight' || body.type === 'note') return body;
  throw new RangeError('Only highlights and notes are made by acts.');
};

interface Found {
  articleId: string;
  madeAt: Date;
  annotation: PersonalAnnotation;
}

const remake = ({ articleId, annotation, madeAt }: Found): ActOf<'annotate'> => ({
  do: 'annotate',
  article: articleId,
  id: annotation.id,
  body: annotation.body,
  at: madeAt.toISOString(),
});

async function findAnnotation({ tx, ownerId }: Desk, id: string): Promise<Found | undefined> {
  const where = { ownerId_id: { ownerId, id } };
  const row = (await tx.highlight.findUnique({ where })) ?? (await tx.note.findUnique({ where }));
  if (!row) return undefined;
  return { articleId: row.articleId, madeAt: row.madeAt, annotation: readPersonalAnnotation(row) };
}

/** Writes a highlight or a note, in the place of the one with its id. */
export async function writeAnnotation(
  { tx, ownerId, at }: Desk,
  articleId: string,
  annotation: Annotation,
  madeAt: Date,
): Promise<void> {
  const { id, state, body } = annotation;
  const where = { ownerId_id: { ownerId, id } };
  const columns = { state, body: JSON.stringify(annotation), changedAt: at };
  const key = { ownerId, id, articleId, madeAt };
  if (body.type === 'highlight') {
    const data = {
      ...columns,
      colour: body.colour,
      exact: body.target.map(({ exact }) => exact).join(' … '),
    };
    await tx.highlight.upsert({ where, create: { ...key, ...data }, update: data });
  } else if (body.type === 'note') {
    const data = { ...columns, text: body.text };
    await tx.note.upsert({ where, create: { ...key, ...data }, update: data });
  }
}
