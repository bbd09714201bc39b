import type { Anchor, Annotation, AnnotationBody, AnnotationSet } from '@tearsheet/core/model';
import { article, p } from '@tearsheet/core/testing';
import { describe, expect, it } from 'vitest';
import { type FindingsKind, findingsKinds, writeFindings } from './findings-kinds.ts';
import { flattenAnnotations } from './flatten-annotations.ts';
import { type Gist, writeGist } from './write-gist.ts';

const FIRST = '"It is 5 km long," Ann Lee said on Wednesday.';
const SECOND = 'She denied that it was built in 1931. The city of Dunmore said so.';
const paper = { ...article('The Bridge', p(FIRST), p(SECOND)), language: 'en' };

const at = (block: string, exact: string): Anchor => {
  const text = block === 'b1' ? FIRST : SECOND;
  const start = text.indexOf(exact);
  return {
    block,
    start,
    end: start + exact.length,
    exact,
    prefix: text.slice(0, start),
    suffix: text.slice(start + exact.length),
  };
};

const found = (
  body: AnnotationBody,
  confidence = 0.9,
  state: Annotation['state'] = 'current',
): Annotation => ({
  id: `a-${JSON.stringify(body).length}`,
  body,
  madeBy: { kind: 'rule', rule: 'test', version: '1', confidence },
  state,
});

const set: AnnotationSet = {
  entities: [
    { id: 'lee', type: 'PER', name: 'Ann Lee', aliases: ['Lee'], roles: ['mayor'] },
    { id: 'dunmore', type: 'LOC', name: 'Dunmore', aliases: [], roles: [] },
  ],
  annotations: [
    found({
      type: 'quotation',
      kind: 'direct',
      source: [at('b1', 'Ann Lee')],
      cue: [at('b1', 'said')],
      content: [at('b1', '"It is 5 km long,"')],
      speaker: 'lee',
      stance: 'says',
    }),
    found(
      {
        type: 'quotation',
        kind: 'indirect',
        source: [at('b2', 'She')],
        cue: [at('b2', 'denied')],
        content: [at('b2', 'that it was built in 1931')],
        speaker: 'lee',
        stance: 'denies',
      },
      0.5,
    ),
    found({
      type: 'time',
      timex: 'DATE',
      value: '2019-01-16',
      from: '2019-01-16',
      to: '2019-01-16',
      target: at('b1', 'Wednesday'),
    }),
    found({ type: 'time', timex: 'DATE', value: '1931', from: '1931', to: '1931', target: at('b2', '1931') }),
    found({ type: 'time', timex: 'DATE', value: '1999', target: at('b2', 'built') }, 0.9, 'rejected'),
    found({ type: 'mention', entity: 'lee', target: at('b1', 'Ann Lee') }),
    found({ type: 'mention', entity: 'lee', target: at('b2', 'She') }),
    found({ type: 'mention', entity: 'dunmore', target: at('b2', 'Dunmore') }),
    found({
      type: 'measure',
      quantity: 5,
      unit: 'km',
      si: { quantity: 5000, unit: 'm' },
      target: at('b1', '5 km'),
    }),
  ],
};

const linesOf = (kind: FindingsKind, of = set): string[] =>
  writeFindings(kind, paper, of).passages.map(({ runs }) => runs.map(({ text }) => text).join(''));

describe('what was found in an article', () => {
  it('voices: all that each says, direct and indirect, a guess as a guess', () => {
    expect(linesOf('voices')).toEqual([
      'Ann Lee  mayor',
      '“It is 5 km long,”  said',
      'that it was built in 1931  indirect, denies, a guess',
    ]);
  });

  it('voices: to whom something is said, and whom it answers', () => {
    const [claim, denial] = set.annotations;
    if (claim?.body.type !== 'quotation' || denial?.body.type !== 'quotation')
      throw new Error('Both are said.');
    const answer: Annotation = {
      ...denial,
      id: 'answer',
      body: { ...denial.body, speaker: 'dunmore', addressee: [at('b2', 'Dunmore')], answers: [claim.id] },
    };
    expect(linesOf('voices', { ...set, annotations: [claim, answer] }).at(-1)).toBe(
      'that it was built in 1931  indirect, denies, to Dunmore, answers Ann Lee, a guess',
    );
    expect(flattenAnnotations(paper, { ...set, annotations: [claim, answer] }).quotations[1]).toMatchObject({
      answers: [0],
      rule: 'test',
      confidence: 0.5,
    });
  });

  it('in brief: the most telling sentences and the key phrases, or that there are none', () => {
    const lines = (gist: Gist) =>
      writeGist(gist).passages.map(({ runs }) => runs.map(({ text }) => text).join(''));
    const sentence = at('b2', SECOND);
    expect(
      lines({
        extract: [{ target: sentence, weight: 1 }],
        keyPhrases: [{ phrase: 'Dunmore', weight: 1, targets: [at('b2', 'Dunmore')] }],
      }),
    ).toEqual([SECOND, 'Key phrases', 'Dunmore']);
    expect(lines({})).toEqual(['There is nothing to tell in brief.']);
  });

  it('timeline: in the order of the days, without what was rejected', () => {
    expect(linesOf('timeline')).toEqual([
      '1931',
      SECOND.replace(/"/g, ''),
      '16 January 2019',
      '“It is 5 km long,” Ann Lee said on Wednesday.',
    ]);
  });

  it('timeline: whole months and years without their days', () => {
    const spans = [
      ['1987-01-01', '1987-12-31', '1987'],
      ['1980-01-01', '1989-12-31', '1980 – 1989'],
      ['2019-02-01', '2019-02-28', 'February 2019'],
      ['2019-02-01', '2019-03-02', '1 February 2019 – 2 March 2019'],
    ] as const;
    for (const [from, to, shown] of spans) {
      const time = found({ type: 'time', timex: 'DATE', value: 'X', from, to, target: at('b2', '1931') });
      expect(linesOf('timeline', { entities: [], annotations: [time] })[0]).toBe(shown);
    }
  });

  it('cast: by kind, the most named first', () => {
    expect(linesOf('cast')).toEqual([
      'People  1',
      'Ann Lee  2 times  mayor; also Lee',
      'Places  1',
      'Dunmore',
    ]);
  });

  it('numbers: with their value in the SI', () => {
    expect(linesOf('numbers')).toEqual(['“It is 5 km long,” Ann Lee said on Wednesday.  5 km = 5,000 m']);
  });

  it('every entry leads to its words', () => {
    for (const kind of findingsKinds) {
      const { passages, places } = writeFindings(kind, paper, set);
      const entries = passages.flatMap(({ block }) => block ?? []);
      expect(entries).toEqual(places.map((_, number) => String(number)));
      expect(places.length).toBeGreaterThan(0);
    }
  });

  it('says so where there is nothing', () => {
    for (const kind of findingsKinds) {
      const lines = linesOf(kind, { annotations: [], entities: [] });
      expect(lines).toHaveLength(1);
      expect(lines[0]).toMatch(/^No/);
    }
  });

  it('flat, its offsets count in the running text', () => {
    const { text, quotations, times, mentions, measures } = flattenAnnotations(paper, set);
    expect(text).toBe(`${FIRST}\n\n${SECOND}`);
    const words = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
    expect(quotations).toMatchObject([
      { kind: 'direct' },
      { kind: 'indirect', speaker: 'lee', stance: 'denies' },
    ]);
    expect(times.map((time) => words(time as never))).toEqual(['Wednesday', '1931']);
    expect(mentions.map((mention) => words(mention as never))).toEqual(['Ann Lee', 'She', 'Dunmore']);
    expect(mentions[2]).toMatchObject({ type: 'LOC', entity: 'dunmore' });
    expect(measures).toMatchObject([{ quantity: 5, unit: 'km', si: { quantity: 5000, unit: 'm' } }]);
  });
});
