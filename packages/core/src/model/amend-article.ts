import type { Amendment } from './amendment.ts';
import type { Article } from './article.ts';
import type { Block } from './block.ts';
import { freeId } from './free-id.ts';
import { joinParagraphs, splitParagraph } from './part-paragraphs.ts';
import { blockText } from './plain-text.ts';
import type { Evidence, SourceRange } from './provenance.ts';
import { cleanText } from './text.ts';

/**
 * The article as people put it right: each field that was amended names in its evidence what the parse had, so that it can be
 * shown and undone. Amendments about words that the article no longer has change nothing.
 */
export function amendArticle(article: Article, amendments: readonly Amendment[]): Article {
  let amended = article;
  for (const amendment of amendments) amended = amend(amended, amendment);
  return amended;
}

function amend(article: Article, amendment: Amendment): Article {
  switch (amendment.kind) {
    case 'headline': {
      const [parsed, ...others] = article.headlines;
      const rest = parsed?.role === 'main' ? others : article.headlines;
      const { value } = amendment;
      const evidence = article.evidence.filter(({ target }) => !target.startsWith('/headlines/'));
      return {
        ...article,
        headlines: value === null ? rest : [{ role: 'main', value }, ...rest],
        evidence: value === null ? evidence : [...evidence, byPerson('/headlines/0', parsed?.value)],
        notices: article.notices.filter(({ code }) => !code.startsWith('headline-')),
      };
    }
    case 'by':
      return withField(article, 'by', amendment.value, article.by);
    case 'datePublished':
      return withField(article, 'datePublished', amendment.value, article.datePublished);
    case 'takeOut':
      return takeOut(article, amendment.text);
    case 'putBack':
      return putBack(article, amendment.text);
    case 'split':
      return splitParagraph(article, amendment.text, amendment.first);
    case 'join':
      return joinParagraphs(article, amendment.text, amendment.next);
    case 'accept':
      return {
        ...article,
        notices: article.notices.filter(
          ({ code, message }) => code !== amendment.code || message !== amendment.message,
        ),
      };
  }
}

function withField(
  article: Article,
  name: 'by' | 'datePublished',
  value: string | null,
  parsed: string | undefined,
): Article {
  const { [name]: _, ...rest } = article;
  const evidence = article.evidence.filter(({ target }) => target !== `/${name}`);
  return {
    ...rest,
    ...(value === null ? {} : { [name]: value }),
    evidence: value === null ? evidence : [...evidence, byPerson(`/${name}`, parsed)],
    notices: article.notices.filter(({ target }) => target !== `/${name}`),
  };
}

/** The evidence of an amended field: a person, and what the parse had. */
function byPerson(target: string, parsed: string | undefined): Evidence {
  return {
    target,
    ranges: [],
    rule: 'amended',
    confidence: 1,
    why: 'Corrected by a person',
    ...(parsed === undefined ? {} : { alternatives: [{ value: parsed, why: 'What the parse had' }] }),
  };
}

function takeOut(article: Article, text: string): Article {
  const at = article.body.children.findIndex((block) => blockText(block) === text);
  const block = article.body.children[at];
  if (!block) return article;
  const target = `#${block.id}`;
  const ranges = article.evidence.find((one) => one.target === target)?.ranges ?? [];
  return {
    ...article,
    body: { type: 'root', children: article.body.children.toSpliced(at, 1) },
    evidence: article.evidence.filter((one) => one.target !== target),
    repairs: article.repairs.filter((repair) => repair.block !== block.id),
    removals:
      ranges.length === 0
        ? article.removals
        : [
            ...article.removals,
            { kind: 'other', ranges, text, rule: 'amended', why: 'Taken out by a person' },
          ],
    notices: article.notices.filter((notice) => notice.target !== target),
  };
}

function putBack(article: Article, text: string): Article {
  const at = article.removals.findIndex((removal) => removalWords(removal.text) === text);
  const removal = article.removals[at];
  if (!removal) return article;
  const id = freeId(article);
  const block: Block = { type: 'paragraph', id, children: [{ type: 'text', value: text }] };
  return {
    ...article,
    body: {
      type: 'root',
      children: article.body.children.toSpliced(placeOf(article, removal.ranges[0]), 0, block),
    },
    evidence: [
      ...article.evidence,
      {
        target: `#${id}`,
        ranges: removal.ranges,
        rule: 'amended',
        confidence: 1,
        why: 'Put back by a person',
      },
    ],
    removals: article.removals.toSpliced(at, 1),
  };
}

/** The words of a removal as those of a paragraph. */
export const removalWords = (text: string): string => cleanText(text).replace(/\s+/g, ' ').trim();

/** Where in the body something stands that is at a place of the source: before the first block behind it. */
function placeOf(article: Article, range: SourceRange | undefined): number {
  if (!range) return article.body.children.length;
  const starts = new Map(article.evidence.map(({ target, ranges: [first] }) => [target, first]));
  const at = article.body.children.findIndex(({ id }) => {
    const start = starts.get(`#${id}`);
    return start !== undefined && isBehind(start, range);
  });
  return at < 0 ? article.body.children.length : at;
}

function isBehind(a: SourceRange, b: SourceRange): boolean {
  if (a.kind === 'text' && b.kind === 'text') return a.start > b.start;
  if (a.kind === 'page' && b.kind === 'page') return a.page === b.page ? a.y > b.y : a.page > b.page;
  return false;
}
