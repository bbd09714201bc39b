import { describe, expect, it, onTestFinished } from 'vitest';
import type { Annotation, AnnotationSet } from '../../src/model/index.ts';
import { LOCAL_OWNER as me, openStore } from '../../src/store/index.ts';
import { article, p } from '../../src/testing/index.ts';
import { annotatedArticle, annotationsOf } from './annotated-article.ts';
import { newArticle } from './numbered-article.ts';
import { temporaryFolder } from './temporary-folder.ts';

async function openArchive() {
  const dataDir = await temporaryFolder();
  const store = await openStore({ dataDir });
  onTestFinished(() => store.close());
  return store;
}

const bare = () => {
  const { annotated: _, ...input } = annotatedArticle(1);
  return input;
};

describe('annotations', () => {
  it('come with their article and are read back whole, in the order of the text', async () => {
    const store = await openArchive();
    const { id } = await store.addArticle(me, annotatedArticle(12));
    expect(await store.getAnnotations(me, id)).toEqual({ set: annotationsOf(12), rules: '1' });
  });

  it('are found by the fields of a search', async () => {
    const store = await openArchive();
    const { id } = await store.addArticle(me, annotatedArticle(3));
    await store.addArticle(me, newArticle('other', article('Other', p('Nobody said a word.'))));
    for (const query of [
      'person:"Ann Smith3"',
      'said-by:smith3',
      'quote:"numeral3 is high"',
      'when:2019-01-15',
      'when:2019',
    ]) {
      const { items } = await store.searchArticles(me, { query, limit: 5 });
      expect({ query, ids: items.map((item) => item.id) }).toEqual({ query, ids: [id] });
    }
  });

  it('may be none, which is not the same as never looked for', async () => {
    const store = await openArchive();
    const { id } = await store.addArticle(me, bare());
    expect(await store.getAnnotations(me, id)).toBeUndefined();
    await store.putAnnotations(me, id, { set: { annotations: [], entities: [] }, rules: '7' });
    expect(await store.getAnnotations(me, id)).toEqual({
      set: { annotations: [], entities: [] },
      rules: '7',
    });
  });

  it('take the place of those that older rules made', async () => {
    const store = await openArchive();
    const { id } = await store.addArticle(me, annotatedArticle(2));
    const set = annotationsOf(2);
    const fewer: AnnotationSet = { ...set, annotations: set.annotations.slice(0, 2) };
    await store.putAnnotations(me, id, { set: fewer, rules: '2' });
    expect(await store.getAnnotations(me, id)).toEqual({ set: fewer, rules: '2' });
    await store.putAnnotations(me, id, { set, rules: '3' });
    expect(await store.getAnnotations(me, id)).toEqual({ set, rules: '3' });
  });

  it("stay when they are a person's, or when a person rejected them", async () => {
    const store = await openArchive();
    const { id } = await store.addArticle(me, bare());
    const { annotations, entities } = annotationsOf(1);
    const mine: AnnotationSet = {
      entities,
      annotations: annotations.map((annotation): Annotation => {
        if (annotation.body.type === 'time') return { ...annotation, state: 'rejected' };
        if (annotation.body.type !== 'mention') return annotation;
        return { ...annotation, madeBy: { kind: 'person', at: '2026-11-24T12:00:00Z' } };
      }),
    };
    await store.putAnnotations(me, id, { set: mine, rules: '1' });
    // What newer rules find: the same again, and under ids that are taken.
    const [first] = entities;
    if (!first) throw new Error('Somebody is named.');
    const place: AnnotationSet = {
      entities: [{ ...first, name: 'Smith1 Harbour', type: 'LOC' }],
      annotations,
    };
    await store.putAnnotations(me, id, { set: place, rules: '2' });
    const read = await store.getAnnotations(me, id);
    expect(read?.rules).toBe('2');
    expect(read?.set.entities.map(({ name }) => name).sort()).toEqual(['Ann Smith1', 'Smith1 Harbour']);
    const of = (type: string) => read?.set.annotations.filter(({ body }) => body.type === type);
    const ofMine = (type: string) => mine.annotations.filter(({ body }) => body.type === type);
    expect(of('mention')).toEqual(ofMine('mention'));
    expect(of('time')).toEqual(ofMine('time'));
    expect(of('quotation')).toMatchObject([{ body: { speaker: `${first.id}-new` } }]);
    expect(of('measure')).toHaveLength(1);
  });

  it('answer one another under the ids that they are kept by, and never what is not kept', async () => {
    const store = await openArchive();
    const { id } = await store.addArticle(me, bare());
    const { annotations, entities } = annotationsOf(1);
    const [time, mention, said, measure] = annotations;
    if (!time || !mention || !measure || said?.body.type !== 'quotation')
      throw new Error('All four are made.');
    const [content] = said.body.content;
    if (!content) throw new Error('Something is said.');
    const shorter = { ...content, end: content.end - 8, exact: content.exact.slice(0, -8) };
    const denial: Annotation = {
      ...said,
      id: 'quotation-9',
      body: { ...said.body, content: [shorter], answers: ['quotation-3', 'gone'], within: 'gone' },
    };
    const kind = { subtype: 'work', acronym: 'A. S.' } as const;
    const set: AnnotationSet = {
      entities: entities.map((entity) => ({ ...entity, ...kind })),
      annotations: [{ ...time, id: 'quotation-3', state: 'rejected' }],
    };
    await store.putAnnotations(me, id, { set, rules: '1' });
    const next = { ...set, annotations: [mention, denial, said, measure] };
    await store.putAnnotations(me, id, { set: next, rules: '2' });
    const read = await store.getAnnotations(me, id);
    const answers = read?.set.annotations.flatMap(({ body }) =>
      body.type === 'quotation' ? [body.answers] : [],
    );
    expect(answers).toContainEqual(['quotation-3-new']);
    expect(JSON.stringify(read)).not.toContain('gone');
    expect(read?.set.entities).toMatchObject([kind]);
  });

  it('are refused when they are not of this article, and nothing is kept', async () => {
    const store = await openArchive();
    const other = annotationsOf(9);
    const refused = expect.objectContaining({ code: 'article-invalid' });
    await expect(store.addArticle(me, { ...bare(), annotated: { set: other, rules: '1' } })).rejects.toEqual(
      refused,
    );
    expect(await store.countArticles(me)).toBe(0);
    const { id } = await store.addArticle(me, annotatedArticle(1));
    await expect(store.putAnnotations(me, id, { set: other, rules: '2' })).rejects.toEqual(refused);
    expect(await store.getAnnotations(me, id)).toEqual({ set: annotationsOf(1), rules: '1' });
  });

  it("are nobody else's", async () => {
    const store = await openArchive();
    const { id } = await store.addArticle(me, annotatedArticle(1));
    const refused = expect.objectContaining({ code: 'not-found' });
    await expect(store.getAnnotations('other', id)).rejects.toEqual(refused);
    await expect(store.putAnnotations('other', id, { set: annotationsOf(1), rules: '1' })).rejects.toEqual(
      refused,
    );
  });
});
