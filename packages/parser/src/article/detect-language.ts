import { limits } from '../limits.ts';

/** A language, and how sure it is. */
export interface DetectedLanguage {
  /** BCP 47. */
  language: string;
  confidence: number;
  certain: boolean;
}

/** The languages that a small word is among the commonest of; of those that most printouts are in. */
const LANGUAGES_OF = new Map<string, string[]>();
for (const [language, words] of Object.entries({
  en: 'the of and to in that is was for it with on as be at by he this from are have not had but his they which were said has will an or',
  de: 'der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei',
  fr: 'le la les de des du et à en un une que qui dans pour est au sur par ne pas plus ce il elle se avec sont ont été cette',
  es: 'el la los las de del que y en un una por con para se su al es lo no más fue ha como pero sus le este sobre entre',
  it: 'il la di che e è un una per in del della non sono con si da le al i dei anche nel alla gli ha più come ma delle',
  pt: 'o a os as de do da que e em um uma para com não por no na se dos das ao foi mais como mas pelo pela são também',
  nl: 'de het een en van in is dat op te zijn met voor niet aan er om ook als bij maar uit door naar werd heeft wordt hij nog',
  pl: 'w i na z do nie się to że jest o jak po od za przez dla są oraz ale który został tym był jego już także tylko',
  ru: 'в и на не что с по как из к у за от для о это его но был что бы также он она они или при после',
})) {
  for (const word of words.split(' ')) LANGUAGES_OF.set(word, [...(LANGUAGES_OF.get(word) ?? []), language]);
}
/** Characters in which the language of most texts is plain. */
const ENOUGH_TEXT = 1_200;
/** Small words that make one language plain without asking further, and by how much it must lead. */
const ENOUGH = 12;
const LEAD = 2;

/**
 * Tells the language of a text, by its script and commonest words; where these leave a doubt, by its letter triples
 * (whose table is loaded only then).
 */
export async function detectLanguage(text: string): Promise<DetectedLanguage | undefined> {
  const plain = tellBySmallWords(text.slice(0, ENOUGH_TEXT));
  if (plain) return plain;
  const sample = text.slice(0, limits.languageSample);
  const letters = sample.replace(/\P{L}+/gu, '').length;
  if (letters === 0) return undefined;
  const byScript = tellScript(sample, letters);
  if (byScript) return byScript;
  const bySmallWords = tellBySmallWords(sample);
  if (bySmallWords) return bySmallWords;
  const { eld } = await import('eld/extrasmall');
  const result = eld.detect(sample);
  if (result.language === '') return undefined;
  const certain = letters >= 60 && result.isReliable();
  return { language: result.language, confidence: certain ? 0.9 : 0.5, certain };
}

/** A text whose small words are plainly those of one language; in most, its first lines say it. */
function tellBySmallWords(sample: string): DetectedLanguage | undefined {
  const [first, second] = countSmallWords(sample);
  return first && first.count >= ENOUGH && first.count >= (second?.count ?? 0) * LEAD
    ? { language: first.language, confidence: 0.98, certain: true }
    : undefined;
}

function countSmallWords(sample: string): { language: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const word of sample.toLowerCase().split(/[^\p{L}]+/u)) {
    for (const language of LANGUAGES_OF.get(word) ?? [])
      counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  return Array.from(counts, ([language, count]) => ({ language, count })).sort((a, b) => b.count - a.count);
}

/** Scripts that one language alone uses. */
function tellScript(sample: string, letters: number): DetectedLanguage | undefined {
  const share = (script: RegExp) => (sample.match(script)?.length ?? 0) / letters;
  const sure = (language: string) => ({
    language,
    confidence: letters >= 20 ? 0.97 : 0.7,
    certain: letters >= 20,
  });
  const kana = share(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu);
  const han = share(/\p{Script=Han}/gu);
  if (kana > 0.1) return sure('ja');
  if (han > 0.4) return sure('zh');
  if (share(/\p{Script=Hangul}/gu) > 0.4) return sure('ko');
  if (share(/\p{Script=Greek}/gu) > 0.5) return sure('el');
  if (share(/\p{Script=Thai}/gu) > 0.5) return sure('th');
  return undefined;
}

/** Whether a language is written from right to left. */
export const isRightToLeft = (language: string): boolean =>
  /^(?:ar|he|fa|ur|ps|yi|ku-Arab|sd|ug|dv)(?:-|$)/.test(language);
