import type { ListedAnnotation, OwnerId } from '@tearsheet/core/store';
import type { Archive } from './archive.ts';

export interface ExportedAnnotations {
  content: string;
  /** How many there are. */
  count: number;
}

const PAGE = 200;

/** All highlights and notes, of an article or the archive, under the headlines of their articles. @throws TearsheetError `archive-…` */
export async function exportAnnotations(
  owner: OwnerId,
  { store }: Archive,
  { format, article }: { format: 'text' | 'markdown' | 'json'; article?: string },
): Promise<ExportedAnnotations> {
  const all: ListedAnnotation[] = [];
  for (let after: string | undefined; ; ) {
    const page = await store.keeping.listAnnotations(owner, {
      limit: PAGE,
      ...(article === undefined ? {} : { article }),
      ...(after === undefined ? {} : { after }),
    });
    all.push(...page.items);
    after = page.next;
    if (after === undefined) break;
  }
  if (format === 'json') return { content: `${JSON.stringify(all, null, 2)}\n`, count: all.length };
  const write = format === 'markdown' ? writeMarkdown : writeText;
  return { content: groupByArticle(all).map(write).join('\n'), count: all.length };
}

interface Group {
  article: ListedAnnotation['article'];
  annotations: ListedAnnotation['annotation'][];
}

/** Articles with the newest mark first; the marks of each from the oldest, which is mostly the order of reading. */
function groupByArticle(all: readonly ListedAnnotation[]): Group[] {
  const groups = new Map<string, Group>();
  for (const { article, annotation } of all) {
    const group = groups.get(article.id) ?? { article, annotations: [] };
    groups.set(article.id, group);
    group.annotations.unshift(annotation);
  }
  return [...groups.values()];
}

const wordsOf = ({ body }: ListedAnnotation['annotation']): string =>
  body.target.map(({ exact }) => exact).join(' … ');

function factsOf({ publisher, datePublished }: Group['article']): string {
  return [publisher, datePublished].filter((fact) => fact !== undefined).join(', ');
}

function writeText({ article, annotations }: Group): string {
  const facts = factsOf(article);
  const marks = annotations.map((annotation) => {
    const words = wordsOf(annotation);
    const { body } = annotation;
    const quote = words === '' ? [] : [`“${words}”`];
    const note = body.type === 'note' ? [body.text] : [];
    const lost = annotation.state === 'orphan' ? ['(no longer in the text)'] : [];
    return [...quote, ...lost, ...note].join('\n');
  });
  return `${[[article.headline, ...(facts === '' ? [] : [facts])].join('\n'), ...marks].join('\n\n')}\n`;
}

/** What Markdown would read as markup is escaped: the words stay what they are. */
const escapeMarkdown = (text: string): string =>
  text.replace(/[\\`*_[\]<>#|~]/g, '\\$&').replace(/^(\s*)([-+]|\d+[.)])(?=\s)/gm, '$1\\$2');

function writeMarkdown({ article, annotations }: Group): string {
  const facts = factsOf(article);
  const marks = annotations.flatMap((annotation) => {
    const words = wordsOf(annotation);
    const { body } = annotation;
    return [
      ...(words === '' ? [] : [`> ${escapeMarkdown(words)}`]),
      ...(annotation.state === 'orphan' ? ['*no longer in the text*'] : []),
      ...(body.type === 'note' ? [escapeMarkdown(body.text)] : []),
    ];
  });
  const head = `## ${escapeMarkdown(article.headline)}`;
  return `${[head, ...(facts === '' ? [] : [`*${escapeMarkdown(facts)}*`]), ...marks].join('\n\n')}\n`;
}
