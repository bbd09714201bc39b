/** What a passage is when its first words say that it stands beside the text. */
export type Aside =
  | { kind: 'related'; label: string; rest: string; takesNext: boolean }
  | { kind: 'figure'; rest: string; credit?: string }
  | { kind: 'correction' | 'clarification' | 'update' | 'editorsNote' };

const RELATED =
  /^(related(?: (?:article|story|stories|articles|coverage|content|news|link|links|topics))?|read (?:more|also|next|the full story)|see also|also read|more on this(?: story)?|more from .{2,40}|don['’]t miss|recommended|lesen sie (?:auch|dazu|mehr)|mehr zum thema|zum thema|siehe auch|lire aussi|à lire aussi|à lire|sur le même sujet|voir aussi|lea también|leer más|lee también|le puede interesar|noticias? relacionadas?|artículos? relacionados?|leggi anche|leggi tutto|articoli correlati|approfondisci|leia (?:também|mais)|veja também|saiba mais|lees ook|lees verder|lees meer|zie ook|czytaj (?:także|też|również|więcej)|zobacz (?:także|też|również)|przeczytaj (?:także|też|również)|читайте также|читать также|по теме|см\. также|материалы по теме|関連記事|関連|あわせて読みたい|相关(?:阅读|新闻|报道|文章)|相關(?:閱讀|新聞|報導)|延伸阅读|延伸閱讀|اقرأ أيض[اًا]{1,2}|اقرأ المزيد|شاهد أيض[اًا]{1,2}|مواضيع ذات صلة|ذات صلة)\s*(?:[:：>|»–—-]\s*|$)/iu;
const CORRECTION: readonly (readonly ['correction' | 'clarification' | 'update' | 'editorsNote', RegExp])[] =
  [
    [
      'correction',
      /^[[(]?(?:corrections?|corrected|erratum|errata|korrektur|berichtigung|richtigstellung|rectificatif|correctif|corrección|fe de errores|fe de erratas|rectificación|rettifica|errata corrige|correção|correctie|rectificatie|sprostowanie|korekta|исправление|поправка|訂正|更正|تصحيح)(?: \([^)]{2,40}\)|,? [^:：]{2,30})?\s?[:：—–]/iu,
    ],
    [
      'clarification',
      /^[[(]?(?:clarifications?|klarstellung|précision|aclaración|precisazione|esclarecimento|verduidelijking|wyjaśnienie|уточнение|توضيح)(?:,? [^:：]{2,30})?\s?[:：—–]/iu,
    ],
    [
      'update',
      /^[[(]?(?:update|aktualisierung|mise à jour|actualización|aggiornamento|atualização|aktualizacja|обновление|更新)(?:,? [^:：]{2,40})?\s?[:：—–]/iu,
    ],
    [
      'editorsNote',
      /^[[(]?(?:editor['’]?s['’]? note|note from the editors?|anmerkung der redaktion|anm\. d\. red\.|note de la rédaction|ndlr|nota (?:de la redacción|del editor|della redazione|da redação|do editor)|n\. ?d\. ?r\.|noot van de redactie|od redakcji|przypis redakcji|от редакции|примечание редакции|編集部注|编者按|編者按|编者注|ملاحظة المحرر|ملاحظة من المحرر)\s?[:：—–]/iu,
    ],
  ];
const PICTURE =
  /^(?:(?:photo|photos|photograph|picture|image|file photo|caption|foto|bild|symbolbild|abbildung|légende|fotografía|imagen|fotografia|immagine|imagem|zdjęcie|фото|фотография|写真|图片?|圖片?|صورة|الصورة)\s?(?:[:：|]|by\b)|\((?:ap|reuters|afp|getty|dpa|epa)[^)]{0,60}(?:photo|images?)[^)]{0,60}\)$)\s*/iu;
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
  for (const [kind, pattern] of CORRECTION) if (pattern.test(beginning)) return { kind };
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
