import type { Group } from '../draft/head.ts';
import { askNetwork, type Network, readNetwork } from '../draft/network.ts';
import { isCaseless, isUnspaced } from '../language/sentence.ts';
import { GROUP_WEIGHTS } from './page-weights.ts';
import { textOf } from './title-text.ts';

/** A group of lines of a page, and how much speaks for its being text of the article. */
export interface WeighedGroup {
  readonly lines: Group;
  readonly text: string;
  /** Characters, those of scripts without blanks counted as two and a half. */
  readonly size: number;
  /** Sentences, and enough of them to be text by itself. */
  readonly isProse: boolean;
  /** Whether the same text stands elsewhere on the page. */
  readonly isDuplicate: boolean;
  /** Log-odds of being text of the article, from the group and its neighbours. */
  readonly weight: number;
  /** Whether the next is of the same group: above the text, groups are taken line by line. */
  readonly goesOn?: true;
}

/** Words of pages and not of articles, in any place of a short group. */
const PAGE_WORDS =
  /(?<!\p{L})(?:cookies?|privacy|terms of|newsletters?|subscri(?:be|ption|bers?)|sign(?:ed)? ?(?:up|in)|log ?in|register(?:ed)?|account|password|follow us|all rights|copyright|advert\p{L}*|sponsored|comments?|reply|share|e-?mail|download|app store|google play|datenschutz|impressum|abonn\p{L}*|anmelden|werbung|anzeige|kommentar\p{L}*|politique de confidentialité|mentions légales|publicité|commentaires?|suscr\p{L}*|privacidad|publicidad|comentarios?|iscriviti|pubblicità|commenti|assin\p{L}*|reclame|reacties|prenumer\p{L}*|reklam\p{L}*|komentarz\p{L}*|kommentarer|подпис\p{L}*|реклам\p{L}*|комментари\p{L}*|σχόλια|yorum\p{L}*|komentář\p{L}*)(?!\p{L})|コメント|広告|会員|登録|评论|廣告|广告|订阅|登录|댓글|구독|로그인|اشترك|إعلان|تعليق/u;
/** Whether a text speaks as pages do, and articles do not. In small letters: to compare in both costs several times more. */
export const speaksOfPage = (text: string): boolean => PAGE_WORDS.test(text.toLowerCase());
/** Headings after which a page goes on without its article. */
const END_CUE =
  /^(?:related|more (?:from|on|in|stories|news|articles?|to read|posts?)|read (?:more|next|also)|you (?:may|might) (?:also )?(?:like|be interested)|recommended|popular|trending|most (?:read|popular|viewed)|latest|recent (?:posts?|articles?|news|comments?)|top stories|comments?|\d+ comments?|leave a (?:comment|reply)|join the (?:conversation|discussion)|share this|share (?:article|on)|about (?:the )?authors?|about us|contact|tags?:?|topics?:?|categories|filed under|newsletter|subscribe|sign up|follow us|footer|references|sources?|explore more|what to read|next (?:article|post)|previous (?:article|post)|previous|see also|don['’]t miss|editor['’]s picks?|mehr (?:zum thema|aus|artikel)|das könnte|auch interessant|meistgelesen|neueste|kommentare?|leserkommentare|schlagw\p{L}+|themen|teilen|à lire aussi|lire aussi|sur le même sujet|les plus lus|articles? (?:liés|similaires|connexes)|commentaires?|más (?:noticias|leídas?|sobre)|lo más|te puede|noticias relacionadas|relacionad\p{L}*|comentarios?|etiquetas|leggi anche|potrebbe|articoli correlati|i più letti|commenti|leia (?:também|mais)|mais lidas|veja também|lees (?:ook|meer|verder)|meest gelezen|gerelateerd|reacties|czytaj (?:też|także|również)|zobacz (?:też|także|również)|najczęściej|komentarze|podobne|powiązane|läs (?:mer|också|även)|mest (?:läst|lest|læst)|relaterade?|les også|læs også|kommentarer|читайте также|по теме|популярн\p{L}*|комментарии|похожие|související|čtěte také|nejčtenější|ilgili|benzer|yorumlar|en çok|διαβάστε|σχετικά|δημοφιλή)(?!\p{L})|^(?:関連|あわせて読|人気|おすすめ|ランキング|コメント|相关|推荐|推薦|熱門|热门|延伸|관련|인기|많이 본|댓글|اقرأ أيض|ذات صلة|الأكثر|التعليقات)/iu;
const CONTACT = /https?:|www\.|@|©|®|™|\(?\d{3}\)?[- ]\d{3}[- ]\d{4}/;
export const LINKED = /[|»›→←▸►•·↓↑✕✖×☰]/;
const AGO =
  /\d+ ?(?:min(?:ute)?s?|hours?|hrs?|days?|weeks?|months?|years?) (?:ago|read)|(?:vor|il y a|hace|fa|há|geleden|temu|sedan|назад|前)\s?\d*/iu;

/** What a group and its neighbours look like, each 0 to 1. */
export function groupSigns(groups: readonly PlainGroup[], at: number) {
  const group = groups[at] as PlainGroup;
  const { text, size, isProse, ends, lowerShare, isDuplicate } = group;
  const yes = (is: boolean) => (is ? 1 : 0);
  const ramp = (value: number, from: number, to: number) =>
    Math.min(1, Math.max(0, (value - from) / (to - from)));
  const proseIn = (from: number, to: number) => {
    let prose = 0;
    let all = 0;
    for (let near = Math.max(0, from); near <= Math.min(groups.length - 1, to); near++) {
      if (near === at) continue;
      all++;
      if (groups[near]?.isProse) prose++;
    }
    return all === 0 ? 0 : prose / all;
  };
  const isShort = size < 90 && !ends;
  const near = (by: number) => groups[at + by];
  const sizeOf = (by: number) => ramp(near(by)?.size ?? 0, 20, 250);
  const before = proseIn(at - 3, at - 1);
  const after = proseIn(at + 1, at + 3);
  return {
    size: ramp(size, 20, 250),
    tiny: 1 - ramp(size, 8, 30),
    large: ramp(size, 150, 500),
    prose: yes(isProse),
    ends: yes(ends),
    lower: lowerShare,
    before,
    after,
    wideBefore: proseIn(at - 8, at - 4),
    wideAfter: proseIn(at + 4, at + 8),
    between: Math.min(before, after),
    prevProse: yes(groups[at - 1]?.isProse === true),
    nextProse: yes(groups[at + 1]?.isProse === true),
    shortBetween: isShort ? Math.min(before, after) : 0,
    shortAlone: isShort && before + after === 0 ? 1 : 0,
    pageWords: yes(size < 400 && speaksOfPage(text)),
    contact: yes(size < 400 && CONTACT.test(text)),
    linked: yes(LINKED.test(text)),
    ago: yes(size < 200 && AGO.test(text)),
    endCue: yes(size < 60 && END_CUE.test(text)),
    digits: ramp((text.match(/\d/g)?.length ?? 0) / Math.max(1, text.length), 0.05, 0.3),
    duplicate: yes(isDuplicate),
    afterCue: yes(group.sinceCue > 0 && group.sinceCue <= 40),
    question: yes(/[?？؟]$/.test(text)),
    start: yes(group.firstProse < 0 || at < group.firstProse),
    tail: yes(at > group.lastProse),
    place: ramp(at / Math.max(1, groups.length - 1), 0, 1),
    sinceFirst: group.firstProse < 0 ? 0 : ramp(at - group.firstProse, 0, 30),
    untilLast: group.lastProse < 0 ? 0 : ramp(group.lastProse - at, 0, 30),
    sizeAbove: sizeOf(-1),
    sizeBelow: sizeOf(1),
    sizeFurther: sizeOf(2),
    linkedNear: yes(LINKED.test(near(-1)?.text ?? '') || LINKED.test(near(1)?.text ?? '')),
    cueNear: yes(near(-1)?.sinceCue === 0 && group.sinceCue > 0),
    single: yes(group.lines.length === 1),
    apart: yes((group.lines[0]?.gap ?? 0) > 0),
    capital: yes(/^\p{Lu}/u.test(text)),
    titled: yes(size < 120 && !ends && lowerShare < 0.35),
    bullet: yes(/^[-–—•*▪●◦]/u.test(text)),
  };
}

export type GroupSign = keyof ReturnType<typeof groupSigns>;

/** A group before it is weighed. */
export interface PlainGroup extends Omit<WeighedGroup, 'weight'> {
  readonly ends: boolean;
  readonly lowerShare: number;
  /** Groups since a heading such as `Related` stood; 0 where none did. */
  readonly sinceCue: number;
  readonly firstProse: number;
  readonly lastProse: number;
}

/** Looks at each group by itself. */
export function lookAtGroups(groups: readonly Group[]): PlainGroup[] {
  const texts = groups.map((group) => textOf(group));
  const times = new Map<string, number>();
  for (const text of texts) {
    times.set(text, (times.get(text) ?? 0) + 1);
  }
  let cue = -1;
  const plain = groups.map((lines, at) => {
    const text = texts[at] ?? '';
    const length = lines.reduce((sum, line) => sum + line.text.length + 1, -1);
    const size = isUnspaced(text.charCodeAt(1)) ? length * 2.5 : length;
    const ends = /[.!?…。！？؟۔][\s"'”’»)\]）」』]*$/u.test((lines.at(-1)?.text ?? '').slice(-8));
    const lowerShare = shareOfSmall(text);
    const isProse = size >= 80 && ends && lowerShare > 0.4 && /[\p{L}]{2}/u.test(text);
    if (size < 60 && END_CUE.test(text)) cue = at;
    const sinceCue = cue < 0 ? 0 : at - cue;
    const isDuplicate = (times.get(text) ?? 0) > 1;
    return { lines, text, size, ends, lowerShare, isProse, isDuplicate, sinceCue };
  });
  const firstProse = plain.findIndex(({ isProse }) => isProse);
  const lastProse = plain.findLastIndex(({ isProse }) => isProse);
  return plain.map((group) => ({ ...group, firstProse, lastProse }));
}

/** The share of words that begin with a small letter; one in two thirds in scripts without capitals. */
function shareOfSmall(text: string): number {
  if (isCaseless(text)) return 2 / 3;
  const words = text.slice(0, 240).match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? [];
  return words.length === 0 ? 0 : words.filter((word) => /^\p{Ll}/u.test(word)).length / words.length;
}

/** The signs of one group as numbers, in the order of {@link groupSigns}. */
export function readGroupSigns(groups: readonly PlainGroup[], at: number): Float64Array {
  return Float64Array.from(Object.values(groupSigns(groups, at)));
}

/** How many signs a group has. */
export const GROUP_SIGNS = 39;

const network = readNetwork(GROUP_SIGNS, GROUP_WEIGHTS);

/** Weighs all groups of a page. */
export function weighGroups(groups: readonly Group[], by: Network = network): WeighedGroup[] {
  const plain = lookAtGroups(groups);
  return plain.map(({ lines, text, size, isProse, isDuplicate }, at) => {
    const weight = askNetwork(by, readGroupSigns(plain, at));
    return { lines, text, size, isProse, isDuplicate, weight };
  });
}
