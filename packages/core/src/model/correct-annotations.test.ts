import { describe, expect, it } from 'vitest';
import { article, p } from '../testing/index.ts';
import type { Annotation, AnnotationBody, AnnotationSet } from './annotation.ts';
import type { AnnotationCorrection } from './annotation-correction.ts';
import { correctAnnotations } from './correct-annotations.ts';
import { makeAnchor } from './find-anchor.ts';
import { renewAnnotations } from './renew-annotations.ts';
import { validateAnnotations } from './validate-article.ts';

const AT = '2026-11-25T08:00:00Z';
const WORDS = 'Jordan said the pump at Holm failed in May, and Holm has 4 of them.';
const report = article('Report', p('The day began with rain.'), p(WORDS));

function anchor(words: string, at = WORDS.indexOf(words), of = report) {
  const found = makeAnchor(of, { block: 'b2', start: at, end: at + words.length });
  if (!found) throw new Error(`The test has no “${words}”.`);
  return found;
}

const rule = (id: string, body: AnnotationBody): Annotation => ({
  id,
  body,
  madeBy: { kind: 'rule', rule: 'name', version: '1', confidence: 0.7 },
  state: 'current',
});

const found = (): AnnotationSet => ({
  entities: [
    { id: 'e1', type: 'LOC', name: 'Jordan', aliases: [], roles: [] },
    { id: 'e2', type: 'LOC', name: 'Holm', aliases: [], roles: [] },
  ],
  annotations: [
    rule('n1', { type: 'mention', entity: 'e1', target: anchor('Jordan') }),
    rule('n2', { type: 'mention', entity: 'e2', target: anchor('Holm') }),
    rule('n3', { type: 'mention', entity: 'e2', target: anchor('Holm', WORDS.lastIndexOf('Holm')) }),
    rule('t1', { type: 'time', timex: 'DATE', value: '2018-05', target: anchor('May') }),
    rule('q1', {
      type: 'quotation',
      kind: 'indirect',
      source: [],
      cue: [anchor('said')],
      content: [anchor('the pump at Holm failed in May')],
      speaker: 'e1',
    }),
  ],
});

const put = (set: AnnotationSet, correction: AnnotationCorrection) =>
  correctAnnotations(report, set, correction, AT);
const held = ({ annotations }: AnnotationSet) => annotations.filter(({ state }) => state === 'current');
const heldAt = (set: AnnotationSet, type: string) => held(set).filter(({ body }) => body.type === type);

describe('a person', () => {
  it('rejects and restores', () => {
    const without = put(found(), { do: 'reject', annotations: ['n2', 'n3'] });
    expect(held(without).map(({ id }) => id)).toEqual(['n1', 't1', 'q1']);
    expect(without.annotations).toHaveLength(5);
    expect(put(without, { do: 'restore', annotations: ['n2', 'n3'] })).toEqual(found());
  });

  it('says who speaks, with somebody whom the rules took for a place', () => {
    const speaker = { type: 'PER', name: 'Jordan' } as const;
    const set = put(
      put(found(), { do: 'correct', annotations: ['n1'], change: { type: 'mention', entity: speaker } }),
      { do: 'correct', annotations: ['q1'], change: { type: 'quotation', speaker, stance: 'claims' } },
    );
    expect(set.entities.at(-1)).toEqual({ id: 'own-1', type: 'PER', name: 'Jordan', aliases: [], roles: [] });
    expect(heldAt(set, 'quotation')).toMatchObject([
      { body: { speaker: 'own-1', stance: 'claims' }, madeBy: { kind: 'person', at: AT }, replaces: 'q1' },
    ]);
    expect(validateAnnotations(report, set)).toEqual([]);
    // Undone by restoring what was replaced, and done again by restoring what replaced it.
    const own = heldAt(set, 'quotation')[0]?.id ?? '';
    const undone = put(set, { do: 'restore', annotations: ['q1'] });
    expect(heldAt(undone, 'quotation').map(({ id }) => id)).toEqual(['q1']);
    expect(heldAt(put(undone, { do: 'restore', annotations: [own] }), 'quotation')).toEqual(
      heldAt(set, 'quotation'),
    );
  });

  it('says that nobody is known to speak, which day it was, how many, and adds what was not seen', () => {
    let set = put(found(), {
      do: 'correct',
      annotations: ['q1'],
      change: { type: 'quotation', speaker: null },
    });
    expect(heldAt(set, 'quotation')[0]?.body).not.toHaveProperty('speaker');
    set = put(set, { do: 'correct', annotations: ['t1'], change: { type: 'time', value: '2019-05' } });
    expect(heldAt(set, 'time')).toMatchObject([
      { body: { value: '2019-05', from: '2019-05', timex: 'DATE' } },
    ]);
    const at = WORDS.indexOf('4 of');
    set = put(set, {
      do: 'add',
      addition: {
        type: 'measure',
        place: { block: 'b2', start: at, end: at + 1 },
        quantity: 4,
        unit: 'pump',
      },
    });
    expect(heldAt(set, 'measure')).toMatchObject([
      { id: 'own-measure-1', body: { target: { exact: '4', prefix: expect.stringContaining('Holm has ') } } },
    ]);
    expect(validateAnnotations(report, set)).toEqual([]);
  });

  it.each<[string, AnnotationCorrection, string]>([
    ['an annotation that is not there', { do: 'reject', annotations: ['x'] }, 'not-found'],
    [
      'somebody whom the article does not name',
      { do: 'correct', annotations: ['n1'], change: { type: 'mention', entity: { id: 'e9' } } },
      'not-found',
    ],
    [
      'a change of another kind',
      { do: 'correct', annotations: ['n1'], change: { type: 'time', value: '2019' } },
      'usage',
    ],
    [
      'a place behind the end',
      {
        do: 'add',
        addition: { type: 'time', timex: 'DATE', value: '2019', place: { block: 'b2', start: 60, end: 99 } },
      },
      'usage',
    ],
  ])('is told of %s', (_, correction, code) => {
    expect(() => put(found(), correction)).toThrow(expect.objectContaining({ code }));
  });
});

describe('newer rules', () => {
  it('leave what a person decided, and do not find again what was rejected', () => {
    const mine = put(
      put(found(), {
        do: 'correct',
        annotations: ['n1'],
        change: { type: 'mention', entity: { type: 'PER', name: 'Jordan' } },
      }),
      { do: 'reject', annotations: ['t1'] },
    );
    const renewed = renewAnnotations(report, mine, {
      ...found(),
      annotations: found().annotations.map((one) => ({ ...one, id: `${one.id}-2` })),
    });
    expect(heldAt(renewed, 'mention').map(({ id }) => id)).toEqual(['own-mention-1', 'n2-2', 'n3-2']);
    expect(heldAt(renewed, 'time')).toEqual([]);
    expect(renewAnnotations(report, renewed, found()).annotations).toHaveLength(renewed.annotations.length);
  });

  it('find the words again in an article that was parsed anew, or keep them as an orphan', () => {
    const mine = put(found(), {
      do: 'correct',
      annotations: ['n3'],
      change: { type: 'mention', entity: { type: 'ORG', name: 'Holm Works' } },
    });
    const anew = article('Report', p('Rain.'), p('More rain.'), p(`Again: ${WORDS}`));
    const none: AnnotationSet = { annotations: [], entities: [] };
    const moved = renewAnnotations(anew, mine, none);
    expect(heldAt(moved, 'mention')).toMatchObject([
      { body: { target: { block: 'b3', start: `Again: ${WORDS}`.lastIndexOf('Holm'), exact: 'Holm' } } },
    ]);
    expect(validateAnnotations(anew, moved)).toEqual([]);
    const lost = renewAnnotations(article('Report', p('Only rain.')), moved, none);
    const orphan = lost.annotations.find(({ madeBy }) => madeBy.kind === 'person');
    expect(orphan).toMatchObject({ state: 'orphan', body: { target: { exact: 'Holm' } } });
    const back = renewAnnotations(anew, lost, none);
    expect(heldAt(back, 'mention')).toHaveLength(1);
  });
});
