import type { Notice, Removal } from '@tearsheet/core/model';
import type { Finding } from '../draft/finding.ts';
import { rangesOf } from '../draft/passage.ts';
import type { PrintLine } from '../draft/print-line.ts';
import { removalOf, withoutLines } from '../draft/take-lines.ts';
import { type FoundDate, findDate } from '../language/dates.ts';

export const MODIFIED =
  /(?<!\p{L})(?:updated|modified|last edited|aktualisiert|geändert|stand|mis à jour|modifié|actualizado|actualizada|aggiornato|modificato|atualizado|atualizada|bijgewerkt|gewijzigd|zaktualizowano|aktualizacja|обновлено|изменено)(?!\p{L})|更新|修改|修正|تحديث|محدث/iu;
/** Words that may stand around a date on a line of its own: labels, days of the week, time zones. */
const AROUND =
  /(?<!\p{L})(?:published|posted|first|on|at|the|date|updated|last|modified|time|print|edition|local|hrs?|hours|uhr|veröffentlicht|erschienen|erstellt|aktualisiert|zuletzt|geändert|stand|am|um|vom|den|publié|paru|le|à|mis|jour|modifié|publicado|publicada|actualizado|actualizada|última|actualización|el|a|las|del|horas|pubblicato|aggiornato|il|alle|ore|modificato|atualizado|atualizada|em|às|de|gepubliceerd|geplaatst|bijgewerkt|gewijzigd|op|om|opublikowano|opublikowany|zaktualizowano|aktualizacja|dodano|data|publikacji|dnia|godz|o|опубликовано|обновлено|изменено|дата|публикации|в|г|года|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|mo|di|mi|do|fr|sa|so|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|segunda|terça|quarta|quinta|sexta|feira|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|poniedziałek|wtorek|środa|czwartek|piątek|sobota|niedziela|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|am|pm|gmt|utc|bst|est|edt|et|cet|cest|mez|mesz|msk|jst|min|minutes?|read|ago|lesezeit|minuten)(?!\p{L})|发布时间|發布時間|发布|發布|发表于|公開|公開日|更新日|更新|掲載|配信|投稿|日期|来源|时间|星期.|週.|曜日|نشر|تاريخ|النشر|في|تحديث|آخر|الاثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت|الأحد|يوم|م(?!\p{L})/giu;
/** Lines at the top, and at the end, in which a date stands by itself. */
const TOP = 60;
const END = 8;

/**
 * Takes out lines that hold a date and nothing else but labels, and says when the article was published and last
 * changed. A date of a change is never taken for that of publication.
 */
export function findDates(lines: readonly PrintLine[]): {
  lines: PrintLine[];
  taken: PrintLine[];
  published?: Finding;
  modified?: Finding;
  removals: Removal[];
  notices: Notice[];
} {
  const taken = new Set<PrintLine>();
  const removals: Removal[] = [];
  const notices: Notice[] = [];
  let published: Finding | undefined;
  let modified: Finding | undefined;
  for (const [at, line] of lines.entries()) {
    if (at >= TOP && at < lines.length - END) continue;
    const dates = datesOf(line.text);
    if (!dates) continue;
    taken.add(line);
    removals.push(removalOf('date', [line], 'find-dates', 'A line that prints a date and nothing else'));
    for (const { date, label } of dates) {
      const finding = findingOf(line, date);
      if (MODIFIED.test(label)) modified ??= finding;
      else published ??= finding;
    }
  }
  for (const [target, finding] of [
    ['/datePublished', published],
    ['/dateModified', modified],
  ] as const) {
    if (finding?.alternatives) notices.push(ambiguous(target, finding));
  }
  return {
    lines: taken.size === 0 ? [...lines] : withoutLines(lines, taken, true),
    taken: [...taken],
    ...(published === undefined ? {} : { published }),
    ...(modified === undefined ? {} : { modified }),
    removals,
    notices,
  };
}

/** The dates of a line with the label before each, or `undefined` when the line says something else too. */
export function datesOf(text: string): { date: FoundDate; label: string }[] | undefined {
  if (text.length > 160) return undefined;
  const found: { date: FoundDate; label: string }[] = [];
  let rest = text;
  let others = '';
  for (let date = findDate(rest); date && found.length < 4; date = findDate(rest)) {
    const label = rest.slice(0, date.start);
    found.push({ date, label });
    others += `${label} `;
    rest = rest.slice(date.end);
  }
  if (found.length === 0) return undefined;
  const left = (others + rest).replace(AROUND, ' ').replace(/\d{1,2}[:.]\d{2}|\d+/g, ' ');
  return (left.match(/[\p{L}\p{N}]/gu)?.length ?? 0) <= 3 ? found : undefined;
}

function findingOf(line: PrintLine, date: FoundDate): Finding {
  const alternatives = date.alternatives.map((value) => ({ value, why: 'The other order of day and month' }));
  return {
    value: date.value,
    ranges: rangesOf([line]),
    rule: 'find-dates',
    confidence: alternatives.length > 0 ? 0.6 : 0.95,
    ...(alternatives.length > 0 ? { alternatives } : {}),
  };
}

function ambiguous(target: string, { value, ranges, alternatives }: Finding): Notice {
  return {
    code: 'date-ambiguous',
    message: `The printed date can be read in two ways; it was read as ${value}.`,
    target,
    ranges: [...ranges],
    ...(alternatives ? { alternatives: [...alternatives] } : {}),
  };
}
