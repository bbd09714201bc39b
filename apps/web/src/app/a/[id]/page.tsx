import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { loadArticle } from '../../../archive/load-article.ts';
import { titleArticle } from '../../../archive/title-article.ts';
import { ArticleView } from '../../../article/article-view.tsx';
import { DeletedNote } from '../../../bin/deleted-note.tsx';
import { ArticleTools } from '../../../frame/article-tools.tsx';
import { Failure } from '../../../frame/failure.tsx';

export async function generateMetadata({ params }: PageProps<'/a/[id]'>): Promise<Metadata> {
  return { title: await titleArticle((await params).id) };
}

/** One article alone, at its permanent address. */
export default async function ArticlePage({ params }: PageProps<'/a/[id]'>) {
  const { id } = await params;
  const { value: row, refusal } = await loadArticle(id);
  if (refusal) return <Failure refusal={refusal} />;
  const host = (await headers()).get('host') ?? 'localhost';
  return (
    <main id="main" className="reading">
      {row.deletedAt === undefined ? <ArticleTools id={id} /> : <DeletedNote id={id} />}
      <ArticleView article={row.article} addedAt={row.addedAt} address={`http://${host}/a/${id}`} />
    </main>
  );
}
