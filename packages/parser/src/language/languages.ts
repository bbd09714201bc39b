import type { LanguageWords } from './language-words.ts';
import { arabic } from './words/arabic.ts';
import { bengali } from './words/bengali.ts';
import { bulgarian } from './words/bulgarian.ts';
import { catalan } from './words/catalan.ts';
import { chinese } from './words/chinese.ts';
import { croatian } from './words/croatian.ts';
import { czech } from './words/czech.ts';
import { danish } from './words/danish.ts';
import { dutch } from './words/dutch.ts';
import { english } from './words/english.ts';
import { estonian } from './words/estonian.ts';
import { finnish } from './words/finnish.ts';
import { french } from './words/french.ts';
import { german } from './words/german.ts';
import { greek } from './words/greek.ts';
import { hebrew } from './words/hebrew.ts';
import { hindi } from './words/hindi.ts';
import { hungarian } from './words/hungarian.ts';
import { indonesian } from './words/indonesian.ts';
import { italian } from './words/italian.ts';
import { japanese } from './words/japanese.ts';
import { korean } from './words/korean.ts';
import { latvian } from './words/latvian.ts';
import { lithuanian } from './words/lithuanian.ts';
import { norwegian } from './words/norwegian.ts';
import { persian } from './words/persian.ts';
import { polish } from './words/polish.ts';
import { portuguese } from './words/portuguese.ts';
import { romanian } from './words/romanian.ts';
import { russian } from './words/russian.ts';
import { serbian } from './words/serbian.ts';
import { slovak } from './words/slovak.ts';
import { slovenian } from './words/slovenian.ts';
import { spanish } from './words/spanish.ts';
import { swedish } from './words/swedish.ts';
import { thai } from './words/thai.ts';
import { turkish } from './words/turkish.ts';
import { ukrainian } from './words/ukrainian.ts';
import { vietnamese } from './words/vietnamese.ts';

/** Every language whose words are known. The order decides between months of the same name: the earlier one's number holds. */
export const languages: readonly LanguageWords[] = [
  english,
  german,
  french,
  spanish,
  italian,
  portuguese,
  dutch,
  russian,
  polish,
  japanese,
  chinese,
  arabic,
  turkish,
  swedish,
  norwegian,
  danish,
  finnish,
  czech,
  slovak,
  hungarian,
  romanian,
  greek,
  ukrainian,
  bulgarian,
  croatian,
  serbian,
  slovenian,
  catalan,
  estonian,
  latvian,
  lithuanian,
  korean,
  hindi,
  bengali,
  indonesian,
  vietnamese,
  thai,
  persian,
  hebrew,
];
