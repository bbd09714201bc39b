import { extractSentences, keyPhrases, timelineOf } from '@tearsheet/annotator/gist';
import { RULES_VERSION } from '@tearsheet/annotator/rules-version';
import type {
  AnnotationCorrection,
  AnnotationSet,
  Article,
  Evidence,
  ExtractedSentence,
  KeyPhrase,
  TimelineEvent,
} from '@tearsheet/core/model';
import type { Annotated, OwnerId } from '@tearsheet/core/store';
import { toTearsheetError } from '../errors/tell-error.ts';
import type { Archive } from './archive.ts';

/** Who says what in an article, when, who, where and how much. */
export interface ArticleAnnotations extends AnnotationSet {
  /** The version of the rules that found it. */
  rules: string;
  /** When it was published, where that is not printed. */
  published?: InferredDate;
  /** What it is about, weightiest first. */
  keyPhrases: KeyPhrase[];
  /** The sentences that tell most of it, in its order. */
  extract: ExtractedSentence[];
  /** What happened when, earliest first. */
  timeline: TimelineEvent[];
}

/** A day of publication that nobody printed: a guess, with the passages and reasons it rests on, and what else would fit. */
export interface InferredDate extends Omit<Evidence, 'target' | 'inferred'> {
  /** EDTF. */
  value: string;
}

/**
 * The annotations of an article; made anew where older rules made them, or none did. What people made stays.
 *
 * @throws TearsheetError `not-found`, `source-too-slow`, `source-too-hungry`, `interrupted`, `archive-…`
 */
export async function annotateStored(
  owner: OwnerId,
  { store, parser }: Archive,
  id: string,
  signal?: AbortSignal,
): Promise<ArticleAnnotations> {
  const [{ article }, kept] = await Promise.all([
    store.getArticle(owner, id),
    store.getAnnotations(owner, id),
  ]);
  const { set, rules } =
    kept?.rules === RULES_VERSION
      ? kept
      : await keep(owner, store, id, await parser.annotate(article, signal));
  const published = inferredDate(article);
  return { ...set, rules, ...(published === undefined ? {} : { published }), ...gistOf(article, set) };
}

/** What is read off an article and its annotations each time: it changes with every correction, and costs a few milliseconds. */
function gistOf(
  article: Article,
  set: AnnotationSet,
): Pick<ArticleAnnotations, 'keyPhrases' | 'extract' | 'timeline'> {
  return {
    keyPhrases: keyPhrases(article, set),
    extract: extractSentences(article, set),
    timeline: timelineOf(article, set),
  };
}

/**
 * Puts something of the annotations right; they are made first where newer rules would. Answers all of them.
 *
 * @throws TearsheetError as {@link annotateStored}, and `usage`
 */
export async function correctAnnotated(
  owner: OwnerId,
  archive: Archive,
  id: string,
  correction: AnnotationCorrection,
  signal?: AbortSignal,
): Promise<ArticleAnnotations> {
  const annotated = await annotateStored(owner, archive, id, signal);
  const set = await archive.store.correctAnnotations(owner, id, correction);
  const { article } = await archive.store.getArticle(owner, id);
  return { ...annotated, ...set, ...gistOf(article, set) };
}

/** What is kept of what was found, with what people made. What cannot be kept is told all the same: it can be made again. */
async function keep(
  owner: OwnerId,
  store: Archive['store'],
  id: string,
  found: Annotated,
): Promise<Annotated> {
  try {
    await store.putAnnotations(owner, id, found);
  } catch (error) {
    const { code } = toTearsheetError(error);
    if (code === 'archive-full' || code === 'archive-locked' || code === 'archive-not-writable') return found;
    throw error;
  }
  return (await store.getAnnotations(owner, id)) ?? found;
}

function inferredDate({ datePublished, evidence }: Article): InferredDate | undefined {
  const proof = evidence.find(({ target, inferred }) => target === '/datePublished' && inferred === true);
  if (datePublished === undefined || !proof) return undefined;
  const { target: _, inferred: __, ...reasons } = proof;
  return { value: datePublished, ...reasons };
}
