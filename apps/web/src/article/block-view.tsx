import { type Block, phrasingText, setQuotationMarks } from '@tearsheet/core/model';
import type { ReactNode } from 'react';
import { ScrollRegion } from '../frame/scroll-region.tsx';
import { EmbedView, RelatedView } from './aside-views.tsx';
import { CorrectionView } from './correction-view.tsx';
import { FigureView } from './figure-view.tsx';
import { neverNode } from './never-node.ts';
import { openingMark } from './opening-mark.ts';
import { PhrasingView } from './phrasing-view.tsx';
import type { Setting } from './setting.ts';
import { TableView } from './table-view.tsx';
import { writeDate } from './write-date.ts';

const HEADINGS = ['h2', 'h3', 'h4', 'h5', 'h6'] as const;

/** The blocks of an article, each under its own address on the page. */
export function BlocksView({ blocks, setting }: { blocks: readonly Block[]; setting: Setting }) {
  return blocks.map((block) => <BlockView key={block.id} block={block} setting={setting} />);
}

/** One block of an article. Every kind that the model has is here, or this does not compile. */
export function BlockView({ block, setting }: { block: Block; setting: Setting }): ReactNode {
  const set = (text: string) => setQuotationMarks(text, setting.language);
  switch (block.type) {
    case 'paragraph':
      return (
        <p
          id={block.id}
          data-block={block.id}
          data-hang={openingMark(phrasingText(block.children))}
          data-voices={setting.voices?.get(block.id)}
        >
          <PhrasingView nodes={block.children} setting={setting} block={block.id} />
        </p>
      );
    case 'heading': {
      const Heading = HEADINGS[block.depth - 2] ?? 'h6';
      return (
        <Heading id={block.id} data-block={block.id}>
          <PhrasingView nodes={block.children} setting={setting} block={block.id} />
        </Heading>
      );
    }
    case 'blockquote':
      return (
        <blockquote id={block.id} data-block={block.id}>
          <BlocksView blocks={block.children} setting={setting} />
        </blockquote>
      );
    case 'list': {
      const items = block.children.map((item) => (
        <li key={item.id} id={item.id}>
          <BlocksView blocks={item.children} setting={setting} />
        </li>
      ));
      return block.ordered ? (
        <ol id={block.id} data-block={block.id} start={block.start}>
          {items}
        </ol>
      ) : (
        <ul id={block.id} data-block={block.id}>
          {items}
        </ul>
      );
    }
    case 'code':
      return (
        <ScrollRegion className="code" id={block.id} data-block={block.id} name={block.lang ?? 'Code'}>
          <pre>
            <code>{block.value}</code>
          </pre>
        </ScrollRegion>
      );
    case 'table':
      return <TableView table={block} setting={setting} />;
    case 'thematicBreak':
      return <hr id={block.id} data-block={block.id} />;
    case 'figure':
      return <FigureView figure={block} setting={setting} />;
    case 'gallery':
      return (
        <section className="gallery" id={block.id} data-block={block.id} aria-label="Pictures">
          {block.children.map((figure) => (
            <FigureView key={figure.id} figure={figure} setting={setting} />
          ))}
        </section>
      );
    case 'pullquote':
      return (
        <aside className="pullquote" id={block.id} data-block={block.id} aria-label="Pull quote">
          <p data-hang={openingMark(block.value)}>{set(block.value)}</p>
          {block.attribution !== undefined && <p className="attribution">{set(block.attribution)}</p>}
        </aside>
      );
    case 'embed':
      return <EmbedView embed={block} setting={setting} />;
    case 'related':
      return <RelatedView related={block} setting={setting} />;
    case 'infoBox':
      return (
        <aside
          className="info-box"
          id={block.id}
          data-block={block.id}
          aria-label={block.title ?? 'Background'}
        >
          {block.title !== undefined && <p className="box-title">{set(block.title)}</p>}
          <BlocksView blocks={block.children} setting={setting} />
        </aside>
      );
    case 'correction':
      return <CorrectionView correction={block} setting={setting} />;
    case 'liveEntry':
      return (
        <section className="live-entry" id={block.id} data-block={block.id}>
          <p className="live-time">
            {block.time ?? (block.date === undefined ? 'No time given' : writeDate(block.date))}
          </p>
          {block.title !== undefined && <p className="live-title">{set(block.title)}</p>}
          <BlocksView blocks={block.children} setting={setting} />
        </section>
      );
    case 'unknown':
      return (
        <aside
          className="unknown"
          id={block.id}
          data-block={block.id}
          aria-label="A part of the source that has no form here"
        >
          <p className="box-label">From the source: {block.name}</p>
          <p>{set(block.text)}</p>
        </aside>
      );
    default:
      return neverNode(block);
  }
}
