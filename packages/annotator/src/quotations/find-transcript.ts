import type { Span } from '../text-annotations.ts';
import type { Attribution } from './find-attributions.ts';

/** `REYES: We go on.`, `"Q: And then?`, `Ana Reyes: We go on.`: a paragraph that begins with who speaks. */
const TURN =
  /^(?<mark>["“]?)(?<label>\p{Lu}[\p{L}\p{N}.’'-]*(?: (?:\p{Lu}|\()[\p{L}\p{N}.)’'-]*){0,3}):\s+(?=\S)/u;
const LOUD = /^[\p{Lu}\p{N}.()’' -]+$/u;
/** Labels in capitals of what nobody says. */
const NOTICES =
  /^(?:UPDATE|UPDATED|CORRECTION|NOTE|READ|WATCH|RELATED|PHOTOS?|VIDEO|MORE|ALSO|BREAKING|EDITOR.*|SOURCE|LIVE|WARNING|PS|P\.S\.)$/;
/** So many turns make a transcript. */
const LEAST_TURNS = 3;

interface Paragraph {
  start: number;
  end: number;
  mark: string;
  label: string | undefined;
  /** Where what is said begins. */
  said: number;
}

/**
 * The turns of a transcript, each with the speaker's label as its source: labels in capitals, or labels that come again.
 * A paragraph without a label goes on only where every paragraph opens with a quotation mark.
 */
export function findTranscript(text: string): Attribution[] {
  if (!/^["“]?\p{Lu}[^\n:]{0,60}:\s/mu.test(text)) return [];
  const paragraphs = paragraphsOf(text);
  const counts = new Map<string, number>();
  for (const { label } of paragraphs)
    if (label !== undefined) counts.set(label, (counts.get(label) ?? 0) + 1);
  const speaks = (label: string | undefined): label is string =>
    label !== undefined &&
    !NOTICES.test(label) &&
    ((LOUD.test(label) && counts.size > 1) || (counts.get(label) ?? 0) > 1);
  const labels = paragraphs.filter(({ label }) => speaks(label));
  const again = labels.some(({ label }) => (counts.get(label ?? '') ?? 0) > 1);
  if (labels.length < LEAST_TURNS || !again || new Set(labels.map(({ label }) => label)).size < 2) return [];
  const turns: Attribution[] = [];
  let turn: Attribution | undefined;
  for (const { start, end, mark, label, said } of paragraphs) {
    if (speaks(label)) {
      turn = turnOf([start + mark.length, start + mark.length + label.length], said, end);
      turns.push(turn);
    } else if (turn && mark !== '' && !/^.?[([]/.test(text.slice(start, start + 2))) {
      turn.content.push([start + mark.length, end]);
    } else turn = undefined;
  }
  return turns;
}

function paragraphsOf(text: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (const { 0: words, index } of text.matchAll(/[^\n]+/g)) {
    const found = TURN.exec(words);
    const mark = found?.groups?.mark ?? /^["“]/.exec(words)?.[0] ?? '';
    const length = words.trimEnd().length;
    paragraphs.push({
      start: index,
      end: index + (mark !== '' && /["”]$/.test(words.trimEnd()) ? length - 1 : length),
      mark,
      label: found?.groups?.label,
      said: index + (found?.[0].length ?? mark.length),
    });
  }
  return paragraphs;
}

function turnOf(source: Span, said: number, end: number): Attribution {
  return {
    kind: 'direct',
    source: [source],
    cue: [[source[1], source[1] + 1]],
    content: [[said, end]],
    addressee: [],
    lemma: 'say',
    negated: false,
    chance: 1,
    form: 'label',
    sure: 0.95,
    passages: [],
    at: source[0],
    cueEnd: source[1] + 1,
  };
}
