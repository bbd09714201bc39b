import { limits } from '../limits.ts';
import type { HtmlElement } from './html-node.ts';

/** A thing that a page's JSON-LD describes: its types, its properties, and the script it stands in. */
export interface StructuredData {
  types: readonly string[];
  data: Record<string, unknown>;
  element: HtmlElement;
}

const MOST_THINGS = 400;

/** Reads one script of JSON-LD into the things it describes, outer ones first. What cannot be read is passed over. */
export function readJsonLd(element: HtmlElement, source: string): StructuredData[] {
  const script = source.slice(element.start, element.end);
  const text = script.slice(script.indexOf('>') + 1, Math.max(0, script.lastIndexOf('</')));
  if (text.length > limits.structuredData) return [];
  const found: StructuredData[] = [];
  const queue: unknown[] = [parseLoosely(text)];
  for (let at = 0; at < queue.length && found.length < MOST_THINGS; at++) {
    const value = queue[at];
    if (Array.isArray(value)) queue.push(...value.slice(0, MOST_THINGS));
    else if (isRecord(value)) {
      const types = namesOf(value['@type']);
      if (types.length > 0) found.push({ types, data: value, element });
      for (const key of [
        '@graph',
        'mainEntity',
        'mainEntityOfPage',
        'hasPart',
        'itemReviewed',
        'subjectOf',
      ]) {
        if (typeof value[key] === 'object') queue.push(value[key]);
      }
    }
  }
  return found;
}

/** Pages put comments, line ends and characters of control into their JSON. */
function parseLoosely(text: string): unknown {
  const plain = text
    .trim()
    .replace(/^<!--|-->$|^\/\*<!\[CDATA\[\*\/|\/\*\]\]>\*\/$|^\/\/<!\[CDATA\[|\/\/\]\]>$|;$/g, '');
  for (const attempt of [plain, plain.replace(/[\0-\x1f]+/g, ' ').replace(/,\s?([}\]])/g, '$1')]) {
    try {
      return JSON.parse(attempt);
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
    }
  }
  return undefined;
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The strings of a value that may be one or several. */
export function namesOf(value: unknown): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value.trim()];
  if (Array.isArray(value))
    return value.slice(0, 100).flatMap((one) => (typeof one === 'string' ? namesOf(one) : []));
  return [];
}

const ARTICLE = /(?:Article|BlogPosting|LiveBlogPosting|Report|Reportage\w*|\w*News\w*|Review|HowTo|Recipe)$/;

/** The thing that describes the article of the page: an article before a page. */
export function articleData(structured: readonly StructuredData[]): StructuredData | undefined {
  const isArticle = ({ types }: StructuredData) => types.some((type) => ARTICLE.test(type));
  const articles = structured.filter(isArticle);
  return (
    articles.find(({ data }) => data.headline !== undefined && data.datePublished !== undefined) ??
    articles[0]
  );
}

/** The thing that describes the page itself. */
export const pageData = (structured: readonly StructuredData[]): StructuredData | undefined =>
  structured.find(({ types }) => types.some((type) => /WebPage$/.test(type)));

/** The thing that another one names by its `@id`, or the thing itself. */
export function resolve(value: unknown, structured: readonly StructuredData[]): unknown {
  if (!isRecord(value) || value.name !== undefined || typeof value['@id'] !== 'string') return value;
  return structured.find(({ data }) => data['@id'] === value['@id'] && data !== value)?.data ?? value;
}
