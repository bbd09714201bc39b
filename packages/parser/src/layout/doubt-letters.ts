import { type Article, type Notice, walkBlocks } from '@tearsheet/core/model';
import type { BodyDraft } from '../draft/body-draft.ts';
import { rangesOf } from '../draft/passage.ts';
import { limits } from '../limits.ts';
import type { Galley } from './galley.ts';

/** Below this the words of a block want a person's eye. */
const DOUBTFUL = 0.75;

/** Names the blocks whose letters were recognised with little certainty. */
export function doubtLetters(
  { body }: Pick<Article, 'body'>,
  places: BodyDraft['places'],
  galley: Galley,
): Notice[] {
  const notices: Notice[] = [];
  for (const { block } of walkBlocks(body)) {
    const lines = places.get(block)?.lines ?? [];
    const runs = lines.flatMap((line) => galley.lineAt(line.start)?.line.pieces ?? []).map(({ run }) => run);
    const recognised = runs.filter(({ confidence }) => confidence !== undefined);
    const letters = recognised.reduce((sum, { text }) => sum + text.length, 0);
    if (letters === 0 || ('children' in block && block.type !== 'paragraph' && block.type !== 'heading'))
      continue;
    const sure =
      recognised.reduce((sum, { text, confidence = 0 }) => sum + text.length * confidence, 0) / letters;
    if (sure >= DOUBTFUL) continue;
    notices.push({
      code: 'ocr-doubtful',
      message: `The letters of this block were recognised with a certainty of ${Math.round(sure * 100)} in 100.`,
      target: `#${block.id}`,
      ranges: rangesOf(lines),
    });
  }
  return notices.slice(0, limits.noticesOfOneKind);
}
