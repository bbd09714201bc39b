import type { Anchor, AnnotationSet } from './annotation.ts';
import type { Article } from './article.ts';
import { blockText } from './plain-text.ts';
import type { SourceRange } from './provenance.ts';
import { walkBlocks } from './walk.ts';

/** Blocks inside blocks inside blocks: deeper than any article is set. */
export const MAX_DEPTH = 64;

/** What a schema cannot say of an article, each fault as a sentence; empty when there is none. */
export function validateArticle(article: Article): string[] {
  const faults: string[] = [];
  const ids = new Set<string>();
  for (const { block, depth } of walkBlocks(article.body)) {
    if (ids.has(block.id)) faults.push(`Two blocks have the id ${block.id}.`);
    ids.add(block.id);
    if (depth > MAX_DEPTH) faults.push(`Block ${block.id} lies deeper than ${MAX_DEPTH} levels.`);
  }
  const checkTarget = (target: string | undefined, of: string) => {
    if (target === undefined) return;
    if (target.startsWith('#') ? !ids.has(target.slice(1)) : !pointsIntoArticle(article, target)) {
      faults.push(`${of} speaks of ${target}, which is not in the article.`);
    }
  };
  const checkRanges = (ranges: readonly SourceRange[] | undefined, of: string) => {
    for (const range of ranges ?? []) {
      const fault = rangeFault(range, article);
      if (fault) faults.push(`${of} has a range that ${fault}.`);
    }
  };
  for (const [at, evidence] of article.evidence.entries()) {
    checkTarget(evidence.target, `Evidence ${at}`);
    checkRanges(evidence.ranges, `Evidence ${at}`);
  }
  for (const [at, repair] of article.repairs.entries()) {
    checkRanges([repair.range], `Repair ${at}`);
    checkTarget(repair.block === undefined ? undefined : `#${repair.block}`, `Repair ${at}`);
  }
  for (const [at, removal] of article.removals.entries()) checkRanges(removal.ranges, `Removal ${at}`);
  for (const [at, notice] of article.notices.entries()) {
    checkTarget(notice.target, `Notice ${at}`);
    checkRanges(notice.ranges, `Notice ${at}`);
  }
  return faults;
}

/** What is wrong with the annotations of an article, each fault as a sentence. Orphans may have lost their place. */
export function validateAnnotations(article: Article, set: AnnotationSet): string[] {
  const faults: string[] = [];
  const texts = new Map<string, string>();
  for (const { block } of walkBlocks(article.body)) texts.set(block.id, blockText(block));
  const entities = new Set(set.entities.map((entity) => entity.id));
  const ids = new Set<string>();
  for (const annotation of set.annotations) {
    if (ids.has(annotation.id)) faults.push(`Two annotations have the id ${annotation.id}.`);
    ids.add(annotation.id);
    const { body } = annotation;
    const entity =
      body.type === 'mention' ? body.entity : body.type === 'quotation' ? body.speaker : undefined;
    if (entity !== undefined && !entities.has(entity)) {
      faults.push(`Annotation ${annotation.id} names the entity ${entity}, which is not in the set.`);
    }
    if (annotation.state === 'orphan') continue;
    for (const anchor of anchorsOf(annotation.body)) {
      if (texts.get(anchor.block)?.slice(anchor.start, anchor.end) !== anchor.exact) {
        faults.push(`Annotation ${annotation.id} is not where its words are.`);
      }
    }
  }
  return faults;
}

function anchorsOf(body: AnnotationSet['annotations'][number]['body']): Anchor[] {
  if (body.type === 'quotation')
    return [...body.source, ...body.cue, ...body.content, ...(body.addressee ?? [])];
  return Array.isArray(body.target) ? body.target : [body.target];
}

function rangeFault(range: SourceRange, { source }: Article): string | undefined {
  if (range.kind === 'page') {
    return source.pages !== undefined && range.page > source.pages
      ? `is on page ${range.page} of ${source.pages}`
      : undefined;
  }
  if (range.end < range.start) return `ends (${range.end}) before it starts (${range.start})`;
  if (range.part === undefined && source.length !== undefined && range.end > source.length) {
    return `ends at ${range.end}, behind the end of the source (${source.length})`;
  }
  return undefined;
}

/** RFC 6901, on own properties alone. */
function pointsIntoArticle(article: Article, pointer: string): boolean {
  let value: unknown = article;
  for (const part of pointer.slice(1).split('/')) {
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return false;
    value = Reflect.get(value, key);
  }
  return true;
}
