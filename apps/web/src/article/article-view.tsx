import { type Article, runningText } from '@tearsheet/core/model';
import { ArticleHead } from './article-head.tsx';
import { BlocksView } from './block-view.tsx';
import { collectLinks } from './collect-links.ts';
import { countMinutes } from './count-minutes.ts';
import { Proof } from './proof.tsx';
import type { Setting } from './setting.ts';

interface Props {
  article: Article;
  address: string;
  addedAt: string;
  /** What is lit up in the text. */
  lit?: Pick<Setting, 'marks' | 'voices'>;
}

/** An article, set to be read. */
export function ArticleView({ article, address, addedAt, lit }: Props) {
  const links = collectLinks(article);
  const setting = {
    links,
    ...lit,
    ...(article.language === undefined ? {} : { language: article.language }),
  };
  const words = runningText(article).join(' ').split(/\s+/).length;
  return (
    <article className="article" lang={article.language} dir={article.dir}>
      <ArticleHead article={article} minutes={countMinutes(words)} />
      <div className="text">
        <BlocksView blocks={article.body.children} setting={setting} />
      </div>
      <Proof article={article} address={address} addedAt={addedAt} links={links} />
    </article>
  );
}
