import type { AnnotationSet, Article } from '@tearsheet/core/model';
import Link from 'next/link';
import { ScrollRegion } from '../frame/scroll-region.tsx';
import { CastView } from './cast-view.tsx';
import { groupVoices } from './group-voices.ts';
import { INSTRUMENTS, type Instrument } from './instruments.ts';
import { NumbersView } from './numbers-view.tsx';
import { TimelineView } from './timeline-view.tsx';
import { VoicesView } from './voices-view.tsx';

interface Props {
  id: string;
  article: Article;
  set: AnnotationSet;
  open: Instrument;
}

/** One instrument, open beside the article; a sheet at its foot on a phone. */
export function InstrumentPanel({ id, article, set, open }: Props) {
  const title = INSTRUMENTS.find(({ name }) => name === open)?.title ?? open;
  return (
    <ScrollRegion className="beside" name={title} data-beside={open}>
      <header className="beside-head">
        <h2>{title}</h2>
        <Link href={`/a/${id}`} scroll={false} prefetch={false} data-close aria-label={`Close ${title}`}>
          Close
        </Link>
      </header>
      {open === 'voices' && <VoicesView voices={groupVoices(set)} language={article.language} />}
      {open === 'timeline' && <TimelineView set={set} article={article} />}
      {open === 'cast' && <CastView set={set} />}
      {open === 'numbers' && <NumbersView set={set} />}
      <p className="beside-note">
        Found by rules, on this machine. What is not printed in the text is a guess.
      </p>
    </ScrollRegion>
  );
}
