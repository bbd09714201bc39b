import {
  type Block,
  blockText,
  cleanLine,
  type Identified,
  type Related,
  type RelatedItem,
  type Removal,
  type TextRange,
} from '@tearsheet/core/model';
import { datesOf } from '../article/find-dates.ts';
import type { BlockDrafts } from './block-draft.ts';
import { type FoundHeadline, letters } from './find-headline.ts';
import { rangeOf } from './range-of.ts';

/** What a line of the article's surroundings says, and what it is then. */
const LINES: readonly (readonly [RegExp, Removal['kind'], string])[] = [
  [
    /^(?:advertisement|advertising|ad|anzeige|werbung|publicité|publicidad|pubblicità|publicidade|advertentie|reklama|реклама|広告|广告|إعلان|sponsored(?: content)?|story continues below(?: this)? ad\w*|article continues (?:below|after)(?: this)? ad\w*|continue reading below)$/iu,
    'advertisement',
    'A label of an advertisement',
  ],
  [
    /^(?:share(?: this| on| via| with)?(?: (?:article|post|story|page|on|this|facebook|twitter|linkedin|email|x|with friends))*|teilen|partager|compartir|condividi|compartilhar|delen|udostępnij|поделиться|シェア|分享|مشاركة|tweet|pin(?: it)?|email|print|copy link|link copied|save|facebook|twitter|linkedin|whatsapp|pinterest|reddit|instagram|telegram|follow us.{0,40}|like (?:this|us).{0,20})[:!.]?$/iu,
    'sharing',
    'A label of links for sharing',
  ],
  [
    /^(?:skip to (?:main )?content|back to top|back|home|menu|search|previous|next|next (?:post|article)|previous (?:post|article)|load more|show more|see more|view more|view all|see all|read more|learn more|continue reading|click here|show all|table of contents|contents|in this article|on this page|jump to.{0,40}|\d+ ?(?:min(?:ute)?s?|-minute|min\.?)(?: de)? (?:read|lesezeit|lecture|lectura|lettura|leitura)|reading time.{0,30}|lesezeit.{0,30}|expand|collapse|close|loading\.*|edit)[:…»>→]?$/iu,
    'navigation',
    'A label of navigation',
  ],
  [
    /^(?:sign up.{0,80}|subscribe(?: now| today| here| to .{0,60})?|newsletter|jetzt abonnieren|abonnez-vous|suscríbete|iscriviti|get (?:the|our) (?:latest|newsletter).{0,80})[!.]?$/iu,
    'subscription',
    'Asks for a subscription',
  ],
  [
    /^(?:\d+ comments?|comments?(?: \(\d+\))?|leave a (?:comment|reply)|no comments|kommentare?|commentaires?|comentarios|commenti|add (?:a )?comment)[:.]?$/iu,
    'comments',
    'A label of comments',
  ],
  [/^(?:(?:all rights reserved|copyright ©|©|\(c\) \d{4}).{0,120})$/iu, 'copyright', 'A copyright line'],
  [
    /^(?:(?:image|photo|picture|featured image|cover|foto|bild|header image|images?)(?: credits?| by| via| courtesy| source)?(?: of)?\s?[:：].{0,100}|(?:photo|image) (?:by|courtesy|credit|via) .{0,80}|getty images|image source.{0,60})$/iu,
    'credit',
    'The credit of a picture',
  ],
  [
    /^(?:tags?|topics?|filed under|categories|category|posted in|tagged(?: with| in| as)?|schlagworte|themen|étiquettes|etiquetas|temas)\s?[:：].{0,300}$/iu,
    'navigation',
    'Tags of the article',
  ],
  [
    /^(?:(?:last )?updated|published|posted|modified|veröffentlicht|aktualisiert|publié|publicado|actualizado|pubblicato|aggiornato|gepubliceerd)(?: on| at|:| le| el| il| am)?\s.{0,12}\d.{0,40}$/iu,
    'date',
    'A line of dates',
  ],
];

/** A line on who wrote or checked the article. */
const BYLINE =
  /^(?:(?:[Ww]ritten|[Rr]eviewed|edited|reported|posted|published|medically reviewed|fact[- ]checked|updated|words|story|text|photos?) )*[Bb][Yy]:? (?:the )?\p{Lu}[^.!?]{0,120}$|^(?:[Vv]on|[Pp]ar|[Pp]or|[Dd]i|[Dd]oor|[Aa]utor(?:in)?:?|[Aa]uthor:?|автор:?|текст:?|作者[:：]|記者|文[:：／/]|بقلم)\s?\p{Lu}[\p{L}.'’-]+ [^.!?]{0,60}$/u;

/** Headings after which nothing is of the article. */
const AFTERWORDS =
  /^(?:(?:related|recommended|similar|suggested|featured|trending)(?: (?:articles?|posts?|stories|news|reading|content|topics?|links|resources|products?|videos?|for you|by|from|on|to).{0,40})?|(?:more|latest|further|discover|explore) (?:articles?|posts?|stories|news|reading|content|from|like this|by|on|about|in|blogs?|insights|resources)(?!\p{L}).{0,40}|(?:other|recent|popular|top|our latest|most (?:read|popular|viewed)|keep|continue) (?:articles?|posts?|stories|news|reading|blogs?|exploring|resources)(?!\p{L}).{0,40}|you (?:may|might|could|['’]ll) (?:also )?(?:like|enjoy|be interested|love|want).{0,30}|(?:what to read|up next|read (?:next|more|also|on)|see also|also (?:read|on)|don['’]t miss|editor['’]s picks?)(?!\p{L}).{0,40}|(?:about|meet|written by|author|the author|über de[nr] autor|à propos de l['’]auteur|sobre (?:el|la|o|a) autor)(?: the)?(?: authors?.{0,30}|:.{0,40})?|share (?:this|on|via).{0,40}|leave a (?:reply|comment).{0,40}|(?:\d+ )?comments?.{0,20}|post (?:navigation|a comment)|subscribe.{0,60}|sign up.{0,60}|(?:join|get) (?:our|the) .{0,40}newsletter.{0,20}|stay (?:connected|updated|informed|in touch).{0,40}|follow us.{0,30}|contact(?: us)?|get in touch.{0,30}|das könnte sie auch interessieren.{0,20}|mehr zum thema.{0,20}|lesen sie auch.{0,20}|weitere (?:artikel|beiträge|themen).{0,20}|à lire aussi.{0,20}|lire aussi.{0,20}|sur le même (?:sujet|thème)|noticias relacionadas|te puede interesar.{0,20}|más (?:noticias|información).{0,20}|artículos relacionados|leggi anche.{0,20}|articoli correlati|potrebbe interessarti.{0,20}|leia (?:também|mais).{0,20}|veja também.{0,20}|notícias relacionadas|lees ook.{0,20}|meer over.{0,30}|gerelateerde.{0,20}|czytaj (?:też|także|więcej).{0,20}|zobacz (?:też|także|również).{0,20}|polecane.{0,20}|читайте также.{0,20}|по теме.{0,20}|関連記事.{0,10}|おすすめ.{0,10}|相关(?:阅读|新闻|文章|链接).{0,10}|推荐阅读.{0,10}|اقرأ (?:أيضا|أيضًا|المزيد).{0,20}|مواضيع ذات صلة)[:：]?$/iu;

/** Of the letters of a block, the share in links above which it is a link and nothing else. */
const LINKED = 0.85;

/**
 * Takes out what reading left in of the article's surroundings: its headline, labels, lines of dates and credits, links
 * to other articles, and what follows a heading that opens such links at its end.
 */
export function tidyBlocks(blocks: readonly Block[], drafts: BlockDrafts, headline: FoundHeadline): Block[] {
  const title = headline.finding ? letters(headline.finding.value) : undefined;
  const kept: Block[] = [];
  const from = firstAfterHeadline(blocks, drafts, headline);
  const lines = blocks.map(textBelow);
  const until = lastOfText(blocks, lines);
  const isLong = (line: string, at: number) => line.length >= LONG && at >= from && at < until;
  const opened = lines.findIndex(isLong);
  const closed = opened < 0 ? blocks.length : lines.findLastIndex(isLong);
  for (const [at, block] of blocks.entries()) {
    const take = (kind: Removal['kind'], why: string) => remove(block, kind, why, drafts);
    const text = lines[at] ?? '';
    const key = text.length <= 320 ? letters(text) : '';
    if (at < from) take('page-header', 'It stands before the headline');
    else if (at >= until) {
      const label = lines[at - 1] ?? '';
      const related = linksOf(block, at === until ? '' : label, drafts) ?? lineOfLink(block, text, drafts);
      if (related) kept.push(related);
      else take('related', 'It stands behind the text, below a heading that opens links or notes');
    } else if (title !== undefined && key === title && kept.length < 12)
      take('headline', 'The headline, kept in its field');
    else {
      if (block.type === 'paragraph' && isLabel(text) && (at < opened || at > closed)) {
        take(
          at < opened ? 'byline' : 'other',
          at < opened ? 'A label before the text' : 'A label behind the text',
        );
        continue;
      }
      const opening = kept.length < 6 && text.length <= 160 && block.type === 'paragraph';
      if (opening && /\d/.test(text) && datesOf(text)) {
        take('date', 'A line of dates before the text');
        continue;
      }
      if (opening && BYLINE.test(text)) {
        take('byline', 'The byline, kept in its field');
        continue;
      }
      const line = text.length <= 320 ? LINES.find(([pattern]) => pattern.test(text)) : undefined;
      if (line && block.type !== 'figure' && block.type !== 'embed') {
        take(line[1], line[2]);
        continue;
      }
      const related = linksOf(block, '', drafts) ?? lineOfLink(block, text, drafts);
      if (related) kept.push(related);
      else if (block.type === 'thematicBreak' && (kept.length === 0 || kept.at(-1)?.type === 'thematicBreak'))
        continue;
      else kept.push(block);
    }
  }
  trimEnd(kept, drafts);
  return kept;
}

/** A line this long is of the text. */
const LONG = 80;

/** A few words that are no sentence. */
const isLabel = (text: string): boolean =>
  text.length < 60 &&
  !/[.!?:;…。！？؟"”»’)]$/u.test(text) &&
  !/\p{Script=Han}|\p{Script=Hiragana}/u.test(text);

/** Headings without text behind them, and rules, do not end an article. */
function trimEnd(kept: Block[], drafts: BlockDrafts): void {
  for (let last = kept.at(-1); last; last = kept.at(-1)) {
    if (last.type === 'heading') remove(last, 'other', 'A heading with nothing below it', drafts);
    else if (last.type !== 'thematicBreak') return;
    kept.pop();
  }
}

/** The first block that belongs to the article: what stands right behind the printed headline. */
function firstAfterHeadline(
  blocks: readonly Block[],
  drafts: BlockDrafts,
  { element }: FoundHeadline,
): number {
  if (!element) return 0;
  const at = blocks.findIndex((block) => (drafts.elements.get(block)?.start ?? 0) >= element.start);
  if (at <= 0) return 0;
  const before = blocks.slice(0, at).reduce((sum, block) => sum + textBelow(block).length, 0);
  const after = blocks.slice(at).reduce((sum, block) => sum + textBelow(block).length, 0);
  return before < 600 && before * 4 < after ? at : 0;
}

/** Where the text ends: at a late heading that opens links, or the end. */
function lastOfText(blocks: readonly Block[], lines: readonly string[]): number {
  const total = lines.reduce((sum, line) => sum + line.length, 0);
  let seen = 0;
  for (const [at, block] of blocks.entries()) {
    const line = lines[at] ?? '';
    const opens = block.type === 'heading' || (block.type === 'paragraph' && line.length < 60);
    if (opens && seen > total * 0.3 && total - seen < Math.max(total * 0.35, 2_000) && AFTERWORDS.test(line))
      return at;
    seen += line.length;
  }
  return blocks.length;
}

/** A list that holds links to elsewhere and no sentence, out of the running text. */
function linksOf(block: Block, label: string, drafts: BlockDrafts): Related | undefined {
  if (block.type !== 'list') return undefined;
  const items: RelatedItem[] = [];
  for (const { children } of block.children) {
    const [first, ...more] = children;
    const link = first?.type === 'paragraph' && more.length === 0 ? loneLink(first.children) : undefined;
    if (!link) return undefined;
    items.push(link);
  }
  if (items.length < 2) return undefined;
  const ranges = block.children.flatMap(({ children }) =>
    children.flatMap((child) => drafts.places.get(child)?.ranges ?? []),
  );
  const printed = cleanLine(label);
  return placed(
    { type: 'related', id: 'b0', ...(printed === undefined ? {} : { label: printed }), items },
    ranges,
    drafts,
  );
}

const LABEL =
  /^(?:read (?:more|also|next)|see also|related(?: article| story)?|also read|more|lesen sie auch|mehr zum thema|lire aussi|à lire aussi|lea también|lee también|leggi anche|leia (?:também|mais)|lees ook|czytaj też|zobacz też|читайте также|関連記事|اقرأ أيضا)\s?[:：|-]\s?/iu;

/** A line such as `Read more: A title`, all of it a link but its label. */
function lineOfLink(block: Block, text: string, drafts: BlockDrafts): Related | undefined {
  if (block.type !== 'paragraph') return undefined;
  const [label] = LABEL.exec(text) ?? [];
  const link = label === undefined ? undefined : linkedShare(block.children, text.length - label.length);
  if (!link) return undefined;
  const printed = cleanLine(label ?? '');
  return placed(
    { type: 'related', id: 'b0', ...(printed === undefined ? {} : { label: printed }), items: [link] },
    drafts.places.get(block)?.ranges ?? [],
    drafts,
  );
}

function placed(block: Related, ranges: readonly TextRange[], drafts: BlockDrafts): Related {
  drafts.places.set(block, { ranges: [...ranges], rule: 'tidy-blocks-related', confidence: 0.8 });
  return block;
}

type Children = Extract<Block, { type: 'paragraph' }>['children'];

function loneLink(children: Children): { title: string; url: string } | undefined {
  const length = children.reduce((sum, child) => sum + textLength(child), 0);
  return linkedShare(children, length);
}

function linkedShare(children: Children, length: number): { title: string; url: string } | undefined {
  for (const child of children) {
    const link =
      child.type === 'link'
        ? child
        : child.type === 'strong' || child.type === 'emphasis'
          ? child.children.find((one) => one.type === 'link')
          : undefined;
    if (link?.type !== 'link' || link.url.startsWith('#')) continue;
    const title = blockText({ type: 'paragraph', id: 'b0', children: link.children })
      .replace(/\s+/g, ' ')
      .trim();
    const line = cleanLine(title);
    if (line !== undefined && title.length >= length * LINKED) return { title: line, url: link.url };
  }
  return undefined;
}

const textLength = (child: Children[number]): number =>
  blockText({ type: 'paragraph', id: 'b0', children: [child] }).trim().length;

/** All the words of a block, those of the blocks inside it too. */
export function textBelow(block: Identified): string {
  if (
    'children' in block &&
    (block.type === 'list' ||
      block.type === 'listItem' ||
      block.type === 'blockquote' ||
      block.type === 'infoBox')
  ) {
    return block.children.map(textBelow).join(' ');
  }
  return blockText(block).trim();
}

function remove(block: Block, kind: Removal['kind'], why: string, drafts: BlockDrafts): void {
  const text = textBelow(block);
  const element = drafts.elements.get(block);
  const ranges = drafts.places.get(block)?.ranges ?? [];
  const where = ranges.length > 0 ? ranges : element ? [rangeOf(element)] : [];
  if (text !== '' && where.length > 0) {
    drafts.removals.push({
      kind,
      ranges: [...where],
      text: text.replace(/\n/g, ' '),
      rule: 'tidy-blocks',
      why,
    });
  }
}
