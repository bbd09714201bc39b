import { type HtmlElement, textOf, walkNodes } from './html-node.ts';
import { wordsOf } from './name-boilerplate.ts';

const BODY_PROP = /articleBody|text\b/i;
/** What sites call the place of an article's text, as words. */
const BODY_NAMES =
  /\b(?:(?:article|story|post|entry|blog|news|artikel|articulo|articolo|content|page|single|main|rich ?text|wysiwyg|markdown) ?(?:body|content|text|copy|main|inhalt|corps|cuerpo|corpo|detail)|body ?(?:text|copy|content)|articlebody|storybody|entrycontent|postcontent|rich ?text|wysiwyg|prose|article ?wrapper|cuerpo|texto noticia|noticia cuerpo|kg canvas|gh content|post ?bodycopy|field name body|text formatted)\b/;
const CONTENT_NAMES =
  /\b(?:article|story|post|entry|content|main|blog|news|hentry|artikel|articulo|articolo|noticia|beitrag)\b/;
const ASIDE_NAMES =
  /\b(?:comments?|sidebar|related|footer|header|nav|menu|widget|promo|modal|popup|recommend\w*|newsletter|author bio|cookie|banner|teaser)\b/;

/** Candidates that are compared with the text in JSON-LD: each is read whole. */
const ASKED = 24;

/** Where the text of the article is. */
export interface Chosen {
  root: HtmlElement;
  why: string;
}

/**
 * Chooses the element that holds the article and as little else as can be. Every element is a candidate: it is worth
 * the running text below it, times how much the page says that this is the article (its element, its names, its
 * microdata, and the text that JSON-LD repeats).
 */
export function chooseContent(body: HtmlElement, witness: string | undefined): Chosen {
  const seen = new Map<string, number>();
  const key = witness === undefined ? undefined : witnessWords(witness);
  let best: Chosen = { root: body, why: 'Nothing on the page holds more running text' };
  let asked = 0;
  let most = Math.max(1, body.weight) * 0.8;
  walkNodes(body, (node) => {
    if (node.kind === 'text' || node.isSilent || node.weight < most * 0.5) return false;
    const names = `${node.get('class') ?? ''} ${node.get('id') ?? ''}`;
    let factor = seen.get(names);
    if (factor === undefined) {
      factor = factorOfNames(wordsOf(names.slice(0, 500)));
      seen.set(names, factor);
    }
    const prop = BODY_PROP.test(node.get('itemprop') ?? '');
    if (prop) factor = Math.max(factor, 1.5);
    if (node.tag === 'article') factor *= 1.25;
    else if (node.tag === 'main' || node.get('role') === 'main') factor *= 1.15;
    else if (node.tag === 'aside' || node.tag === 'ul' || node.tag === 'ol' || node.tag === 'table')
      factor *= 0.6;
    else if (node.tag === 'p' || node.tag === 'blockquote' || node.tag === 'li' || node.tag === 'td')
      factor *= 0.7;
    if (key && node.weight > most * 0.6 && asked++ < ASKED) factor *= 0.7 + 0.8 * overlap(key, node);
    const score = node.weight * factor;
    if (score > most) {
      most = score;
      best = {
        root: node,
        why: prop
          ? 'The page marks it as the body of the article'
          : 'It holds the most running text with the least else',
      };
    }
    return true;
  });
  return wider(best, body);
}

/** How much more running text the article around a choice must hold to be chosen instead. */
const MORE = 2;

/** Articles that list many links weigh little as a whole: what the page marks as its article holds the rest of the text. */
function wider(chosen: Chosen, body: HtmlElement): Chosen {
  let best = chosen;
  for (let at = chosen.root.parent; at && at !== body; at = at.parent) {
    const marked = at.tag === 'article' || at.tag === 'main' || BODY_PROP.test(at.get('itemprop') ?? '');
    if (marked && at.gain > best.root.gain * MORE)
      best = { root: at, why: 'The page marks it as its article, and most of the running text is in it' };
  }
  return best;
}

function factorOfNames(names: string): number {
  if (ASIDE_NAMES.test(names) && !BODY_NAMES.test(names)) return 0.8;
  if (BODY_NAMES.test(names)) return 1.3;
  return CONTENT_NAMES.test(names) ? 1.1 : 1;
}

function witnessWords(text: string): Map<string, number> {
  return count(text.replace(/<[^<>]*>/g, ' '));
}

function count(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of text
    .slice(0, 200_000)
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [])
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** F1 of the words of a candidate against those that JSON-LD gives as the article's. */
function overlap(witness: ReadonlyMap<string, number>, element: HtmlElement): number {
  const words = count(textOf(element, 200_000));
  let both = 0;
  let all = 0;
  for (const [word, times] of words) {
    both += Math.min(times, witness.get(word) ?? 0);
    all += times;
  }
  for (const times of witness.values()) all += times;
  return all === 0 ? 0 : (2 * both) / all;
}
