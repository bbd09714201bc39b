import { type Article, mainHeadline } from '@tearsheet/core/model';
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown } from 'mdast-util-to-markdown';
import { stringify } from 'yaml';
import type { ArticleFormat } from './article-format.ts';
import { blocksToMdast } from './blocks-to-mdast.ts';
import { isDateInferred } from './doubts-of-date.ts';

/** CommonMark with GFM's tables and strikethrough, the fields as YAML front matter, the headline as `#`. */
export const markdown: ArticleFormat<string> = {
  name: 'markdown',
  mediaType: 'text/markdown; charset=utf-8',
  extension: 'md',
  write(article) {
    const headline = mainHeadline(article);
    const body = toMarkdown(
      {
        type: 'root',
        children: [
          ...(headline === undefined
            ? []
            : [
                {
                  type: 'heading' as const,
                  depth: 1 as const,
                  children: [{ type: 'text' as const, value: headline }],
                },
              ]),
          ...blocksToMdast(article.body.children),
        ],
      },
      {
        extensions: [gfmTableToMarkdown(), gfmStrikethroughToMarkdown()],
        bullet: '-',
        emphasis: '_',
        rule: '-',
      },
    );
    return `---\n${stringify(frontMatter(article), { lineWidth: 0 })}---\n\n${body}`;
  },
};

function frontMatter(article: Article): Record<string, unknown> {
  const fields: [string, unknown][] = [
    ['title', mainHeadline(article)],
    ['deck', article.descriptions.find((description) => description.role === 'deck')?.value],
    ['byline', article.by],
    ['authors', article.contributors.map((contributor) => contributor.name)],
    ['wires', article.infoSources.map((source) => source.name)],
    ['publisher', article.publisher?.name ?? article.publisher?.domain],
    ['dateline', article.dateline],
    ['published', article.datePublished],
    ['publishedIsInferred', isDateInferred(article) || undefined],
    ['modified', article.dateModified],
    ['section', article.articleSection],
    ['language', article.language],
    ['keywords', article.keywords],
    ['rights', article.rights],
    ['url', article.uri ?? article.source.uri],
    ['sourceSha256', article.source.sha256],
  ];
  return Object.fromEntries(
    fields.filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)),
  );
}
