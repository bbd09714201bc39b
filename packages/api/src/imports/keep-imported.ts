import { type Act, type Article, cleanText, cleanVerbatim, findQuote } from '@tearsheet/core/model';
import type { ArticleStore, OwnerId } from '@tearsheet/core/store';
import type { ImportedKeeping, ImportedMark } from './import-row.ts';

/** Keeps what a person did with articles elsewhere; collections are found by name, or made. One for an import. */
export class ImportedKeeper {
  readonly #owner: OwnerId;
  readonly #store: ArticleStore;
  #collections: Promise<Map<string, Promise<string>>> | undefined;

  constructor(owner: OwnerId, store: ArticleStore) {
    this.#owner = owner;
    this.#store = store;
  }

  async keep(article: string, kept: ImportedKeeping): Promise<void> {
    const { tags = [], state, starred, collections = [], marks = [] } = kept;
    const acts: Act[] = [
      ...tags.map((tag): Act => ({ do: 'tag', article, tag })),
      ...(state === undefined || state === 'unread' ? [] : [{ do: 'read', article, state } as const]),
      ...(starred ? [{ do: 'star', article } as const] : []),
    ];
    for (const name of collections) {
      acts.push({ do: 'file', article, collection: await this.#collection(name) });
    }
    if (marks.length > 0) acts.push(...(await this.#marks(article, marks)));
    if (acts.length > 0) await this.#store.keeping.act(this.#owner, acts, { kind: 'import' });
  }

  /** Rows are brought in side by side: what one of them makes, the others wait for. */
  async #collection(name: string): Promise<string> {
    this.#collections ??= this.#store.keeping
      .listCollections(this.#owner)
      .then((all) => new Map(all.map((one) => [one.name, Promise.resolve(one.id)])));
    const collections = await this.#collections;
    const known = collections.get(name) ?? this.#make(name);
    collections.set(name, known);
    return known;
  }

  async #make(name: string): Promise<string> {
    const { acts } = await this.#store.keeping.act(this.#owner, [{ do: 'collection', name }]);
    const [made] = acts;
    if (made?.do !== 'collection' || made.id === undefined) throw new RangeError('No collection was made.');
    return made.id;
  }

  /** A mark that the article has already is not made again, so that an import may be repeated. */
  async #marks(article: string, marks: readonly ImportedMark[]): Promise<Act[]> {
    const { article: text } = await this.#store.getArticle(this.#owner, article);
    const { annotations } = await this.#store.keeping.getKept(this.#owner, article);
    const there = new Set(annotations.map(({ body }) => wordsOf(body)));
    return marks
      .flatMap((mark) => actsOf(article, text, mark))
      .filter((act) => act.do !== 'annotate' || !there.has(wordsOf(act.body)));
  }
}

const wordsOf = (body: Extract<Act, { do: 'annotate' }>['body']): string =>
  JSON.stringify([body.type, body.target.map(({ exact }) => exact), body.type === 'note' ? body.text : '']);

function actsOf(article: string, text: Article, { quote, note, colour = 'yellow', at }: ImportedMark): Act[] {
  const exact = quote === undefined ? '' : cleanText(quote).trim();
  const target = exact === '' ? [] : (findQuote(text, { exact }) ?? [nowhere(text, exact)]);
  const when = at === undefined ? {} : { at };
  const words = note === undefined ? '' : cleanVerbatim(note).trim();
  return [
    ...(target.length === 0
      ? []
      : [{ do: 'annotate', article, body: { type: 'highlight', colour, target }, ...when } as const]),
    ...(words === ''
      ? []
      : [{ do: 'annotate', article, body: { type: 'note', text: words, target }, ...when } as const]),
  ];
}

/** The place of words that the article does not have, or not yet: it becomes an orphan, with its quote. */
function nowhere({ body }: Article, exact: string) {
  return { block: body.children[0]?.id ?? 'b1', start: 0, end: exact.length, exact };
}
