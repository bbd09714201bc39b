import type { Sentence, Token } from './token.ts';

const ENDS = new Set(['.', '?', '!', '…', '...', '?!', '!!', '??']);
const CLOSERS = new Set(['"', '”', '’', "'", ')', ']', '»']);
const OPENERS = new Set(['“', '‘', '(', '[', '«']);
/** Words that begin a sentence after an abbreviation such as `U.S.` */
const STARTERS = new Set(
  'the a an this that these those he she it they we i you his her their its our my but and or in on at for if when while as after before there here what who how why with by to from some many most all no not yet still so'.split(
    ' ',
  ),
);

/** Sentences and the paragraphs around them; blank lines part paragraphs. Abbreviations end no sentence. */
export function splitSentences(text: string, tokens: readonly Token[]): Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  let paragraph = 0;
  const close = (to: number) => {
    if (to > from) sentences.push({ from, to, paragraph });
    from = to;
  };
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    const next = tokens[at + 1];
    if (!token) continue;
    if (next && isParagraphBreak(text, token.end, next.start)) {
      close(at + 1);
      paragraph++;
      continue;
    }
    if (!next || at + 1 <= from) continue;
    if (token.text === '.' && isInitial(tokens, at)) continue;
    if (ENDS.has(token.text)) {
      let end = at + 1;
      while (isCloser(text, tokens[end], tokens[end - 1])) end++;
      const after = tokens[end];
      if (!after || /^[\p{Lu}\p{N}“‘"'([$@#]/u.test(after.text) || OPENERS.has(after.text)) close(end);
      at = Math.max(at, from - 1);
    } else if (/^(\p{Lu}\.){2,}$|^(Inc|Corp|Ltd|Co|Jr|Sr|a\.m|p\.m|etc)\.$/u.test(token.text)) {
      if (/^\p{Lu}/u.test(next.text) && STARTERS.has(next.lower)) close(at + 1);
    }
  }
  close(tokens.length);
  return sentences;
}

/** The dot of `(D-N.C.)` and `J.B. Ruiz`: behind a single capital, with no blank behind it. */
function isInitial(tokens: readonly Token[], at: number): boolean {
  const [before, dot, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (!before || !dot || !next || before.end !== dot.start || dot.end !== next.start) return false;
  return /^\p{Lu}$/u.test(before.text) && /^\p{Lu}/u.test(next.text);
}

function isCloser(text: string, token: Token | undefined, before: Token | undefined): boolean {
  if (!token || !before || !CLOSERS.has(token.text)) return false;
  return token.start === before.end || !/\s/.test(text.slice(before.end, token.start));
}

function isParagraphBreak(text: string, from: number, to: number): boolean {
  if (to - from < 2) return false;
  const gap = text.slice(from, to);
  const first = gap.indexOf('\n');
  return first >= 0 && gap.indexOf('\n', first + 1) >= 0;
}
