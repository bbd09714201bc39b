import { cleanLine } from '@tearsheet/core/model';
import { BYLINE_OPENING } from '../language/byline-opening.ts';
import { findDate } from '../language/dates.ts';
import { looksLikeName, splitNames } from '../language/person-names.ts';
import { wireNamed } from '../language/wires.ts';
import { decodeTwice } from './find-headline.ts';

const AFTER =
  /\s*(?:[|·•‧●∙⋅▪–—(]|\s-\s|\bon\s+(?=\p{Lu}\p{L}+day|\p{Lu}\p{L}{2,8}\.? \d|\d)|\b(?:updated|published|posted|last updated|min read|read more|follow|view all|see all|bio|on behalf of)\b|\d{1,2}[./:-]\d{1,2}|(?:19|20)\d{2}).*$/iu;
/** What people are called at a paper or a firm. */
export const ROLE =
  /^(?:the\s+)?(?:(?:senior|staff|chief|special|political|managing|deputy|associate|contributing|news|digital|sports?|business|science|health|freelance|lead|guest|web|online|md|phd|mba|rd|rn|m\.d|ph\.d|ms|ma|jr|sr|esq|cfa|cpa|dds|do|facs|msc|bsc)\b[.\s]*)*(?:writer|reporter|editor|correspondent|contributor|journalist|author|columnist|producer|photographer|redakteur(?:in)?|reporterin|korrespondent(?:in)?|journaliste|rédacteur|redactor[a]?|periodista|giornalista|redattore|jornalista|repórter|redacteur|verslaggever|dziennikarz|корреспондент|md|phd|mba|rd|rn|m\.d|ph\.d|ms|ma|jr|sr|esq|cfa|cpa|dds|do|facs|msc|bsc|ceo|cto|founder|president|professor|director|manager)\b.*$/iu;
/** What follows a name without a comma. */
const TITLE_BEHIND =
  /(?<=\p{L}\s\p{L}.*)\s+(?:(?:senior|staff|chief|managing|deputy|contributing|freelance)\s+)*(?:writer|reporter|editor|correspondent|contributor|journalist|author|columnist|sponsored|opinion contributor|RN|MD|PhD|M\.D\.|Ph\.D\.)\b.*$/iu;
/** Names end in these in no language of Europe. */
const CALLING =
  /\b(?:expert|specialist|director|manager|analyst|consultant|advis[eo]r|coach|dietitian|nutritionist|officer|founder|strategist|engineer|developer|designer|therapist|coordinator|reviewer|grader|toimittaja|reportér|redaktør|redaktör|journalistin|muhabiri?|wartawan|jurnalis)$/iu;
const TITLE_IN_ASIA =
  /(?<=[\p{Script=Hangul}\p{Script=Han}])\s*(?:기자|특파원|논설위원|記者|记者|特派員|特派员|通讯员|編集委員|論説委員)$/u;
const NOBODY =
  /^(?:admin|administrator|root|user|author|editor|editors|webmaster|guest|anonymous|unknown|none|null|undefined|n\/?a|default|staff|wp|wordpress|wix|by|name|test|contributor|writer|redaktion|redaction|rédaction|redacción|redazione|redação|redactie|webredactie|redakcja|редакция|by admin|written by|posted by|super ?user|site ?admin|website ?admin|web ?editor|web ?desk|online ?desk|share|facebook|twitter|x|instagram|linkedin|bluesky|mastodon|youtube|tiktok|threads|whatsapp|telegram|reddit|pinterest|email|print|follow|subscribe|home|about|menu|search|comments?|read more|author bio|about the author|biography)$/iu;

/** The names in a string that ought to be a byline; none where it is something else. */
export function cleanNames(raw: string, printed = false): string[] {
  let text = (cleanLine(decodeTwice(raw)) ?? '').replace(/<[^<>]*>/g, ' ').trim();
  if (text.length > 200 || /^https?:|^www\.|^@|^\/|^#/i.test(text)) return [];
  text = text.replace(/\S+@\S+/g, ' ').trim();
  const date = findDate(text);
  if (date)
    text =
      date.start > 3 ? text.slice(0, date.start) : text.slice(date.end).replace(/^[\s|·•‧●∙⋅▪–—,;:-]+/, '');
  for (let opening = BYLINE_OPENING.exec(text); opening; opening = BYLINE_OPENING.exec(text)) {
    // Families are called De Wever and Di Stefano: for machines such a word opens nothing.
    if (!printed && /^d[aei]\s/i.test(opening[0])) break;
    text = text.slice(opening[0].length).replace(/^[|\s]+/, '');
  }
  text = text.replace(AFTER, '').trim();
  const parts = /^\p{L}[\p{L}\p{M}'’-]*, \p{L}[\p{L}\p{M}'’. -]*$/u.test(text)
    ? invertible(text)
    : splitNames(text);
  const names = parts
    .map((part) =>
      part
        .replace(/^(?:by|von|par|por|and|und|et|y)\s+/iu, '')
        .replace(/^[\s,.;:'"“”*~]+|[\s,;:'"“”*~]+$/gu, ''),
    )
    .map((part) => part.replace(TITLE_BEHIND, '').replace(TITLE_IN_ASIA, ''))
    .filter((part) => {
      if (part.length < 2 || part.length > 60 || NOBODY.test(part) || ROLE.test(part) || CALLING.test(part))
        return false;
      if (/\d{3,}|https?:|www\.|\.(?:com|org|net)\b.*\s|[{}<>=[\]]/i.test(part)) return false;
      return part.split(/\s+/).length <= 6 && /\p{L}{2}|\p{Script=Han}/u.test(part);
    });
  // `Ann Smith, Berlin` is one person and where she is.
  const [first = '', second = ''] = names;
  const isPlace = /^\p{Lu}\p{Ll}+$/u.test(second) && wireNamed(second) === undefined;
  return names.length === 2 && text.includes(', ') && looksLikeName(first) && isPlace ? [first] : names;
}

/** `Smith, John` is one person if the second part is no full name. */
function invertible(text: string): string[] {
  const [family = '', given = ''] = text.split(', ');
  if (looksLikeName(given) || ROLE.test(given)) return splitNames(text);
  return [`${given} ${family}`];
}
