const WORDS = new Set(
  `the a an of to in on at by for from with as and or but not is are was were be been being has have had do does did will would
  can could should may might must it its he she they him his her their this that these those there here who whom which what
  when where why how i you we us our your my me than then so if because while after before during until over under about into
  out up down off more most some any all no nor only also just very new one two first last said say told according year day
  week people time
  der die das den dem des ein eine einer einem einen und oder aber nicht ist sind war waren wird werden wurde hat haben hatte
  er sie es wir ihr sein seine ihre sich mit von vom zu zum zur auf aus bei nach für über unter um im am als auch noch nur
  le la les un une des du de et ou mais pas est sont était été être avec pour par sur dans que qui ce cette il elle ils elles
  se son sa leur au aux plus ne en
  el los las una unos del al y o pero no es son era fue ser ha han con por para sobre que su sus se lo como más
  il lo gli uno una di da e ma non è sono che per con su
  o os as um uma do da dos das e mas não são foi com por para em no na que se`.split(/\s+/),
);

/** Words that nearly every text of their language has. */
export function isFunctionWord(word: string): boolean {
  return WORDS.has(word);
}
