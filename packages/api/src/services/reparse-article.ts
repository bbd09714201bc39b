import { type Article, mainHeadline, TearsheetError } from '@tearsheet/core/model';
import type { OwnerId } from '@tearsheet/core/store';
import { endsAll } from '../errors/ends-all.ts';
import { toTearsheetError } from '../errors/tell-error.ts';
import { annotateStored } from './annotate-stored.ts';
import type { Archive } from './archive.ts';
import { sourceInputOf } from './source-input-of.ts';

/** What became of an article whose source was parsed anew. */
export interface Reparsed {
  id: string;
  /** `same`: the parser makes of it what it made before. */
  status: 'revised' | 'same';
  headline: string;
  revision: number;
  /** Highlights and notes whose words the new parse has not: they are kept with their quote, and come back with it. */
  orphans: number;
}

/**
 * Parses the kept source of an article with the parser as it is now. What comes out becomes a new revision; the one before
 * stays and can be gone back to. Corrections hold of the new one, highlights and notes follow, annotations are made anew.
 *
 * @throws TearsheetError `not-found` (also where the parser no longer finds this article in its source), `source-…`,
 * `archive-…`, `interrupted`
 */
export async function reparseArticle(
  owner: OwnerId,
  archive: Archive,
  id: string,
  signal?: AbortSignal,
): Promise<Reparsed> {
  return reparse(owner, archive, id, parseKept(owner, archive, signal), signal);
}

/** One article of a walk: {@link Reparsed}, or why it stays as it was. */
export type ReparseOutcome = Reparsed | { id: string; status: 'failed'; code: string; reason: string };

export interface ReparseStep {
  items: ReparseOutcome[];
  /** Where to go on; absent at the end. */
  next?: string;
}

/**
 * Parses the next few articles anew, in the order of their ids. A walk from end to end asks again with `next`; one that was
 * cut off goes on from the last that it was told. What fails stays as it was, and holds up no other.
 *
 * @throws TearsheetError `interrupted`, `archive-full`, `archive-locked`, `archive-not-writable`
 */
export async function reparseSome(
  owner: OwnerId,
  archive: Archive,
  { after, limit }: { after?: string; limit: number },
  signal?: AbortSignal,
): Promise<ReparseStep> {
  const ids = await archive.store.walkArticles(owner, { limit, ...(after === undefined ? {} : { after }) });
  // Articles of one source stand together: it is parsed once for all of them.
  const parse = parseKept(owner, archive, signal);
  const items: ReparseOutcome[] = [];
  for (const id of ids) {
    try {
      items.push(await reparse(owner, archive, id, parse, signal));
    } catch (error) {
      const { code, message } = toTearsheetError(error);
      if (endsAll(code)) throw error;
      items.push({ id, status: 'failed', code, reason: message });
    }
  }
  const last = ids.at(-1);
  return { items, ...(last === undefined || ids.length < limit ? {} : { next: last }) };
}

type ParseKept = (id: string, known: Article, importedOn: string) => Promise<readonly Article[]>;

/** Parses kept sources; the last one is not parsed twice. */
function parseKept(owner: OwnerId, { store, parser }: Archive, signal?: AbortSignal): ParseKept {
  let last: { name: string; parsed: Promise<readonly Article[]> } | undefined;
  return async (id, known, importedOn) => {
    const input = { ...sourceInputOf(known.source, new Uint8Array()), ...givenDateOf(known) };
    const name = JSON.stringify([known.source.sha256, importedOn, { ...input, bytes: undefined }]);
    if (last?.name !== name) {
      const read = async () =>
        parser.parseAll({ ...input, bytes: await store.readSource(owner, id) }, signal, importedOn);
      last = { name, parsed: read() };
    }
    return last.parsed;
  };
}

/** The date that its bringer gave, which no source says. */
function givenDateOf({ datePublished, evidence }: Article): { published?: string } {
  const isGiven = evidence.some(({ target, rule }) => target === '/datePublished' && rule === 'given');
  return isGiven && datePublished !== undefined ? { published: datePublished } : {};
}

async function reparse(
  owner: OwnerId,
  archive: Archive,
  id: string,
  parse: ParseKept,
  signal: AbortSignal | undefined,
): Promise<Reparsed> {
  const { store } = archive;
  const { addedAt } = await store.getArticle(owner, id);
  const [current] = (await store.listRevisions(owner, id)).filter((one) => one.current);
  const known = await store.getRevision(owner, id, current?.number ?? 1);
  const parsed = await parse(id, known, addedAt.slice(0, 10));
  const article = parsed.find(({ source }) => source.part === known.source.part);
  if (!article) {
    throw new TearsheetError(
      'not-found',
      `The parser no longer finds this article (${known.source.part ?? 'the whole'}) in its source. It stays as it was.`,
    );
  }
  const { revision, changed } = await store.reviseArticle(owner, id, article);
  if (changed) await annotateAnew(owner, archive, id, signal);
  const row = await store.getArticle(owner, id);
  const { annotations } = await store.keeping.getKept(owner, id);
  return {
    id,
    status: changed ? 'revised' : 'same',
    headline: mainHeadline(row.article) ?? '',
    revision,
    orphans: annotations.filter(({ state }) => state === 'orphan').length,
  };
}

/** An article that cannot be annotated is revised nevertheless: whoever asks for its annotations hears why not. */
async function annotateAnew(
  owner: OwnerId,
  archive: Archive,
  id: string,
  signal: AbortSignal | undefined,
): Promise<void> {
  try {
    await annotateStored(owner, archive, id, signal);
  } catch (error) {
    if (endsAll(toTearsheetError(error).code)) throw error;
  }
}
