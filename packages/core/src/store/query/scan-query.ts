/** A piece of a query, and where it begins (UTF-16 code units from 0). */
export interface Token {
  kind: 'word' | 'phrase' | 'open' | 'close' | 'minus' | 'or' | 'and' | 'not' | 'field' | 'near';
  text: string;
  at: number;
  /** A star follows: the last word may go on. */
  star?: boolean;
  /** An equals sign stands before it: other forms of the word do not count. */
  exact?: true;
}

const PIECE =
  /(?<minus>-(?=[\p{L}\p{N}"(]|=[\p{L}\p{N}"]))|(?<exact>=(?=[\p{L}\p{N}"]))|(?<near>NEAR(?=\())|(?<open>\()|(?<close>\))|(?<field>[a-z]+(?:-[a-z]+)?):(?!\/)|"(?<phrase>[^"]*)(?:"|$)(?<star>\*?)|(?<word>[^\s"()]+)/uy;
const OPERATORS: Readonly<Record<string, Token['kind']>> = { OR: 'or', AND: 'and', NOT: 'not' };

/**
 * Cuts a query into pieces. A minus and a field's colon count at the beginning of a word alone, a parenthesis too: what
 * looks otherwise is text (`foo-bar`, `12:30`, `near(`).
 *
 * @param isField whether a word before a colon names a field
 */
export function scanQuery(query: string, isField: (name: string) => boolean): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  let exact = false;
  while (at < query.length) {
    if (/\s/.test(query.charAt(at))) {
      at++;
      continue;
    }
    PIECE.lastIndex = at;
    const match = PIECE.exec(query);
    if (!match) {
      at++;
      continue;
    }
    const { groups = {} } = match;
    const start = at;
    at = PIECE.lastIndex;
    if (groups.exact !== undefined) {
      exact = true;
      continue;
    }
    const marked = exact ? ({ exact: true } as const) : {};
    exact = false;
    if (groups.minus !== undefined) tokens.push({ kind: 'minus', text: '-', at: start });
    else if (groups.near !== undefined) tokens.push({ kind: 'near', text: 'NEAR', at: start });
    else if (groups.open !== undefined) tokens.push({ kind: 'open', text: '(', at: start });
    else if (groups.close !== undefined) tokens.push({ kind: 'close', text: ')', at: start });
    else if (groups.phrase !== undefined)
      tokens.push({ kind: 'phrase', text: groups.phrase, at: start, star: groups.star === '*', ...marked });
    else if (groups.field !== undefined && isField(groups.field)) {
      tokens.push({ kind: 'field', text: groups.field, at: start });
    } else {
      const word = wordAt(query, start);
      at = start + word.length;
      const operator = OPERATORS[word];
      if (operator && !marked.exact) tokens.push({ kind: operator, text: word, at: start });
      else tokens.push({ kind: 'word', text: word, at: start, star: word.endsWith('*'), ...marked });
    }
  }
  return tokens;
}

/** A word up to the next blank or quotation mark; a parenthesis inside it is text, one that closes a group is not. */
function wordAt(query: string, start: number): string {
  const [word = ''] = /^[^\s"]+/.exec(query.slice(start)) ?? [];
  if (!word.includes(')') || word.includes('(')) return word;
  const end = word.indexOf(')');
  return end === 0 ? word.slice(0, 1) : word.slice(0, end);
}
