import type { Annotation } from '@tearsheet/core/model';
import type { ArticleFormat } from './article-format.ts';
import { articleUrn } from './article-urn.ts';

/**
 * Highlights and notes in the W3C's Web Annotation Data Model, an AnnotationPage. Positions count Unicode code points there, and
 * UTF-16 code units here; the words with what stands around them are in both.
 */
export const webAnnotation: ArticleFormat<string> = {
  name: 'web-annotation',
  mediaType: 'application/ld+json;profile="http://www.w3.org/ns/anno.jsonld"',
  extension: 'jsonld',
  write: (article, { annotations = [], textOf } = {}) => {
    const source = article.uri ?? articleUrn(article);
    const items = annotations.map((annotation) =>
      writeAnnotation(annotation, source, textOf ?? (() => undefined)),
    );
    const page = {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: `${articleUrn(article)}:annotations`,
      type: 'AnnotationPage',
      items,
    };
    return `${JSON.stringify(page, null, 2)}\n`;
  },
};

function writeAnnotation(
  { id, body, madeBy }: Annotation,
  source: string,
  textOf: (block: string) => string | undefined,
): object {
  const note = body.type === 'note' ? body.text : undefined;
  const target = 'target' in body && Array.isArray(body.target) ? body.target : [];
  const targets = target.map(({ block, start, end, exact, prefix, suffix }) => {
    const text = textOf(block);
    return {
      source: `${source}#${block}`,
      selector: [
        {
          type: 'TextQuoteSelector',
          exact,
          ...(prefix === undefined ? {} : { prefix }),
          ...(suffix === undefined ? {} : { suffix }),
        },
        ...(text === undefined
          ? []
          : [{ type: 'TextPositionSelector', start: codePoints(text, start), end: codePoints(text, end) }]),
      ],
    };
  });
  return {
    id: `urn:uuid:${id}`,
    type: 'Annotation',
    motivation: note === undefined ? 'highlighting' : 'commenting',
    ...(madeBy.kind === 'person' ? { created: madeBy.at } : {}),
    ...(note === undefined ? {} : { body: { type: 'TextualBody', value: note, format: 'text/plain' } }),
    target: targets.length === 0 ? source : targets.length === 1 ? targets[0] : targets,
    ...(body.type === 'highlight'
      ? {
          stylesheet: { type: 'CssStylesheet', value: `.highlight { background: ${body.colour}; }` },
          styleClass: 'highlight',
        }
      : {}),
  };
}

/** How many code points stand before a place that counts in UTF-16. */
const codePoints = (text: string, end: number): number => Array.from(text.slice(0, end)).length;
