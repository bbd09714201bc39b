import {
  type Article,
  type Block,
  childBlocks,
  type Identified,
  mainHeadline,
  setQuotationMarks,
} from '@tearsheet/core/model';
import type { ReactNode } from 'react';
import { BlockView } from '../article/block-view.tsx';
import { DateLine } from '../article/date-line.tsx';
import { nameBlock } from './name-block.ts';
import { Placed } from './placed.tsx';

interface Props {
  article: Article;
  /** The parts of the article that come from the shown part of the source. */
  shown: ReadonlySet<string>;
  /** Whether parts without a place in the text of the source are shown too. */
  whole: boolean;
}

/** The article with a link to its source at each part. */
export function PlacedArticle({ article, shown, whole }: Props) {
  const setting = {
    links: new Map<string, number>(),
    ...(article.language === undefined ? {} : { language: article.language }),
  };
  const places = (targets: string[]) => targets.filter((target) => shown.has(target));
  const set = (text: string) => setQuotationMarks(text, article.language);
  const fields = listFields(article, set).filter(({ targets }) => whole || places(targets).length > 0);
  return (
    <article lang={article.language} dir={article.dir} className="text placed-article">
      {fields.map(({ name, targets, view }) => (
        <Placed key={name} name={name} label="·" targets={places(targets)}>
          {view}
        </Placed>
      ))}
      {article.body.children.map((block, at) => {
        const targets = places(idsOf(block));
        if (targets.length === 0 && !whole) return null;
        return (
          <Placed
            key={block.id}
            name={`${nameBlock(block.type)} ${at + 1}`}
            label={String(at + 1)}
            targets={targets}
          >
            <BlockView block={block} setting={setting} />
          </Placed>
        );
      })}
    </article>
  );
}

interface Field {
  name: string;
  targets: string[];
  view: ReactNode;
}

function listFields(article: Article, set: (text: string) => string): Field[] {
  const deck = article.descriptions.findIndex((description) => description.role === 'deck');
  const people = article.contributors.map((_, at) => `f-contributors-${at}`);
  const wires = article.infoSources.map((_, at) => `f-infoSources-${at}`);
  const from = [
    article.by ?? article.infoSources[0]?.name,
    article.publisher?.name ?? article.publisher?.domain,
  ];
  const fields: Field[] = [
    {
      name: 'the headline',
      targets: ['f-headlines-0', 'f-headlines'],
      view: <h2 className="headline">{set(mainHeadline(article) ?? 'Without a headline')}</h2>,
    },
  ];
  if (deck !== -1) {
    fields.push({
      name: 'the deck',
      targets: [`f-descriptions-${deck}`],
      view: <p className="deck">{set(article.descriptions[deck]?.value ?? '')}</p>,
    });
  }
  if (from.some((part) => part !== undefined)) {
    fields.push({
      name: 'the byline',
      targets: ['f-by', ...people, ...wires, 'f-publisher', 'f-publisher-name', 'f-publisher-domain'],
      view: <p className="byline">{set(from.filter((part) => part !== undefined).join(' · '))}</p>,
    });
  }
  if (article.dateline !== undefined) {
    fields.push({
      name: 'the dateline',
      targets: ['f-dateline', 'f-located'],
      view: <p className="byline">{set(article.dateline)}</p>,
    });
  }
  if (article.datePublished !== undefined) {
    fields.push({
      name: 'the date',
      targets: ['f-datePublished'],
      view: (
        <div className="byline">
          <DateLine value={article.datePublished} evidence={article.evidence} />
        </div>
      ),
    });
  }
  return fields;
}

/** The ids of a block and of all blocks inside it. */
function idsOf(block: Block): string[] {
  const ids: string[] = [];
  const stack: Identified[] = [block];
  for (let next = stack.pop(); next; next = stack.pop()) {
    ids.push(next.id);
    stack.push(...[...childBlocks(next)].reverse());
  }
  return ids;
}
