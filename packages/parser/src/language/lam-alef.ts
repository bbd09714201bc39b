/**
 * Arabic texts taken from PDFs have the letters of the ligature lam-alef the wrong way round. Plain alefs never stand side
 * by side in a word, nor does alef stand before one with hamza or madda and lam: where they do, the text has that fault.
 */
const FAULTY = /ا[اأإآ]ل/;
/** The first alef is that of the article, the second belongs to the ligature. */
const PAIRS = /ا([اأإآ])ل/g;
/** Common words with the ligature, whose letters the wrong way round make no word, or one that hardly occurs. */
const STEMS = new Map(
  'خلال دولار ولايات ولاية إسلام إعلام إعلان علاق إطلاق ثلاثاء ثلاثة ثلاثين سلاح تلاميذ بلاد أولاد أفلام أحلام احتلال استقلال استغلال انقلاب ملابس ملاعب ملاحظ ملايين لاعب لاجئ علاج ميلاد اختلاف إصلاح أسلاك هؤلاء ألا إلا لا'
    .split(' ')
    .map((word): [string, string] => [word.replaceAll('لا', 'ال'), word]),
);
const WORD = new RegExp(
  `(?<!\\p{L})([وفبكل]?(?:ال)?)(${[...STEMS.keys()].sort((a, b) => b.length - a.length).join('|')})(ي|ية|يين|ه|ها|هم|نا|ات|اته|اتها|ا|ة|ته|تها|تهم|ين|ون)?(?!\\p{L})`,
  'gu',
);
/** The short ones stand alone, but for `and` or `then` before them. */
const SHORT = 2;

/** Whether lines of Arabic have the ligature's letters the wrong way round. */
export const hasTurnedLamAlef = (text: string): boolean => FAULTY.test(text);

/** Puts the letters of lam-alef right, where it is plain that they are wrong. */
export function turnLamAlef(text: string): string {
  return text.replace(PAIRS, 'ال$1').replace(WORD, turnWord);
}

function turnWord(whole: string, before = '', stem = '', after = ''): string {
  const word = STEMS.get(stem) ?? stem;
  if (word.length <= SHORT + 1 && (after !== '' || before.length > 1)) return whole;
  return before + word + after;
}
