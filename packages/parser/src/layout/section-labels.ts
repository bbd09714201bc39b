import type { RemovalKind } from '@tearsheet/core/model';

/** What the sections of a news page are called that are no part of its article. */
const LABELS: readonly (readonly [RemovalKind, RegExp])[] = [
  [
    'comments',
    /^(?:(?:\d+ |view |add (?:a )?|leave (?:a |your )?|post a |join the |no |all |show )*(?:comments?|replies|reply|discussion|conversation)\b|(?:\d+ )?(?:kommentare?|commentaires?|comentarios?|commenti|comentários?|reacties|komentarz\w*|комментари\w*|kommentarer)\b|schreiben sie einen kommentar|laisser un commentaire|deja (?:un comentario|una respuesta)|lascia un commento|deixe um comentário|评论|評論|コメント|댓글|التعليقات)/iu,
  ],
  [
    'related',
    /^(?:related\b|more (?:from|on|in|like|stories|news|articles|posts|to|about)\b|read (?:more|next|also|on)\b|recommended\b|you (?:may|might|'ll|’ll|will)(?: also)? (?:like|be interested|enjoy|love)|also (?:on|in|read)\b|what to read next|up next|next (?:post|article|story|up)\b|prev(?:ious)? (?:post|article|story)\b|(?:recent|latest|popular|trending|top|featured|similar|other|most (?:read|popular|viewed|recent)|editor['’]?s['’]? picks?|our)(?: \w+)? ?(?:posts?|articles?|stories|news|reads?|picks|headlines|blogs?|content|resources|insights)?$|trending\b|most (?:read|popular|viewed)|see also|explore more|keep reading|continue reading|don['’]t miss|from (?:the|our) (?:blog|archive|web)|around the web|in other news|das könnte (?:sie|dich)|mehr (?:zum thema|artikel|aus|von)|weitere (?:artikel|themen|beiträge|nachrichten)|auch interessant|meistgelesen|verwandte|zum thema|lesen sie auch|à lire|lire aussi|sur le même (?:sujet|thème)|articles? (?:similaires?|liés|récents)|les plus lus|le más leído|lo más (?:leído|visto)|te puede interesar|más (?:noticias|información|sobre|de)|artículos relacionados|noticias relacionadas|leggi anche|articoli correlati|potrebbe interessarti|i più letti|leia (?:também|mais)|veja também|notícias relacionadas|mais lidas|lees (?:ook|meer)|meer (?:over|van|nieuws)|meest gelezen|czytaj (?:także|też|więcej)|zobacz (?:także|też)|читайте также|по теме|ещё|läs (?:också|mer|även)|mer om|mest läst|les også|læs også|関連|おすすめ|人気|相关|相關|推荐|推薦|热门|관련|추천|اقرأ|ذات صلة|مواضيع)/iu,
  ],
  [
    'byline',
    /^(?:about (?:the |our )?(?:authors?|writers?|reviewers?|contributors?|editors?)\b|(?:the )?authors?$|author bio|meet the (?:author|team)|written by|über (?:den|die) autor|zur person|à propos de l['’]auteur|sobre (?:el|la|o|a) autor|(?:l['’])?autore$|over de auteur|об авторе|o autorze|om (?:författaren|forfatteren)|作者简介|この記事を書いた人)/iu,
  ],
  [
    'subscription',
    /^(?:(?:sign up|subscribe|join|get)\b.{0,60}(?:newsletter|inbox|updates|list|email|today|now|free|community|signup)|(?:free )?\w* ?newsletters?(?: sign-?up)?$|subscribe\b.{0,30}$|stay (?:up to date|informed|connected|in the loop|updated)|never miss|newsletter|abonnieren|s['’]abonner|abonnez|suscríbete|iscriviti|assine|abonneer|подпис|prenumerera)/iu,
  ],
  [
    'sharing',
    /^(?:share\b.{0,30}$|share this|follow (?:us|me)\b|teilen|partager|compartir|condividi|compartilh|delen|udostępnij|поделиться|dela|分享|シェア|공유)/iu,
  ],
  [
    'navigation',
    /^(?:tags?:?$|topics?:?$|categor(?:y|ies):?$|filed under|tagged|table of contents|contents$|in this article|on this page|jump to|what's inside|inhalt(?:sverzeichnis)?$|sommaire$|índice$|indice$|inhoud$|schlagwörter|themen:|mots-clés|etiquetas|タグ|标签|目录|目次|main (?:content|menu|navigation)|helpful links|quick links|useful links|navigation|menu|search(?: for:?)?$|footer|site map|company|products|services|resources|support|solutions|legal|contact(?: us)?|about(?: us)?|follow|categories|archives?|pages)$|^(?:leave|get) (?:a|in) touch/iu,
  ],
  [
    'advertisement',
    /^(?:advertisement|sponsored(?: content)?|promoted|anzeige|publicité|publicidad|pubblicità|publicidade|advertentie|reklama|реклама|広告|广告|affiliate disclosure|editorial note:|disclosure:)/iu,
  ],
  [
    'other',
    /^(?:we use cookies|this (?:site|website) (?:uses cookies|is protected)|cookie|privacy (?:preferences|overview|policy)|accept all|javascript|please enable|your browser|thank(?:s| you) for (?:visiting|subscribing|signing)|was this (?:article|page|post) helpful|rate this|how useful was|click to rate|disclaimer:?$|copyright|all rights)/iu,
  ],
];
const LONGEST = 90;

/** What a short text says that the section below it is, where that is no part of the article. */
export function nameSection(text: string): RemovalKind | undefined {
  if (text.length > LONGEST) return undefined;
  return LABELS.find(([, pattern]) => pattern.test(text))?.[0];
}
