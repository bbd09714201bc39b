import type { HtmlElement } from './html-node.ts';
import type { RemovalKind } from './removal-draft.ts';

/** What a subtree is, when it is no text of the article. */
export interface Boilerplate {
  kind: RemovalKind;
  why: string;
  /** The page says so by what the element is, not by its name alone. */
  sure: boolean;
}

const sure = (kind: RemovalKind, why: string): Boilerplate => ({ kind, why, sure: true });
const named = (kind: RemovalKind, why: string): Boilerplate => ({ kind, why, sure: false });

const HIDDEN = sure('hidden', 'The page does not show it');
const NAVIGATION = sure('navigation', 'Navigation of the site');
const FORM = sure('other', 'A form');
const DIALOG = sure('other', 'A dialog over the page');
const FOOTER = sure('page-footer', 'The foot of the page');
const BANNER = sure('page-header', 'The head of the page');
const ASIDE = named('other', 'Set beside the text');

const TAGS: ReadonlyMap<string, Boilerplate> = new Map([
  ['nav', NAVIGATION],
  ['footer', FOOTER],
  ['form', FORM],
  ['dialog', DIALOG],
  ['aside', ASIDE],
  ['menu', NAVIGATION],
  ['fieldset', FORM],
]);

const ROLES: ReadonlyMap<string, Boilerplate> = new Map([
  ['navigation', NAVIGATION],
  ['menu', NAVIGATION],
  ['menubar', NAVIGATION],
  ['search', FORM],
  ['form', FORM],
  ['dialog', DIALOG],
  ['alertdialog', DIALOG],
  ['banner', BANNER],
  ['contentinfo', FOOTER],
  ['complementary', ASIDE],
  ['tooltip', HIDDEN],
]);

/** Names of classes and ids, in the words they are put together from; the first that matches says what it is. */
const NAMES: readonly (readonly [RegExp, Boilerplate])[] = [
  [
    /\b(?:comments?|disqus|respond|kommentare?|commentaires?|comentarios?|commenti|reacties|komentarze|livefyre|fb comments|commentlist|comment (?:list|area|section|form)|reviews? list)\b/,
    named('comments', 'Named as comments of readers'),
  ],
  [
    /\b(?:shar(?:e|es|ing|ed)|social|sharebar|sharedaddy|addtoany|addthis|sharethis|socials?|teilen|partager|compartir|condividi|facebook|twitter|linkedin|pinterest|whatsapp|follow us|post share|jp relatedposts share|sns)\b/,
    named('sharing', 'Named as links for sharing'),
  ],
  [
    /\b(?:ad|ads|advert|adverts|advertisement|advertising|adsbygoogle|adslot|adbox|adwrapper|dfp|gpt|sponsor|sponsored|promo|promos|promotion|promotional|anzeige|werbung|publicite|publicidad|pubblicita|reklama|banner ad|taboola|outbrain|zergnet|revcontent|affiliate|cta|call to action)\b/,
    named('advertisement', 'Named as advertisement'),
  ],
  [
    /\b(?:newsletters?|subscrib(?:e|ers?)|subscriptions?|signup|sign up|optin|opt in|mailchimp|mc embed|hs form|hbspt|paywall|piano|abo box|abonn\w*|lead magnet|email capture|email form)\b/,
    named('subscription', 'Named as a sign-up'),
  ],
  [
    /\b(?:related|relatedposts|recommend(?:ed|ations?|s)?|recirc(?:ulation)?|more (?:stories|news|posts|articles|from|on|in|like)|read (?:more|next|also|on)|readmore|readnext|see also|also like|you may|suggested|suggestions|similar|trending|popular|most (?:read|viewed|popular|recent)|latest (?:news|posts|stories|articles)|recent (?:posts|articles|news|stories)|recentposts|up ?next|next (?:post|article|story|up)|prev(?:ious)? (?:post|article|next)|post (?:navigation|nav|pagination)|postnav|nav (?:links|next|previous|single|below|above)|ahnlich\w*|verwandt\w*|weiterlesen|mehr zum thema|lire aussi|a lire|relacionad[oa]s?|correlat[ioae]+|gerelateerd|teaser|teasers|onward|cards? (?:list|grid)|post list|article list|story list|crp related|yarpp)\b/,
    named('related', 'Named as links to other articles'),
  ],
  [
    /\b(?:cookies?|consent|gdpr|ccpa|onetrust|cmp|privacy (?:notice|banner)|popup|pop up|popover|modal|lightbox|overlay|interstitial|toast|snackbar|offcanvas|notification bar|announcement|alert bar|adblock)\b/,
    named('other', 'Named as something laid over the page'),
  ],
  [
    /\b(?:nav|navbar|navigation|navi|navigator|menu|submenu|megamenu|mega menu|breadcrumbs?|crumbs?|brotkrume\w*|pagination|paginator|pager|page numbers|skip(?: to)?(?: link| content| main)?|skiplink|toolbar|topbar|top bar|site header|page header nav|masthead|hamburger|tabs? nav|jump ?links?|toc|table of contents?|ez toc\w*|lwptoc|contents list|sitemap|language switcher|lang switch|back to top|scroll top|search(?: box| form| bar)?|searchform|login|log in|sign ?in|account)\b/,
    named('navigation', 'Named as navigation'),
  ],
  [
    /\b(?:(?:about|meet) (?:the )?authors?|author (?:bio|box|info|card|profile|description|about|block|section|details?|desc|area|wrap|avatar|meta|widget)|authors? (?:bios?|boxes)|bio box|post author(?: box| bio)?|entry author|authorbox|authorbio|contributor bio|vcard|saboxplugin\w*|saxon author|molongui\w*|pp multiple authors\w*|written by|reviewed by)\b/,
    named('byline', 'Named as an account of the author'),
  ],
  [
    /\b(?:byline|by line|dateline|entry meta|post meta|article meta|meta (?:info|data|box|bar)|postmeta|post info|article info|entry info|posted on|post date|entry date|publish(?:ed)? (?:date|on|time)|timestamp|reading time|read time|post (?:byline|details|data)|article (?:byline|details|date|timestamp)|story (?:meta|byline)|blog (?:meta|date))\b/,
    named('byline', 'Named as the lines on who wrote it and when'),
  ],
  [
    /\b(?:tags?|tagcloud|tag (?:list|links|cloud)|post tags|entry tags|article tags|topics? list|keywords?|categor(?:y|ies) (?:links?|list)|cat links|post (?:categories|category|cats)|entry (?:footer|categories|utility)|article (?:footer|tags|topics)|post footer|schlagw\w*|filed under)\b/,
    named('navigation', 'Named as tags of the article'),
  ],
  [
    /\b(?:footnotes?|foot notes?|endnotes?|references|citations?|works cited|bibliography|sources (?:list|content|citation)|source (?:list|citation)|disclaimers?|disclosures?|affiliate (?:note|notice|disclosure))\b/,
    named('other', 'Named as notes below the text'),
  ],
  [
    /\b(?:footer|foot|footnav|colophon|site info|copyright|imprint|legal|disclaimer bar|site footer|page footer|global footer)\b/,
    named('page-footer', 'Named as the foot of the page'),
  ],
  [
    /\b(?:sidebar|side bar|side ?rail|right ?rail|left ?rail|rail|sidenav|aside|widgets?|widget area|secondary|tertiary|right col(?:umn)?|left col(?:umn)?|seitenleiste|rightcol|leftcol)\b/,
    named('other', 'Named as a column beside the text'),
  ],
  [
    /\b(?:hidden|hide|visually hidden|visuallyhidden|screen reader(?: text)?|screenreader|sr only|sronly|assistive text|no ?print|noprint|print only|d none|invisible|a11y hidden)\b/,
    named('hidden', 'Named as not shown'),
  ],
  [
    /\b(?:rating|ratings|star rating|votes?|voting|poll|quiz|survey|feedback|helpful|likes?|like button|reactions?|claps|wpulike|kk star ratings?|views count|view count|print (?:button|link|page|friendly)|email this|report (?:error|typo)|audio player|listen|text to speech|tts|download (?:app|button)|donat(?:e|ion)|support us|buy ?now|add to cart|product (?:card|list|grid)|price|buy ?box|countdown|carousel nav|slick (?:arrow|dots)|swiper (?:button|pagination)\w*|chat ?bot|live ?chat|weather|stock ticker|ticker)\b/,
    named('other', 'Named as a tool of the page'),
  ],
];

/** Most names say none of these. */
const ANY = new RegExp(NAMES.map(([{ source }]) => source).join('|'));

/** What a post is about, which some systems write into its classes. */
const TAXONOMY = /\b(?:tag|category|topic|series|author)-[\w-]+/g;

const HIDING_STYLE = /(?:display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden)/i;

/** Says what a subtree is by its element, role and names. Answers are remembered by name for one page. */
export class BoilerplateNames {
  readonly #known = new Map<string, Boilerplate | undefined>();

  of(element: HtmlElement): Boilerplate | undefined {
    const byTag = TAGS.get(element.tag);
    if (element.attributes.length === 0) return byTag;
    if (isHidden(element) && !holdsText(element)) return HIDDEN;
    const role = element.get('role');
    const byRole = role === undefined ? undefined : ROLES.get(role);
    if (byTag?.sure || byRole?.sure) return byTag?.sure ? byTag : byRole;
    return this.#byName(element) ?? byTag ?? byRole;
  }

  #byName(element: HtmlElement): Boilerplate | undefined {
    const id = element.get('id');
    const part = element.get('data-testid') ?? element.get('data-component');
    const classes = element.get('class') ?? '';
    const names = id === undefined && part === undefined ? classes : `${classes} ${id ?? ''} ${part ?? ''}`;
    if (names.length < 2 || names.length > 1_000) return undefined;
    if (this.#known.has(names)) return this.#known.get(names);
    const spoken = wordsOf(
      /\b(?:hentry|type-post|post-\d+)\b/.test(names) ? names.replace(TAXONOMY, ' ') : names,
    );
    const found = ANY.test(spoken) ? NAMES.find(([pattern]) => pattern.test(spoken))?.[1] : undefined;
    this.#known.set(names, found);
    return found;
  }
}

/** `post__relatedPosts-list` says post related posts list. */
export const wordsOf = (names: string): string =>
  (/[A-Z]/.test(names) ? names.replace(/([a-z])([A-Z])/g, '$1 $2') : names)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .toLowerCase();

/** Pages fold long texts away until they are asked for: questions and answers, all but the first screen. */
const FOLDED = 400;

const holdsText = ({ gain, textLength, linkLength }: HtmlElement): boolean =>
  gain > FOLDED && linkLength < textLength * 0.2;

function isHidden(element: HtmlElement): boolean {
  const { attributes } = element;
  for (let at = 0; at < attributes.length; at += 2) {
    const name = attributes[at];
    if (name === 'hidden' && attributes[at + 1] !== 'until-found') return true;
    if (name === 'aria-hidden' && attributes[at + 1] === 'true') return true;
    if (name === 'style' && HIDING_STYLE.test(attributes[at + 1] ?? '')) return true;
  }
  return false;
}
