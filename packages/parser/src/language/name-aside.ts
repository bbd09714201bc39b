import { anyOf } from './any-of.ts';

/** What a passage is when its first words say that it stands beside the text. */
export type Aside =
  | { kind: 'related'; label: string; rest: string; takesNext: boolean }
  | { kind: 'figure'; rest: string; credit?: string }
  | { kind: 'correction' | 'clarification' | 'update' | 'editorsNote' };

const RELATED = new RegExp(
  String.raw`^((?:${anyOf('related', 'relatedFrom')}))\s*(?:[:：>|»–—-]\s*|$)`,
  'iu',
);
const NOTES = (['correction', 'clarification', 'update', 'editorsNote'] as const).map(
  (kind) =>
    [
      kind,
      new RegExp(String.raw`^[[(]?${anyOf(kind)}(?: \([^)]{2,40}\)|,? [^:：]{2,40})?\s?[:：—–]`, 'iu'),
    ] as const,
);
const PICTURE = new RegExp(
  String.raw`^(?:${anyOf('picture')}\s?(?:[:：|]|by\b)|\((?:ap|reuters|afp|getty|dpa|epa)[^)]{0,60}(?:photo|images?)[^)]{0,60}\)$)\s*`,
  'iu',
);
const CREDIT =
  /(?:\s|^)[(（[]?((?:(?:photo|foto|photograph|credit|crédit|credito|quelle|bild)s?\s?[:：/]\s?|photo by |©\s?)[^()（）]{2,80}|[^()（）]{2,60}(?:\/|via )(?:reuters|ap|afp|getty images|getty|dpa|epa|shutterstock|imago|picture alliance)[^()（）]{0,20})[)）\]]?$/iu;
const LONGEST_TITLE = 240;

/** Says what a passage is when it opens with a label such as `Related article:`, `Correction:` or `Photo:`. */
export function nameAside(text: string, next: string | undefined): Aside | undefined {
  const related = RELATED.exec(text.slice(0, 80));
  if (related) {
    const label = (related[1] ?? '').trim();
    const rest = text.slice(related[0].length).trim();
    if (rest !== '' && rest.length <= LONGEST_TITLE)
      return { kind: 'related', label, rest, takesNext: false };
    if (rest === '' && next !== undefined && next.length <= 160 && !/[.。]$/.test(next)) {
      return { kind: 'related', label, rest: next, takesNext: true };
    }
  }
  const beginning = text.slice(0, 80);
  for (const [kind, pattern] of NOTES) if (pattern.test(beginning)) return { kind };
  if (text.length > 600) return undefined;
  const picture = PICTURE.exec(text);
  if (picture) {
    const rest = text.slice(picture[0].length).trim();
    const isCredit = /by$|credit/i.test(picture[0].trim()) || (rest.length < 50 && !/[.。]$/.test(rest));
    return isCredit && rest !== '' ? { kind: 'figure', rest: '', credit: rest } : { kind: 'figure', rest };
  }
  const credit = text.length < 400 && /[/:：©]| (?:by|via) /.test(text) ? CREDIT.exec(text) : null;
  if (credit?.[1] !== undefined && credit.index > 0) {
    return { kind: 'figure', rest: text.slice(0, credit.index).trim(), credit: credit[1].trim() };
  }
  return undefined;
}
