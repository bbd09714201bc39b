import { type Annotation, type AnnotationSet, type Entity, makeAnchor } from '../../src/model/index.ts';
import type { NewArticle } from '../../src/store/index.ts';
import { articleWith, p } from '../../src/testing/index.ts';
import { newArticle } from './numbered-article.ts';

export interface NamedIn {
  name: string;
  type?: Entity['type'];
  aliases?: string[];
  roles?: string[];
  /** What it says, if anything. */
  says?: string;
}

/** An article that names these, each once in a paragraph of its own, published on a day. */
export function namingArticle(title: string, published: string, named: readonly NamedIn[]): NewArticle {
  const lines = named.map(
    ({ name, says }) => `${title}: ${name} ${says === undefined ? 'came' : `said ${says}`}.`,
  );
  const made = articleWith(
    { datePublished: published, publisher: { name: 'The Paper' } },
    title,
    ...lines.map((line) => p(line)),
  );
  const input = newArticle(`${title} ${published} ${lines.join(' ')}`, made);
  const anchor = (at: number, words: string) => {
    const start = lines[at]?.indexOf(words) ?? -1;
    const found = makeAnchor(made, { block: `b${at + 1}`, start, end: start + words.length });
    if (!found) throw new Error(`“${words}” does not stand in the article.`);
    return found;
  };
  const rule = (id: string, body: Annotation['body']): Annotation => ({
    id,
    body,
    madeBy: { kind: 'rule', rule: 'name', version: '1', confidence: 0.9 },
    state: 'current',
  });
  const set: AnnotationSet = {
    entities: named.map(({ name, type = 'PER', aliases = [], roles = [] }, at) => ({
      id: `e${at + 1}`,
      type,
      name,
      aliases,
      roles,
    })),
    annotations: named.flatMap(({ name, says }, at) => [
      rule(`m${at + 1}`, { type: 'mention', entity: `e${at + 1}`, target: anchor(at, name) }),
      ...(says === undefined
        ? []
        : [
            rule(`q${at + 1}`, {
              type: 'quotation',
              kind: 'indirect',
              source: [anchor(at, name)],
              cue: [anchor(at, 'said')],
              content: [anchor(at, says)],
              speaker: `e${at + 1}`,
            }),
          ]),
    ]),
  };
  return { ...input, annotated: { set, rules: '1' } };
}
