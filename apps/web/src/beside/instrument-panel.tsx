import type { TearsheetClient } from '@tearsheet/client';
import type { Article } from '@tearsheet/core/model';
import Link from 'next/link';
import type { CastLink } from '../cast/member.ts';
import { CorrectFindings } from '../findings/correct-findings.tsx';
import { readChoices, readFindings } from '../findings/finding.ts';
import { SetAside } from '../findings/set-aside.tsx';
import { ScrollRegion } from '../frame/scroll-region.tsx';
import type { StoryOfArticle } from '../stories/story.ts';
import { VersionsView } from '../versions/versions-view.tsx';
import { CastView } from './cast-view.tsx';
import { GistView } from './gist-view.tsx';
import { groupVoices } from './group-voices.ts';
import { INSTRUMENTS, type Instrument } from './instruments.ts';
import { NumbersView } from './numbers-view.tsx';
import { FOUND } from './text-mark.ts';
import { TimelineView } from './timeline-view.tsx';
import { VoicesView } from './voices-view.tsx';

type ArticleAnnotations = Awaited<ReturnType<TearsheetClient['articles']['annotations']['query']>>;

interface Props {
  id: string;
  article: Article;
  set: ArticleAnnotations;
  open: Instrument;
  /** The members of the cast that its entities are. */
  links: readonly CastLink[];
  story: StoryOfArticle | undefined;
}

/** One instrument, open beside the article; a sheet at its foot on a phone. */
export function InstrumentPanel({ id, article, set, open, links, story }: Props) {
  const title = INSTRUMENTS.find(({ name }) => name === open)?.title ?? open;
  const found = FOUND[open];
  return (
    <ScrollRegion className="beside" name={title} data-beside={open}>
      <header className="beside-head">
        <h2>{title}</h2>
        <Link href={`/a/${id}`} scroll={false} prefetch={false} data-close aria-label={`Close ${title}`}>
          Close
        </Link>
      </header>
      {found !== undefined && (
        <CorrectFindings
          article={id}
          findings={readFindings(set).filter(({ type }) => type === found)}
          choices={readChoices(set)}
        />
      )}
      {open === 'voices' && (
        <VoicesView voices={groupVoices(set)} links={links} language={article.language} />
      )}
      {open === 'timeline' && <TimelineView set={set} article={article} />}
      {open === 'cast' && <CastView set={set} links={links} />}
      {open === 'numbers' && <NumbersView set={set} />}
      {open === 'gist' && <GistView {...set} language={article.language} />}
      {open === 'versions' && <VersionsView id={id} story={story} />}
      {found !== undefined && <SetAside annotations={set.annotations} type={found} />}
      <p className="beside-note">
        Found by rules, on this machine. What is not printed in the text is a guess.
      </p>
    </ScrollRegion>
  );
}
