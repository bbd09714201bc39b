import type { Removal } from '@tearsheet/core/model';
import { anyOf } from '../language/any-of.ts';

const line = (parts: string, end = ''): RegExp => new RegExp(`^(?:${parts})${end}$`, 'iu');
/** Places that pages are shared to, in all languages. */
const PLACES =
  'tweet|pin(?: it)?|email|print|copy link|link copied|save|facebook|twitter|x|linkedin|whatsapp|pinterest|reddit|instagram|telegram|viber|line|bluesky|threads|flipboard|messenger|follow us.{0,40}|like (?:this|us).{0,20}';

/** What a line of the article's surroundings says, and what it is then. */
export const LINE_LABELS: readonly (readonly [RegExp, Removal['kind'], string])[] = [
  [line(anyOf('advertisement')), 'advertisement', 'A label of an advertisement'],
  [line(`${anyOf('share')}|${PLACES}`, '[:!.]?'), 'sharing', 'A label of links for sharing'],
  [line(anyOf('navigation'), '[:…»>→]?'), 'navigation', 'A label of navigation'],
  [line(anyOf('subscribe'), '[!.]?'), 'subscription', 'Asks for a subscription'],
  [line(anyOf('comments'), '[:.]?'), 'comments', 'A label of comments'],
  [line('(?:all rights reserved|copyright ©|©|\\(c\\) \\d{4}).{0,120}'), 'copyright', 'A copyright line'],
  [
    line(
      `(?:${anyOf('picture')}(?: credits?| by| via| courtesy| source)?(?: of)?\\s?[:：/].{0,100})|(?:photo|image) (?:by|courtesy|credit|via) .{0,80}|(?:fot|zdj|nuotr|φωτ)\\. \\p{L}.{0,60}|getty images|image source.{0,60}`,
    ),
    'credit',
    'The credit of a picture',
  ],
  [line(`${anyOf('tags')}\\s?[:：].{0,300}`), 'navigation', 'Tags of the article'],
  [
    /^(?:(?:last )?updated|published|posted|modified|veröffentlicht|aktualisiert|publié|publicado|actualizado|pubblicato|aggiornato|gepubliceerd)(?: on| at|:| le| el| il| am)?\s.{0,12}\d.{0,40}$/iu,
    'date',
    'A line of dates',
  ],
];

/** Headings after which nothing is of the article. */
export const AFTERWORDS = line(anyOf('related', 'behind'), '[:：]?');
