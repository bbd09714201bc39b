import { type Clause, readClause } from './clause.ts';
import type { Attribution } from './find-attributions.ts';
import { findExtent } from './find-extent.ts';
import type { Region } from './read-words.ts';
import { isSureCue } from './verb-lexicon.ts';

/** Nouns that are something said or thought, with the small words they take. */
const NOUNS: Readonly<Record<string, string>> = Object.fromEntries(
  `claim:that,of promise:to,that,of pledge:to,that,of vow:to,that refusal:to endorsement:of call:for,to demand:for,that
  suggestion:that,of assertion:that,of belief:that,in criticism:of attack:on,against opposition:to support:for,of hope:that,of,for
  desire:to,for warning:that,of,about,to complaint:that,about estimate:of,that insistence:that,on prediction:that,of
  statement:that,about argument:that,for,against admission:that,of accusation:that,of,against allegation:that,of concern:that,about,for
  doubt:about,that view:that,of,on opinion:of,on,that praise:for,of critique:of rejection:of denial:that,of acknowledgment:that,of
  contention:that charge:that declaration:that,of announcement:that,of proposal:to,for,that plea:for,to reference:to mention:of
  question:about fear:that,of worry:that,about commitment:to advice:to,on remark:about,on comment:about,on conclusion:that
  threat:to,against accusation:that,of faith:in confidence:in,that recommendation:that,to,of decision:to intention:to,of`
    .trim()
    .split(/\s+/)
    .map((entry) => entry.split(':').slice(0, 2))
    .map(([noun = '', links = '']) => [noun, `,${links},`]),
);
const POSSESSIVE = /^(?:his|her|their|its|our|my|your)$/;

/** `his promise to resign`, `Brown's claim that …`: a possessor, a noun of saying, and what it takes. */
export function findNounCues(region: Region): Attribution[] {
  const found: Attribution[] = [];
  let clause: Clause | undefined;
  for (const [at, word] of region.words.entries()) {
    const links = Object.hasOwn(NOUNS, word.lemma) ? NOUNS[word.lemma] : undefined;
    const link = region.words[at + 1];
    if (!links || word.pos !== 'NOUN' || !link || !links.includes(`,${link.lower},`)) continue;
    clause ??= readClause(region);
    const { words, phraseAt } = clause;
    const phrase = phraseAt[at];
    if (!phrase || phrase.to !== at + 1) continue;
    let owner = at - 1;
    while (owner >= phrase.from && !POSSESSIVE.test(words[owner]?.lower ?? '') && !isGenitive(words[owner]))
      owner--;
    if (owner < phrase.from) continue;
    const genitive = isGenitive(words[owner]);
    const [first, last, cueFirst] = [words[genitive ? phrase.from : owner], words[owner], words[owner + 1]];
    const contentFrom =
      link.lower === 'that' || (link.lower === 'to' && words[at + 2]?.pos === 'VERB') ? at + 1 : at + 2;
    const end = findExtent(clause, contentFrom, isSureCue, link.lower !== 'that');
    const [head, tail] = [words[contentFrom], words[end - 1]];
    if (!first || !last || !cueFirst || !head || !tail || end <= contentFrom) continue;
    const quoted = words.slice(contentFrom, end).some((other) => other.opened || other.closed || other.quote);
    found.push({
      kind: quoted ? 'mixed' : 'indirect',
      source: [[first.start, last.end]],
      cue: [[cueFirst.start, contentFrom === at + 1 ? word.end : link.end]],
      content: [[head.start, tail.end]],
      addressee: [],
      lemma: word.lemma,
      negated: false,
      frame: 'preposition',
      form: 'finite',
      paragraph: region.paragraph,
      passages: words.slice(contentFrom, end).flatMap((other) => (other.quote ? [other.quote] : [])),
      at: first.start,
      cueEnd: link.end,
    });
  }
  return found;
}

function isGenitive(word: Region['words'][number] | undefined): boolean {
  return word !== undefined && word.pos === 'PART' && (word.lower === "'s" || word.lower === "'");
}
