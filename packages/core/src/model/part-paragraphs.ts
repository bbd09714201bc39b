import type { Article } from './article.ts';
import type { Block } from './block.ts';
import { freeId } from './free-id.ts';
import type { Phrasing } from './phrasing.ts';
import { blockText, phrasingText } from './plain-text.ts';

/** The article with one paragraph parted behind the words `first`; the same where it has no such paragraph. */
export function splitParagraph(article: Article, text: string, first: string): Article {
  const at = article.body.children.findIndex(
    (block) => block.type === 'paragraph' && blockText(block) === text,
  );
  const block = article.body.children[at];
  if (block?.type !== 'paragraph' || !text.startsWith(first) || first.length === text.length) return article;
  const blank = /^\s*/.exec(text.slice(first.length))?.[0].length ?? 0;
  const [before] = cutPhrasing(block.children, first.length);
  const [, after] = cutPhrasing(block.children, first.length + blank);
  if (after.length === 0) return article;
  const id = freeId(article);
  const target = `#${block.id}`;
  return {
    ...article,
    body: {
      type: 'root',
      children: article.body.children.toSpliced(
        at,
        1,
        { ...block, children: before },
        { type: 'paragraph', id, children: after },
      ),
    },
    evidence: article.evidence.flatMap((one) =>
      one.target === target
        ? [one, { ...one, target: `#${id}`, rule: 'amended', why: 'Parted by a person' }]
        : [one],
    ),
    notices: article.notices.filter((notice) => notice.target !== target),
  };
}

/** The article with a paragraph and the next as one; the same where they do not stand so. */
export function joinParagraphs(article: Article, text: string, next: string): Article {
  const { children } = article.body;
  const at = children.findIndex(
    (block, place) =>
      block.type === 'paragraph' &&
      blockText(block) === text &&
      children[place + 1]?.type === 'paragraph' &&
      blockText(children[place + 1] as Block) === next,
  );
  const [block, other] = [children[at], children[at + 1]];
  if (block?.type !== 'paragraph' || other?.type !== 'paragraph') return article;
  const [target, gone] = [`#${block.id}`, `#${other.id}`];
  const ranges = article.evidence.find((one) => one.target === gone)?.ranges ?? [];
  return {
    ...article,
    body: {
      type: 'root',
      children: children.toSpliced(at, 2, {
        ...block,
        children: [...block.children, { type: 'text', value: ' ' }, ...other.children],
      }),
    },
    evidence: article.evidence
      .filter((one) => one.target !== gone)
      .map((one) => (one.target === target ? { ...one, ranges: [...one.ranges, ...ranges] } : one)),
    repairs: article.repairs.map((repair) =>
      repair.block === other.id ? { ...repair, block: block.id } : repair,
    ),
    notices: article.notices.filter((notice) => notice.target !== gone && notice.target !== target),
  };
}

/** Phrasing cut behind so many characters of its text. */
function cutPhrasing(children: readonly Phrasing[], length: number): [before: Phrasing[], after: Phrasing[]] {
  const before: Phrasing[] = [];
  const after: Phrasing[] = [];
  let left = length;
  for (const child of children) {
    const size = phrasingText([child]).length;
    if (left <= 0) after.push(child);
    else if (size <= left) before.push(child);
    else if ('children' in child) {
      const [one, other] = cutPhrasing(child.children, left);
      before.push({ ...child, children: one });
      after.push({ ...child, children: other });
    } else if ('value' in child) {
      before.push({ ...child, value: child.value.slice(0, left) });
      after.push({ ...child, value: child.value.slice(left) });
    } else before.push(child);
    left -= size;
  }
  return [before, after];
}
