import type { RemovalKind } from '@tearsheet/core/model';

/** What a line is that does not belong to the article. */
export interface NamedFurniture {
  readonly kind: RemovalKind;
  readonly why: string;
  /** The title that the line prints beside the rest. */
  readonly title?: string;
  /** Whether an address stands in it. */
  readonly address?: true;
}

const NUMERIC_DATE = String.raw`\d{1,4}[./-]\d{1,2}[./-]\d{1,4}`;
const CLOCK = String.raw`\d{1,2}:\d{2}(?::\d{2})?(?:[ \u202f]?[AaPp]\.?[Mm]\.?)?`;
const PRINT_HEADER = new RegExp(`^${NUMERIC_DATE},? {1,9}(?:um |à |at )?${CLOCK}(?: {1,9}(.{3,300}))?$`);
const PRINT_HEADER_REVERSED = new RegExp(`^(.{3,300}?) {1,9}${NUMERIC_DATE},? {1,9}${CLOCK}$`);
const ADDRESS = /^(?:(?:https?:\/\/|www\.|file:\/\/\/)[^\s]{3,2000}|about:blank)$/i;
const ADDRESS_WITH_PAGE =
  /^((?:https?:\/\/|www\.|file:\/\/)[^\s]{3,2000}|about:blank) {1,9}(?:page )?\d{1,4} ?(?:\/|of) ?\d{1,4}$/i;
const PAGE_OF =
  /^(?:[-–—|[(] ?)?(?:(?:page|seite|página|pagina|strona|str\.|страница|стр\.|blz\.|pág\.|pag\.|صفحة|p\.) ?)?\d{1,4} ?(?:\/|of|von|sur|de|di|van|z|из|من) ?\d{1,4}(?: ?[-–—|\])])?$/iu;
const PAGE =
  /^(?:[-–—] ?\d{1,4} ?[-–—]|(?:page|seite|página|pagina|strona|страница|стр\.|صفحة) ?[A-Z]?\d{1,4}|第 ?\d{1,4} ?[页頁ページ]+(?: ?[/共] ?\d{1,4} ?[页頁ページ]*)?)$/iu;
const BARE_NUMBER = /^\d{1,4}$/;
/** A site's name alone, without a scheme. */
const DOMAIN = /^(?:[\p{L}\p{N}-]{1,60}\.){1,4}\p{L}{2,20}$/u;
const PAGE_WORD =
  'page|seite|página|pagina|strona|str\\.|страница|стр\\.|blz\\.|pág\\.|pag\\.|sida|side|s\\.|σελίδα|strana|sayfa|oldal|صفحة';
/** What stands beside the number of a page in a running header or footer. */
const WITH_PAGE = new RegExp(
  `^(.{2,300}?)[ |·•–—-]{1,12}(?:(?:${PAGE_WORD}) ?[A-Z]{0,2}\\d{1,4}(?: ?(?:/|of|von|sur|de|di|van|z|из|av|af) ?\\d{1,4})?|\\d{1,4} ?(?:/|of) ?\\d{1,4})$`,
  'iu',
);
const COPYRIGHT =
  /^(?:©|\(c\) ?\d{4}|copyright\b.{0,12}(?:©|\(c\)|\d{4})|tous droits réservés|alle rechte vorbehalten|todos los derechos reservados|tutti i diritti riservati|todos os direitos reservados|alle rechten voorbehouden|wszelkie prawa zastrzeżone|все права защищены|版权所有|無断転載|جميع الحقوق محفوظة)|\ball rights reserved\b/iu;

/** Buttons and calls that web pages print, whole lines, in small letters. */
const CALLS: readonly (readonly [RemovalKind, RegExp, string])[] = [
  [
    'sharing',
    /^(?:share|tweet|email|print|save|copy link|link copied!?|share (?:this|on|via|article|full article).{0,40}|facebook|twitter|x|whatsapp|linkedin|pinterest|reddit|telegram|gift article|listen(?: to (?:this )?article)?(?: ?[·•(].{0,20})?|(?:facebook|twitter|email|print|whatsapp|linkedin|share|copy link|pinterest|x)(?:[ ,|·/]+(?:facebook|twitter|email|print|whatsapp|linkedin|share|copy link|pinterest|x))+|teilen|drucken|merken|artikel teilen|partager(?: l['’]article)?|imprimer|compartir|imprimir|condividi|stampa|compartilhar|partilhar|delen|udostępnij|drukuj|поделиться|печать|シェア|シェアする|分享(?:到.{0,20})?|打印|مشاركة|شارك|طباعة)$/iu,
    'A button for sharing or printing',
  ],
  [
    'advertisement',
    /^[-–—[(]?\s?(?:advertisement|advertisment|advertising|ad|sponsored(?: content)?|continue reading below|story continues below(?: advertisement)?|article continues below.{0,20}|anzeige|werbung|publicité|publicidad|pubblicità|publicidade|advertentie|reklama|реклама|広告|广告|廣告|إعلان|اعلان)\s?[-–—\])]?$/iu,
    'The mark of an advertisement',
  ],
  [
    'subscription',
    /^(?:sign ?up(?: (?:for|to|here|now)\b.{0,120})?|subscribe(?: (?:to|now|for|today)\b.{0,120})?|log ?in|sign in|register|already a subscriber\?.{0,60}|get (?:the|our) .{0,80}newsletter.{0,60}|jetzt abonnieren.{0,60}|newsletter(?: abonnieren)?|anmelden|s['’]abonner.{0,60}|abonnez-vous.{0,80}|suscríbete.{0,80}|suscribirse|iscriviti.{0,80}|abbonati.{0,60}|assine.{0,60}|abonneer.{0,60}|zaprenumeruj.{0,60}|подпис(?:аться|ывайтесь).{0,60}|購読する|订阅|اشترك.{0,60})[.!]?$/iu,
    'A call to subscribe',
  ],
  [
    'navigation',
    /^(?:home|menu|search|skip to (?:main )?content|back to top|top|next|previous|read full story|read more|show more|load more|view comments|(?:\d+ )?comments?|leave a comment|zum seitenanfang|nach oben|zur startseite|menü|suche|accueil|haut de page|inicio|volver arriba|torna su|terug naar boven|наверх|上へ戻る|返回顶部)$/iu,
    'A link for finding one’s way on a page',
  ],
  [
    'navigation',
    /^(?:\d{1,2}[- ]min(?:ute)?s?\.?(?: read)?|(?:reading time|lesezeit|lesedauer|temps de lecture|tiempo de lectura|tempo di lettura|tempo de leitura|leestijd|czas czytania|lästid|læsetid|lesetid|время чтения)\b.{0,20})$/iu,
    'How long it takes to read',
  ],
];

/** Where a line stands on its page. */
export interface FurniturePlace {
  /** Whether it stands where a bare number is the number of the page. */
  readonly number: boolean;
  /** The edge of the page that it stands at. */
  readonly edge: 'top' | 'bottom' | undefined;
}

/** Says what a line is when it is furniture by itself, whatever stands around it. */
export function nameFurniture(text: string, place: FurniturePlace): NamedFurniture | undefined {
  const first = text.charCodeAt(0);
  if (
    first === 0x68 ||
    first === 0x77 ||
    first === 0x48 ||
    first === 0x57 ||
    first === 0x66 ||
    first === 0x61
  ) {
    if (ADDRESS.test(text)) return { kind: 'address', why: 'A line that is an address and nothing else' };
    if (ADDRESS_WITH_PAGE.test(text)) {
      return {
        kind: 'page-footer',
        why: 'A browser prints the address and the page number below each page',
        address: true,
      };
    }
  }
  if (text.length <= 40) {
    if (PAGE_OF.test(text))
      return { kind: 'page-number', why: 'A line that is a page number and nothing else' };
    if (PAGE.test(text)) return { kind: 'page-number', why: 'A line that is a page number and nothing else' };
    if (place.number && BARE_NUMBER.test(text))
      return { kind: 'page-number', why: 'A number alone at the edge of a page' };
  }
  const header = /\d:\d\d/.test(text) ? (PRINT_HEADER.exec(text) ?? PRINT_HEADER_REVERSED.exec(text)) : null;
  if (header) {
    const title = header[1]?.trim();
    return {
      kind: 'print-header',
      why: 'A browser prints the time and the title above each page',
      ...(title === undefined ? {} : { title }),
    };
  }
  if (place.edge !== undefined) {
    const running = nameRunning(text, place.edge);
    if (running) return running;
  }
  if (text.length <= 300 && COPYRIGHT.test(text)) return { kind: 'copyright', why: 'A line on rights' };
  if (text.length <= 160)
    for (const [kind, pattern, why] of CALLS) if (pattern.test(text)) return { kind, why };
  return undefined;
}

/** A line at the edge of a page that names the site, or a title beside the number of the page. */
function nameRunning(text: string, edge: 'top' | 'bottom'): NamedFurniture | undefined {
  const kind = edge === 'top' ? 'page-header' : 'page-footer';
  if (text.length <= 80 && DOMAIN.test(text))
    return { kind, why: 'The name of a site at the edge of a page' };
  const numbered = /\d$/.test(text) ? WITH_PAGE.exec(text) : null;
  const title = numbered?.[1]?.trim();
  return title === undefined
    ? undefined
    : { kind, why: 'A title or a name beside the number of the page', title };
}
