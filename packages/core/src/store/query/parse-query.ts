import { TearsheetError } from '../../model/index.ts';
import { queryError } from './query-error.ts';
import type { Query, QueryNode, QuerySort, Term } from './query-node.ts';
import { type FieldName, fieldNames, readField } from './read-field.ts';
import { readWords } from './read-words.ts';
import { scanQuery, type Token } from './scan-query.ts';

/** More words than anyone types; the cost of a search grows with them. */
const MAX_WORDS = 64;
const MAX_LENGTH = 2_000;
const MAX_DEPTH = 20;
const SORTS: readonly string[] = ['relevance', 'published', 'added', 'title'] satisfies QuerySort[];
/** Words between those of NEAR where it does not say. */
const NEAR_DISTANCE = 10;

/**
 * Reads a query: words (all must be there), `"phrases"`, `prefix*`, `-not`, `OR`, `( )`, `NEAR(a b, 5)`, and fields:
 * `title:` `by:` `publisher:` `published:2019-01..2019-02` … . What is no operator is text.
 *
 * @throws TearsheetError `usage`, which names the character where it stumbled; for a query without a word or filter, or with
 *   more than 64 words
 */
export function parseQuery(query: string): Query {
  if (query.length > MAX_LENGTH) throw tooLong();
  const plain = query.toWellFormed().replace(/[\0-\x1f\x7f-\x9f]/g, ' ');
  const parser = new QueryParser(scanQuery(plain, isField));
  const parsed = parser.parse();
  if (countWords(parsed.node) > MAX_WORDS) throw tooLong();
  return parsed;
}

const isField = (name: string): boolean => name === 'sort' || Object.hasOwn(fieldNames, name);

class QueryParser {
  readonly #tokens: readonly Token[];
  #next = 0;
  #sort: QuerySort | undefined;

  constructor(tokens: readonly Token[]) {
    // An operator alone is a word that somebody looks for.
    const [only] = tokens;
    this.#tokens =
      only && tokens.length === 1 && /^(or|and|not)$/.test(only.kind) ? [{ ...only, kind: 'word' }] : tokens;
  }

  parse(): Query {
    const node = this.#any(0);
    const rest = this.#tokens[this.#next];
    if (rest) throw queryError('This parenthesis closes nothing', rest.at);
    if (!node || isEmpty(node)) {
      throw new TearsheetError('usage', 'Type at least one word to search for.');
    }
    return { node, ...(this.#sort === undefined ? {} : { sort: this.#sort }) };
  }

  #any(depth: number): QueryNode | undefined {
    const of: QueryNode[] = [];
    const first = this.#all(depth);
    if (first) of.push(first);
    for (let token = this.#peek('or'); token; token = this.#peek('or')) {
      this.#next++;
      const next = this.#all(depth);
      if (of.length === 0)
        throw queryError('OR stands between two things; there is none before it', token.at);
      if (!next) throw queryError('OR stands between two things; there is none after it', token.at);
      of.push(next);
    }
    return of.length > 1 ? { kind: 'any', of } : of[0];
  }

  #all(depth: number): QueryNode | undefined {
    const of: QueryNode[] = [];
    for (;;) {
      this.#take('and');
      const token = this.#tokens[this.#next];
      if (!token || token.kind === 'close' || token.kind === 'or') break;
      const node = this.#one(depth);
      if (node) of.push(node);
    }
    return of.length > 1 ? { kind: 'all', of } : of[0];
  }

  /** One condition; nothing for a sign without a letter. */
  #one(depth: number): QueryNode | undefined {
    const token = this.#tokens[this.#next++];
    if (!token) return undefined;
    if (depth > MAX_DEPTH) throw queryError('The parentheses lie too deep inside one another', token.at);
    switch (token.kind) {
      case 'minus':
      case 'not': {
        const next = this.#tokens[this.#next];
        if (!next || next.kind === 'close' || next.kind === 'or') {
          throw queryError(`${token.text} wants something after it`, token.at);
        }
        const node = this.#one(depth + 1);
        return node && { kind: 'not', of: node };
      }
      case 'open':
        return this.#group(token, depth);
      case 'near':
        return this.#near(token);
      case 'field':
        return this.#field(token);
      default:
        return wordsNode(token);
    }
  }

  #group({ at }: Token, depth: number): QueryNode | undefined {
    const node = this.#any(depth + 1);
    if (!this.#take('close')) throw queryError('This parenthesis is not closed', at);
    return node;
  }

  #near({ at }: Token): QueryNode {
    this.#take('open');
    const terms: Term[] = [];
    let distance = NEAR_DISTANCE;
    for (;;) {
      const token = this.#tokens[this.#next++];
      if (!token) throw queryError('This NEAR is not closed', at);
      if (token.kind === 'close') break;
      const number = /^,?(\d{1,3})$/.exec(token.text)?.[1];
      const afterComma = token.text.startsWith(',') || this.#tokens[this.#next - 2]?.text.endsWith(',');
      if (number !== undefined && afterComma) distance = Number(number);
      else {
        const words = readWords(token.text);
        if (words.length > 0) {
          const prefix = token.star === true || token.text.endsWith('*,');
          terms.push({ words, prefix, ...(token.exact ? { exact: true } : {}) });
        }
      }
    }
    if (terms.length < 2) throw queryError('NEAR wants two words or more', at);
    return { kind: 'near', terms, distance };
  }

  #field({ text: name, at }: Token): QueryNode | undefined {
    const value = this.#tokens[this.#next];
    if (!value || (value.kind !== 'word' && value.kind !== 'phrase')) {
      throw queryError(`${name}: wants a value after the colon`, at);
    }
    this.#next++;
    if (name !== 'sort') return readField(name as FieldName, value);
    if (!SORTS.includes(value.text)) {
      throw queryError(`sort: knows ${SORTS.join(', ')}, not “${value.text}”`, value.at);
    }
    this.#sort = value.text as QuerySort;
    return { kind: 'all', of: [] };
  }

  #peek(kind: Token['kind']): Token | undefined {
    const token = this.#tokens[this.#next];
    return token?.kind === kind ? token : undefined;
  }

  #take(kind: Token['kind']): boolean {
    if (!this.#peek(kind)) return false;
    this.#next++;
    return true;
  }
}

/** The words of a token, which must follow one another. */
function wordsNode({ text, star, exact }: Token): QueryNode | undefined {
  const words = readWords(text);
  if (words.length === 0) return undefined;
  return { kind: 'words', words, prefix: star === true, ...(exact ? { exact } : {}) };
}

function isEmpty(node: QueryNode): boolean {
  return (node.kind === 'all' || node.kind === 'any') && node.of.every(isEmpty);
}

function countWords(node: QueryNode): number {
  switch (node.kind) {
    case 'all':
    case 'any':
      return node.of.reduce((sum, one) => sum + countWords(one), 0);
    case 'not':
      return countWords(node.of);
    case 'near':
      return node.terms.reduce((sum, { words }) => sum + words.length, 0);
    case 'words':
      return node.words.length;
    default:
      return 1;
  }
}

const tooLong = () =>
  new TearsheetError('usage', `Search for at most ${MAX_WORDS} words, in at most ${MAX_LENGTH} characters.`);
