import type { Removal } from '@tearsheet/core/model';

/** What a line of the article's surroundings says, and what it is then. */
export const LINE_LABELS: readonly (readonly [RegExp, Removal['kind'], string])[] = [
  [
    /^(?:advertisement|advertising|ad|anzeige|werbung|publicité|publicidad|pubblicità|publicidade|advertentie|reklama|реклама|広告|廣告|广告|광고|إعلان|اعلان|annons(?:e|er)?|reklame?|reklám|mainos|hirdetés|publicitate|διαφήμιση|פרסומת|iklan|quảng cáo|विज्ञापन|تبلیغات|pubblicità elettorale|continua a leggere(?: dopo la pubblicità)?|la suite après (?:cette|la) publicité|anzeige scrollen.{0,40}|sponsored(?: content)?|story continues below(?: this)? ad\w*|article continues (?:below|after)(?: this)? ad\w*|continue reading below)$/iu,
    'advertisement',
    'A label of an advertisement',
  ],
  [
    /^(?:share(?: this| on| via| with)?(?: (?:article|post|story|page|on|this|facebook|twitter|linkedin|email|x|with friends))*|teilen|partager|compartir|condividi|compartilhar|delen|udostępnij|поделиться(?: .{0,30})?|シェア(?:する)?|分享(?:到.{0,10})?|مشاركة|شارك.{0,20}|поділитися|dela(?: artikeln?)?|del(?: artikkelen?)?|jaa(?: artikkeli)?|paylaş|sdílet|megosztás|distribuie|κοινοποίηση|공유(?:하기)?|bagikan|chia sẻ|שתפו|artikel teilen|partager l['’]article|compartir (?:noticia|artículo)|condividi (?:l['’]articolo|questo articolo)|tweet|pin(?: it)?|email|print|copy link|link copied|save|facebook|twitter|linkedin|whatsapp|pinterest|reddit|instagram|telegram|follow us.{0,40}|like (?:this|us).{0,20})[:!.]?$/iu,
    'sharing',
    'A label of links for sharing',
  ],
  [
    /^(?:skip to (?:main )?content|back to top|back|home|menu|search|previous|next|next (?:post|article)|previous (?:post|article)|load more|show more|see more|view more|view all|see all|read more|learn more|continue reading|click here|show all|table of contents|contents|in this article|on this page|jump to.{0,40}|\d+ ?(?:min(?:ute)?s?|-minute|min\.?)(?: de)? (?:read|lesezeit|lecture|lectura|lettura|leitura)|reading time.{0,30}|lesezeit.{0,30}|expand|collapse|close|loading\.*|edit)[:…»>→]?$/iu,
    'navigation',
    'A label of navigation',
  ],
  [
    /^(?:sign up.{0,80}|subscribe(?: now| today| here| to .{0,60})?|newsletter|jetzt abonnieren|abonnez-vous.{0,60}|suscríbete.{0,60}|iscriviti.{0,60}|subscrev[ae].{0,60}|abonneer.{0,40}|zaprenumeruj.{0,60}|подпишитесь.{0,80}|подписывайтесь.{0,80}|підпи(?:суйтесь|шіться).{0,80}|prenumerera.{0,40}|abonnér.{0,40}|bli abonnent.{0,40}|tilaa .{0,40}|abone ol.{0,40}|구독.{0,20}|購読.{0,20}|订阅.{0,20}|اشترك.{0,40}|zum newsletter.{0,40}|s['’]inscrire à la newsletter.{0,40}|get (?:the|our) (?:latest|newsletter).{0,80})[!.]?$/iu,
    'subscription',
    'Asks for a subscription',
  ],
  [
    /^(?:\d+ comments?|comments?(?: \(\d+\))?|leave a (?:comment|reply)|no comments|kommentare?|commentaires?|comentarios?|commenti|comentários?|reacties?|komentarze|комментари[ия]|коментарі|kommentarer|kommentit|yorumlar|komentáře|hozzászólások|σχόλια|コメント|评论|評論|댓글|تعليقات|add (?:a )?comment)[:.]?$/iu,
    'comments',
    'A label of comments',
  ],
  [/^(?:(?:all rights reserved|copyright ©|©|\(c\) \d{4}).{0,120})$/iu, 'copyright', 'A copyright line'],
  [
    /^(?:(?:image|photo|picture|featured image|cover|foto|bild|header image|images?)(?: credits?| by| via| courtesy| source)?(?: of)?\s?[:：].{0,100}|(?:photo|image) (?:by|courtesy|credit|via) .{0,80}|(?:фото|фотография|photos?|crédits?(?: photo)?|créditos?|fotos?|fotografía|immagine|fot\.?|zdjęcie|kuva|bilde?|kép|fotoğraf|φωτογραφία|写真|사진|图源?|圖|照片|צילום|الصورة|تصوير|तस्वीर|symbolbild|archivbild)\s?[:：/].{0,100}|getty images|image source.{0,60})$/iu,
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
  /^(?:(?:related|recommended|similar|suggested|featured|trending)(?: (?:articles?|posts?|stories|news|reading|content|topics?|links|resources|products?|videos?|for you|by|from|on|to).{0,40})?|(?:more|latest|further|discover|explore) (?:articles?|posts?|stories|news|reading|content|from|like this|by|on|about|in|blogs?|insights|resources)(?!\p{L}).{0,40}|(?:other|recent|popular|top|our latest|most (?:read|popular|viewed)|keep|continue) (?:articles?|posts?|stories|news|reading|blogs?|exploring|resources)(?!\p{L}).{0,40}|you (?:may|might|could|['’]ll) (?:also )?(?:like|enjoy|be interested|love|want).{0,30}|(?:what to read|up next|read (?:next|more|also|on)|see also|also (?:read|on)|don['’]t miss|editor['’]s picks?)(?!\p{L}).{0,40}|(?:about|meet|written by|author|the author|über de[nr] autor|à propos de l['’]auteur|sobre (?:el|la|o|a) autor)(?: the)?(?: authors?.{0,30}|:.{0,40})?|share (?:this|on|via).{0,40}|leave a (?:reply|comment).{0,40}|(?:\d+ )?comments?.{0,20}|post (?:navigation|a comment)|subscribe.{0,60}|sign up.{0,60}|(?:join|get) (?:our|the) .{0,40}newsletter.{0,20}|stay (?:connected|updated|informed|in touch).{0,40}|follow us.{0,30}|contact(?: us)?|get in touch.{0,30}|das könnte sie auch interessieren.{0,20}|mehr zum thema.{0,20}|lesen sie auch.{0,20}|weitere (?:artikel|beiträge|themen).{0,20}|à lire aussi.{0,20}|lire aussi.{0,20}|sur le même (?:sujet|thème)|noticias relacionadas|te puede interesar.{0,20}|más (?:noticias|información).{0,20}|artículos relacionados|leggi anche.{0,20}|articoli correlati|potrebbe interessarti.{0,20}|leia (?:também|mais).{0,20}|veja também.{0,20}|notícias relacionadas|lees ook.{0,20}|meer over.{0,30}|gerelateerde.{0,20}|czytaj (?:też|także|więcej).{0,20}|zobacz (?:też|także|również).{0,20}|polecane.{0,20}|читайте также.{0,20}|по теме.{0,20}|関連記事.{0,10}|おすすめ.{0,10}|相关(?:阅读|新闻|文章|链接).{0,10}|推荐阅读.{0,10}|もっと読む|あわせて読みたい.{0,10}|こちらもおすすめ|延伸阅读.{0,10}|延伸閱讀.{0,10}|热门(?:新闻|文章|推荐)|更多(?:新闻|新聞|文章)|(?:관련|추천|주요|많이 본) ?(?:기사|뉴스).{0,10}|اقرأ (?:أيضا|أيضًا|المزيد).{0,20}|مواضيع ذات صلة|(?:قد )?يهمك أيضا.{0,10}|läs (?:också|även|mer).{0,20}|les (?:også|mer).{0,20}|læs (?:også|mere).{0,20}|lue (?:myös|lisää).{0,20}|relaterade? (?:artiklar|saker)|relaterte saker|(?:bunları da|ayrıca) okuyun?.{0,20}|ilgili haberler|benzer haberler|čtěte (?:také|též).{0,20}|související(?: články)?|mohlo by vás zajímat.{0,20}|prečítajte si (?:aj|tiež).{0,20}|(?:olvassa|olvasd) el .{0,20}|kapcsolódó (?:cikkek|cikk).{0,10}|ajánlott cikkek|cite(?:ș|ş)te (?:și|şi|mai).{0,20}|știri (?:pe aceeași temă|similare)|διαβάστε (?:επίσης|ακόμα|περισσότερα).{0,20}|δείτε επίσης.{0,20}|σχετικά άρθρα|читайте (?:також|ещё|еще).{0,20}|смотрите также.{0,20}|новини за темою|прочетете (?:още|също).{0,20}|свързани (?:статии|новини)|pročitajte (?:još|i).{0,20}|preberite (?:še|tudi).{0,20}|baca (?:juga|lainnya).{0,20}|berita (?:terkait|lainnya)|xem thêm.{0,20}|tin (?:liên quan|cùng chuyên mục)|đọc thêm.{0,20}|קראו (?:גם|עוד).{0,20}|כתבות (?:נוספות|קשורות).{0,10}|(?:बیشتر|بیشتر) بخوانید.{0,10}|مطالب مرتبط|यह भी पढ़ें.{0,10}|ये भी पढ़ें.{0,10}|আরও পড়ুন.{0,10}|aktuelle (?:nachrichten|themen|videos?)|top-?themen|meistgelesen.{0,20}|les plus lus.{0,20}|(?:articles?|sujets?) (?:liés|associés|similaires|recommandés).{0,20}|más leíd[oa]s?.{0,20}|lo más (?:leído|visto).{0,20}|también te puede interesar.{0,20}|más sobre.{0,30}|archivado en|i più letti.{0,20}|potrebbero interessarti.{0,20}|mais lid[oa]s.{0,20}|relacionad[oa]s|meest gelezen.{0,20}|aanbevolen.{0,20}|najczęściej czytane.{0,20}|materiał(?:y)? (?:powiązane|promocyjny)|tagi|теги|schlagwörter|mots[- ]clés|etiquetas|palabras clave|themen)[:：]?$/iu;
