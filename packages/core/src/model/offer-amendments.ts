import { amendArticle, removalWords } from './amend-article.ts';
import type { Amendment } from './amendment.ts';
import type { Article } from './article.ts';
import type { Block } from './block.ts';
import { blockText } from './plain-text.ts';
import type { Alternative, Notice } from './provenance.ts';

/** Something doubtful, and what a person may do about it with one act. */
export interface Offer {
  code: string;
  message: string;
  /** What it is about: as in evidence. */
  target?: string;
  choices: { label: string; amendment: Amendment }[];
  /** Says that it is right as it is; absent where nothing was guessed that could be. */
  accept?: Amendment;
}

const FIELDS: ReadonlyMap<string, 'headline' | 'by' | 'datePublished'> = new Map([
  ['/headlines/0', 'headline'],
  ['/by', 'by'],
  ['/datePublished', 'datePublished'],
]);

/**
 * What is doubtful about an article, each with the amendments that would put it right. Amendments that would change nothing
 * are not offered.
 */
export function offerAmendments(article: Article): Offer[] {
  const offers = article.notices.map((notice): Offer => {
    const { code, message, target } = notice;
    return {
      code,
      message,
      ...(target === undefined ? {} : { target }),
      choices: choicesOf(article, notice).filter(({ amendment }) => changes(article, amendment)),
      accept: { kind: 'accept', code, message },
    };
  });
  const told = new Set(offers.map(({ target }) => target));
  return [
    ...offers,
    ...[...FIELDS.keys()].flatMap((target) => (told.has(target) ? [] : offerField(article, target))),
  ];
}

const changes = (article: Article, amendment: Amendment): boolean =>
  amendArticle(article, [amendment]) !== article;

/** A field whose evidence allows other values, where no notice speaks of it. */
function offerField(article: Article, target: string): Offer[] {
  const proof = article.evidence.find((one) => one.target === target && one.rule !== 'amended');
  if (!proof?.alternatives?.length) return [];
  const [code, message] = proof.inferred
    ? [
        'value-inferred',
        `Nobody printed this; it was inferred.${proof.why === undefined ? '' : ` ${proof.why}`}`,
      ]
    : ['value-chosen', 'The source says it in several ways; this was taken.'];
  return [{ code, message, target, choices: fieldChoices(target, proof.alternatives) }];
}

function choicesOf(article: Article, { code, target, ranges, alternatives = [] }: Notice): Offer['choices'] {
  if (target !== undefined && FIELDS.has(target)) return fieldChoices(target, alternatives);
  // It has no target: there is no such field.
  if (code === 'byline-missing') return fieldChoices('/by', alternatives);
  if (code === 'text-left-out') {
    const place = JSON.stringify(ranges);
    const removal = article.removals.find((one) => JSON.stringify(one.ranges) === place);
    const text = removal && removalWords(removal.text);
    return text ? [{ label: 'Put it back', amendment: { kind: 'putBack', text } }] : [];
  }
  const at = article.body.children.findIndex(({ id }) => target === `#${id}`);
  const [before, block]: (Block | undefined)[] = [article.body.children[at - 1], article.body.children[at]];
  if (code === 'paragraph-break-doubtful' && before && block) {
    const amendment: Amendment = { kind: 'join', text: blockText(before), next: blockText(block) };
    return [{ label: 'Join it with the one before', amendment }];
  }
  const [first] = alternatives;
  if (code === 'paragraph-join-doubtful' && block && first) {
    const amendment: Amendment = { kind: 'split', text: blockText(block), first: first.value };
    return [{ label: 'Begin a paragraph there', amendment }];
  }
  return [];
}

function fieldChoices(target: string, alternatives: readonly Alternative[]): Offer['choices'] {
  const kind = FIELDS.get(target);
  if (kind === undefined) return [];
  return alternatives.map(({ value }) => ({ label: value, amendment: { kind, value } }));
}
