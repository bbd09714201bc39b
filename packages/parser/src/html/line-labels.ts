import type { Removal } from '@tearsheet/core/model';

/** What a line of the article's surroundings says, and what it is then. */
export const LINE_LABELS: readonly (readonly [RegExp, Removal['kind'], string])[] = [
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

/** Headings after which nothing is of the article. */
export const AFTERWORDS =
  /^(?:(?:related|recommended|similar|suggested|featured|trending)(?: (?:articles?|posts?|stories|news|reading|content|topics?|links|resources|products?|videos?|for you|by|from|on|to).{0,40})?|(?:more|latest|further|discover|explore) (?:articles?|posts?|stories|news|reading|content|from|like this|by|on|about|in|blogs?|insights|resources)(?!\p{L}).{0,40}|(?:other|recent|popular|top|our latest|most (?:read|popular|viewed)|keep|continue) (?:articles?|posts?|stories|news|reading|blogs?|exploring|resources)(?!\p{L}).{0,40}|you (?:may|might|could|['’]ll) (?:also )?(?:like|enjoy|be interested|love|want).{0,30}|(?:what to read|up next|read (?:next|more|also|on)|see also|also (?:read|on)|don['’]t miss|editor['’]s picks?)(?!\p{L}).{0,40}|(?:about|meet|written by|author|the author|über de[nr] autor|à propos de l['’]auteur|sobre (?:el|la|o|a) autor)(?: the)?(?: authors?.{0,30}|:.{0,40})?|share (?:this|on|via).{0,40}|leave a (?:reply|comment).{0,40}|(?:\d+ )?comments?.{0,20}|post (?:navigation|a comment)|subscribe.{0,60}|sign up.{0,60}|(?:join|get) (?:our|the) .{0,40}newsletter.{0,20}|stay (?:connected|updated|informed|in touch).{0,40}|follow us.{0,30}|contact(?: us)?|get in touch.{0,30}|das könnte sie auch interessieren.{0,20}|mehr zum thema.{0,20}|lesen sie auch.{0,20}|weitere (?:artikel|beiträge|themen).{0,20}|à lire aussi.{0,20}|lire aussi.{0,20}|sur le même (?:sujet|thème)|noticias relacionadas|te puede interesar.{0,20}|más (?:noticias|información).{0,20}|artículos relacionados|leggi anche.{0,20}|articoli correlati|potrebbe interessarti.{0,20}|leia (?:também|mais).{0,20}|veja também.{0,20}|notícias relacionadas|lees ook.{0,20}|meer over.{0,30}|gerelateerde.{0,20}|czytaj (?:też|także|więcej).{0,20}|zobacz (?:też|także|również).{0,20}|polecane.{0,20}|читайте также.{0,20}|по теме.{0,20}|関連記事.{0,10}|おすすめ.{0,10}|相关(?:阅读|新闻|文章|链接).{0,10}|推荐阅读.{0,10}|اقرأ (?:أيضا|أيضًا|المزيد).{0,20}|مواضيع ذات صلة)[:：]?$/iu;
