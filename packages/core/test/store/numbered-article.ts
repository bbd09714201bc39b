import { createHash } from 'node:crypto';
import type { AnnotationSet, Article } from '../../src/model/index.ts';
import type { NewArticle } from '../../src/store/index.ts';
import { article, p } from '../../src/testing/index.ts';

/** A source and the article made of it. The same words make the same source. */
export function newArticle(source: string, made: Article): NewArticle {
  const bytes = Buffer.from(source);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return {
    bytes,
    article: { ...made, source: { ...made.source, sha256, size: bytes.length, length: source.length } },
  };
}

/** Article `n` of as many as a test wants, its numeral marked as a name in each paragraph; the same each time. `numeral${n}` stands in it alone. */
export function numberedArticle(n: number, size = 1): NewArticle {
  const paragraphs = Array.from({ length: size }, (_, at) =>
    p(`Paragraph ${at} of numeral${n} tells what happened in the harbour at dawn, and who saw it.`),
  );
  const input = newArticle(
    `The source of article ${n}\n`.repeat(size),
    article(`Report ${n} from the harbour`, ...paragraphs),
  );
  return { ...input, annotated: { set: numeralsOf(n, size), rules: '1' } };
}

function numeralsOf(n: number, size: number): AnnotationSet {
  const exact = `numeral${n}`;
  return {
    entities: [{ id: 'e1', type: 'MISC', name: exact, aliases: [], roles: [] }],
    annotations: Array.from({ length: size }, (_, at) => {
      const start = `Paragraph ${at} of `.length;
      const target = { block: `b${at + 1}`, start, end: start + exact.length, exact };
      return {
        id: `name-${at + 1}`,
        body: { type: 'mention', entity: 'e1', target },
        madeBy: { kind: 'rule', rule: 'name', version: '1', confidence: 0.7 },
        state: 'current',
      };
    }),
  };
}
