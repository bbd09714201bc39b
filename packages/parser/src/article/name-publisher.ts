import type { Vocabulary } from '../language/vocabulary.ts';

/** Words that newspapers' names are made of, and the small words between them. */
const NEWSPAPER_WORDS = new Set(
  'the a an of and de la le el der die das times post news herald tribune daily weekly sunday morning evening journal gazette chronicle observer guardian independent telegraph mail express mirror standard star sun globe record press review report reporter register sentinel examiner inquirer courier dispatch bulletin examiner leader examiner argus echo examiner world today online live digital media magazine monitor insider business financial economic wall street city national international local new york washington london los angeles boston chicago zeitung tageszeitung allgemeine nachrichten rundschau anzeiger presse blatt tagblatt tagesspiegel spiegel welt neue monde figaro libération parisien gazette tribune diario periódico mundo país nación noticias corriere repubblica gazzetta giornale stampa messaggero jornal folha público estado correio volkskrant dagblad nieuws nieuwsblad algemeen gazeta wyborcza rzeczpospolita novosti vedomosti pravda'.split(
    ' ',
  ),
);
const SMALL = new Set(['of', 'and', 'de', 'la', 'le', 'der', 'die', 'das']);
const LONGEST = 40;

/**
 * Names a publisher from its domain, when the domain's label can be cut into words: words that the document writes
 * with a capital, and words that newspapers' names are made of.
 */
export function namePublisher(domain: string, words: Vocabulary): string | undefined {
  const labels = domain.split('.');
  const country = labels.length > 2 && /^(?:com?|org|net|ac|gov)$/.test(labels.at(-2) ?? '');
  const label = labels.at(country ? -3 : -2) ?? '';
  if (label.length > LONGEST) return undefined;
  const parts = label.includes('-') ? label.split('-') : segment(label, words);
  if (!parts?.every((part) => isKnown(part, words)) || !parts.some((part) => part.length > 3))
    return undefined;
  return parts.map((part, at) => spell(part, at, words)).join(' ');
}

const isKnown = (part: string, words: Vocabulary): boolean =>
  NEWSPAPER_WORDS.has(part) || (part.length >= 3 && words.capitalised(part) !== undefined);

/** The fewest known words that make up a label. */
function segment(label: string, words: Vocabulary): string[] | undefined {
  const best: (string[] | undefined)[] = [[]];
  for (let end = 1; end <= label.length; end++) {
    for (let start = 0; start < end; start++) {
      const before = best[start];
      const part = label.slice(start, end);
      if (!before || !isKnown(part, words)) continue;
      if (!best[end] || before.length + 1 < (best[end]?.length ?? 0)) best[end] = [...before, part];
    }
  }
  return best[label.length];
}

function spell(part: string, at: number, words: Vocabulary): string {
  if (at > 0 && SMALL.has(part)) return part;
  const printed = NEWSPAPER_WORDS.has(part) ? undefined : words.capitalised(part);
  return printed ?? part.charAt(0).toUpperCase() + part.slice(1);
}
