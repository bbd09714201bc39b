/** Radicals of the supplement with the characters that look the same; the older block has compatibility mappings. */
const SUPPLEMENT = new Map(
  '⺁厂 ⺇几 ⺌小 ⺐尢 ⺒巳 ⺓幺 ⺛旡 ⺝月 ⺟母 ⺠民 ⺡氵 ⺢氺 ⺣灬 ⺥爫 ⺫罒 ⺬示 ⺮竹 ⺯糹 ⺰纟 ⺲罒 ⺶羊 ⺷羊 ⺸羊 ⺹耂 ⺻肀 ⺼月 ⺽臼 ⻁虎 ⻂衤 ⻄西 ⻅见 ⻆角 ⻈讠 ⻉贝 ⻊足 ⻋车 ⻌辶 ⻎辶 ⻏阝 ⻐钅 ⻑長 ⻒镸 ⻓长 ⻔门 ⻖阝 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻠饣 ⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻪黾 ⻬齐 ⻮齿 ⻯竜 ⻰龙 ⻲亀 ⻳龟'
    .split(' ')
    .map((pair): [string, string] => {
      const [radical = '', character = ''] = pair;
      return [radical, character];
    }),
);
const DOOR = '⼾';
/** Characters that only texts in simplified script have, or only Japanese ones. */
const SIMPLIFIED = /[这们说对时会过发为来国经还进没关长门见车东马个务统]/;
const KANA = /[\u3040-\u30ff]/;

/**
 * Puts the characters of running text for the signs of radicals. Fonts draw both with one glyph, and many PDFs name
 * the radical for it (Unicode Standard Annex 38, kRSUnicode; EquivalentUnifiedIdeograph.txt).
 *
 * @param around the line, which shows the script: the radical of a door is written in three ways
 */
export function unifyRadicals(signs: string, around: string): string {
  return Array.from(signs, (sign) => {
    if (sign === DOOR && KANA.test(around)) return '戸';
    if (sign === DOOR && SIMPLIFIED.test(around)) return '户';
    return SUPPLEMENT.get(sign) ?? sign.normalize('NFKC');
  }).join('');
}
