import type { Repair } from '@tearsheet/core/model';
import { joinLines } from '../blocks/join-lines.ts';
import type { Finding } from '../draft/finding.ts';
import { rangesOf } from '../draft/passage.ts';
import type { PrintLine } from '../draft/print-line.ts';
import type { Vocabulary } from '../language/vocabulary.ts';
import type { Galley } from './galley.ts';

/**
 * Joins the lines of a headline. Headlines are not hyphenated, so hyphens at their line ends are the words' own; where
 * a title of the document says the same, it says too whether a blank stands at a line end.
 */
export function joinHeadline(
  lines: readonly PrintLine[],
  galley: Galley,
  words: Vocabulary,
  titles: readonly string[],
): { finding: Finding; repairs: Repair[] } {
  const { passage, repairs } = joinLines(lines, { source: galley.text, words, habit: 0 });
  const text = withoutEcho(passage.text);
  const value = titles.map((title) => spelled(text, title)).find((one) => one !== undefined) ?? text;
  return {
    finding: { value, ranges: rangesOf(lines), rule: 'choose-headline', confidence: 0.95 },
    repairs,
  };
}

/** Some pages set their headline twice, once for the eye and once for what reads aloud. */
function withoutEcho(text: string): string {
  const half = (text.length - 1) / 2;
  return Number.isInteger(half) && text[half] === ' ' && text.slice(0, half) === text.slice(half + 1)
    ? text.slice(0, half)
    : text;
}

/** The part of a title that says the same but for blanks and hyphens. */
function spelled(text: string, title: string): string | undefined {
  const wanted = text.replace(JOINTS, '');
  let kept = '';
  for (let at = 0; at < title.length && kept.length < wanted.length; at++) {
    const sign = title.charAt(at);
    if (!sign.replace(JOINTS, '')) continue;
    kept += sign;
    if (kept.length === wanted.length) return kept === wanted ? title.slice(0, at + 1) : undefined;
  }
  return undefined;
}

const JOINTS = /[\s\u00ad\u2010-]|\ufe0e|\ufe0f/g;
