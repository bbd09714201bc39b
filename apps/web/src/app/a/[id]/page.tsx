import { mainHeadline } from '@tearsheet/core/model';
import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { askArchive } from '../../../archive/ask-archive.ts';
import { loadAnnotations } from '../../../archive/load-annotations.ts';
import { loadArticle } from '../../../archive/load-article.ts';
import { titleArticle } from '../../../archive/title-article.ts';
import { ArticleView } from '../../../article/article-view.tsx';
import { groupVoices, voicesByBlock } from '../../../beside/group-voices.ts';
import { InstrumentNav } from '../../../beside/instrument-nav.tsx';
import { InstrumentPanel } from '../../../beside/instrument-panel.tsx';
import { readInstrument } from '../../../beside/instruments.ts';
import { LightWords } from '../../../beside/light-words.tsx';
import { collectTextMarks } from '../../../beside/text-mark.ts';
import { DeletedNote } from '../../../bin/deleted-note.tsx';
import { ArticleTools } from '../../../frame/article-tools.tsx';
import { Failure } from '../../../frame/failure.tsx';
import { MoreButton } from '../../../frame/more-button.tsx';
import { collectKeptMarks, joinMarks, numberNotes } from '../../../keep/collect-kept-marks.ts';
import { KeepPlace } from '../../../keep/keep-place.tsx';
import { KeptBar } from '../../../keep/kept-bar.tsx';
import { MarkBar } from '../../../keep/mark-bar.tsx';
import { NotesView } from '../../../keep/notes-view.tsx';
import { ShareMenu } from '../../../keep/share-menu.tsx';
import { oneParameter } from '../../../library/one-parameter.ts';

export async function generateMetadata({ params }: PageProps<'/a/[id]'>): Promise<Metadata> {
  return { title: await titleArticle((await params).id) };
}

/** One article alone, at its permanent address; beside it, when asked for, one of the instruments. */
export default async function ArticlePage({ params, searchParams }: PageProps<'/a/[id]'>) {
  const { id } = await params;
  const open = readInstrument(oneParameter((await searchParams).beside));
  const [{ value: row, refusal }, { value: kept, refusal: unkept }, beside] = await Promise.all([
    loadArticle(id),
    askArchive((archive) => archive.kept.get.query({ id })),
    open === undefined ? undefined : loadAnnotations(id),
  ]);
  // After the annotations, which an article that newer rules have not read is given by them.
  const [links, story] = await Promise.all([
    open === 'voices' || open === 'cast'
      ? askArchive((archive) => archive.cast.ofArticle.query({ id }))
      : undefined,
    open === 'versions' ? askArchive((archive) => archive.stories.ofArticle.query({ id })) : undefined,
  ]);
  if (refusal) return <Failure refusal={refusal} />;
  if (unkept) return <Failure refusal={unkept} />;
  if (beside?.refusal) return <Failure refusal={beside.refusal} />;
  const set = beside?.value;
  const host = (await headers()).get('host') ?? 'localhost';
  const keptMarks = collectKeptMarks(kept.annotations);
  const lit =
    open === undefined || set === undefined
      ? { marks: keptMarks }
      : {
          marks: joinMarks(keptMarks, collectTextMarks(set, open)),
          ...(open === 'voices' ? { voices: voicesByBlock(groupVoices(set)) } : {}),
        };
  return (
    <main id="main" className="reading">
      <div className="article-bar" id="article-bar">
        {row.deletedAt === undefined ? <ArticleTools id={id} /> : <DeletedNote id={id} />}
        <KeptBar id={id} given={kept} collections={kept.collections}>
          <ShareMenu id={id} name={mainHeadline(row.article) ?? ''} />
        </KeptBar>
        <MoreButton of="article-bar" />
      </div>
      <KeepPlace id={id} block={kept.block} />
      <div className="reading-margin">
        <InstrumentNav id={id} open={open} />
        {open !== undefined && set !== undefined && (
          <InstrumentPanel
            id={id}
            article={row.article}
            set={set}
            open={open}
            links={links?.value ?? []}
            story={story?.value}
          />
        )}
        {open !== undefined && <LightWords key={open} />}
      </div>
      <ArticleView article={row.article} addedAt={row.addedAt} address={`http://${host}/a/${id}`} lit={lit} />
      <NotesView
        notes={numberNotes(kept.annotations)}
        orphans={kept.annotations.filter(
          ({ state, body }) => state === 'orphan' && body.type === 'highlight',
        )}
      />
      <MarkBar article={id} annotations={kept.annotations} />
    </main>
  );
}
