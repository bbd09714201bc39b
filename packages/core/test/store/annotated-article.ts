import type { Anchor, Annotation, AnnotationSet } from '../../src/model/index.ts';
import type { NewArticle } from '../../src/store/index.ts';
import { article, p } from '../../src/testing/index.ts';
import { newArticle } from './numbered-article.ts';

const text = (n: number) => `On Jan. 15 Ann Smith${n} said the tide at numeral${n} is high by 4 m.`;

/** An article of one sentence, with who says what in it, and when. */
export function annotatedArticle(n: number): NewArticle {
  const input = newArticle(`The source of article ${n}`, article(`Report ${n}`, p(text(n))));
  return { ...input, annotated: { set: annotationsOf(n), rules: '1' } };
}

/** What is to be found in {@link annotatedArticle}, in the order of its text. */
export function annotationsOf(n: number): AnnotationSet {
  const anchor = (exact: string): Anchor => {
    const start = text(n).indexOf(exact);
    return { block: 'b1', start, end: start + exact.length, exact };
  };
  const made = (id: string, body: Annotation['body']): Annotation => ({
    id,
    body,
    madeBy: { kind: 'rule', rule: 'name', version: '1', confidence: 0.8 },
    state: 'current',
  });
  const name = `Ann Smith${n}`;
  return {
    entities: [{ id: 'e1', type: 'PER', name, aliases: [`Smith${n}`], roles: ['harbour master'] }],
    annotations: [
      made('time-1', {
        type: 'time',
        timex: 'DATE',
        value: '2019-01-15',
        from: '2019-01-15',
        to: '2019-01-15',
        target: anchor('Jan. 15'),
      }),
      made('name-2', { type: 'mention', entity: 'e1', target: anchor(name) }),
      made('quotation-3', {
        type: 'quotation',
        kind: 'indirect',
        source: [anchor(name)],
        cue: [anchor('said')],
        content: [anchor(`the tide at numeral${n} is high`)],
        speaker: 'e1',
        stance: 'says',
      }),
      made('measure-4', { type: 'measure', quantity: 4, unit: 'm', target: anchor('4 m') }),
    ],
  };
}
