import type { Span } from '../text-annotations.ts';
import { readTokens } from '../tokens/read-tokens.ts';
import { splitSentences } from '../tokens/split-sentences.ts';
import type { AttributionModel } from './attribution-model.ts';
import { type Attribution, findAttributions } from './find-attributions.ts';
import { findQuotedPassages, type QuotedPassage } from './find-quoted-passages.ts';
import { readRegions } from './read-words.ts';

/** Speech in single marks inside speech: it begins with a capital, and ends with a mark of a sentence or a comma. */
const SINGLE = /(?<![\p{L}\p{N}])[‘'](?=\p{Lu})([^‘“”"\n]{2,400}?[,.?!…])['’](?![\p{L}\p{N}])/gu;
/** Speech longer than this is not looked into, that the cost stays linear. */
const LONGEST = 20_000;

/**
 * What speakers quote of others: `“He told me, ‘Go home,’ and I went.”` The speech is read again with its single marks as
 * double ones, so all that holds of quotations holds there.
 */
export function findNestedSpeech(
  text: string,
  passages: readonly QuotedPassage[],
  model: AttributionModel,
): Attribution[] {
  return passages.flatMap(({ parts }) =>
    parts.flatMap(([start, end]) => {
      const said = text.slice(start + 1, end);
      const raised = said.length < LONGEST ? said.replace(SINGLE, '“$1”') : said;
      return raised === said ? [] : within(raised, model).map((found) => shifted(found, start + 1));
    }),
  );
}

function within(said: string, model: AttributionModel): Attribution[] {
  const tokens = readTokens(said);
  const { regions } = readRegions(said, tokens, splitSentences(said, tokens), findQuotedPassages(said));
  return regions
    .flatMap((region) => findAttributions(region, model))
    .filter(({ kind, source }) => kind === 'direct' && source.length > 0)
    .map((found) => ({ ...found, form: 'nested' }));
}

function shifted(found: Attribution, by: number): Attribution {
  const move = (spans: readonly Span[]) => spans.map(([start, end]): Span => [start + by, end + by]);
  return {
    ...found,
    source: move(found.source),
    cue: move(found.cue),
    content: move(found.content),
    addressee: move(found.addressee),
    passages: [],
    at: found.at + by,
    cueEnd: found.cueEnd + by,
  };
}
