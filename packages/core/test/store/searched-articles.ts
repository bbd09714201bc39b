import type { Annotation, AnnotationSet, Article } from '../../src/model/index.ts';
import type { NewArticle } from '../../src/store/index.ts';
import { articleWith, p } from '../../src/testing/index.ts';
import { newArticle } from './numbered-article.ts';

/** What the cases of the search speak of, by a short name for each. */
export interface SearchedArticle {
  name: string;
  fields: Partial<Article>;
  headline: string;
  text: string[];
  /** Names in the text, with their type, and whether they are quoted: `PER Ann Smith says`. */
  names?: string[];
  /** A quotation in the text, of the first of the names. */
  quote?: string;
  /** Days that the text speaks of. */
  when?: { exact: string; from: string; to: string }[];
  mediaType?: string;
}

const post = { name: 'The Harbour Post', domain: 'post.example' };
const quay = { name: 'Daily Quay', domain: 'news.quay.example' };

/** A small archive in which every case of the language has something to find and something to leave. */
export const searchedArticles: readonly SearchedArticle[] = [
  {
    name: 'treaty',
    fields: {
      datePublished: '2019-01-16',
      language: 'en',
      publisher: post,
      by: 'By Ann Smith',
      articleSection: 'World',
    },
    headline: 'Treaty falls',
    text: [
      'The ministers met in Geneva on Tuesday and the missile treaty fell apart at noon. “We found no new ground,” said Jens Stoltenberg.',
    ],
    names: ['LOC Geneva', 'PER Jens Stoltenberg'],
    quote: 'We found no new ground,',
    when: [{ exact: 'Tuesday', from: '2019-01-15', to: '2019-01-15' }],
  },
  {
    name: 'ferry',
    fields: {
      datePublished: '2019-02-03',
      language: 'en-GB',
      publisher: quay,
      by: 'By Bo Lee',
      articleSection: 'Harbour',
    },
    headline: 'Ferry waits',
    text: [
      'No ferry left the harbour before noon; the treaty was far away, and the ferries of the islands lay still.',
    ],
    mediaType: 'text/html',
  },
  {
    name: 'vertrag',
    fields: {
      datePublished: '2020',
      language: 'de',
      articleSection: 'Politik',
      publisher: { name: 'Hafenblatt' },
    },
    headline: 'Der Vertrag',
    text: ['In Genf wurden die Verträge unterschrieben. Die Minister schwiegen im Winter.'],
    names: ['LOC Genf'],
    mediaType: 'application/pdf',
  },
  {
    name: 'undated',
    fields: { by: 'By Cy Young' },
    headline: 'Undated harbour',
    text: ['A ministers and treaty of no date, one two three four five six seven.'],
    mediaType: 'text/markdown',
  },
  {
    name: 'verify',
    fields: {
      datePublished: '2018-05-02',
      language: 'en',
      publisher: post,
      by: 'By Ann Smith',
      articleSection: 'World',
    },
    headline: 'Inspectors verify the missiles',
    text: [
      'Verification began in Moscow. The inspectors verified each missile, and NATO waited. Sergei Lavrov said nothing.',
      'On May 1 they had gone to Minsk.',
    ],
    names: ['LOC Moscow', 'ORG NATO', 'PER Sergei Lavrov'],
    when: [{ exact: 'May 1', from: '2018-05-01', to: '2018-05-01' }],
  },
  {
    name: 'cafe',
    fields: { datePublished: '2017-11-30T23:30:00Z', language: 'fr', publisher: { name: 'Le Quai' } },
    headline: 'Café fermé',
    text: ['Les cafés du port étaient fermés. L’émigré naïf attendait les nouvelles.'],
    mediaType: 'image/png',
  },
  {
    name: 'beijing',
    fields: { datePublished: '2021-07-01', language: 'zh' },
    headline: '新聞',
    text: ['北京是中国的首都。東京タワーへ行きました。'],
  },
  {
    name: 'markets',
    fields: { datePublished: '2021-07-02', language: 'en', publisher: quay, articleSection: 'Business' },
    headline: 'Markets close higher',
    text: [
      'The markets closed higher in London after the bank’s decision. Shares of AT&T rose 3.5% to $12.30 and C++ jobs grew.',
      'A banker in Geneva, Ann Smith, said that can’t last. “It is over,” she said.',
      'Close by, the harbour’s master counted ships, one by one, until the evening of July 1, 2021.',
    ],
    names: ['LOC London', 'PER Ann Smith', 'LOC Geneva'],
    quote: 'It is over,',
    when: [{ exact: 'July 1, 2021', from: '2021-07-01', to: '2021-07-01' }],
    mediaType: 'application/pdf',
  },
  {
    name: 'moscow',
    fields: { datePublished: '2019-08-09', language: 'ru' },
    headline: 'Новости порта',
    text: ['Корабли стоят в порту. Ёлка у причала ещё горит.'],
  },
  {
    name: 'letter',
    fields: { datePublished: '1987-12-08', language: 'en', by: 'By Ann Smith-Jones' },
    headline: 'A letter from the harbour master',
    text: [
      'Dear editor, the treaty of 1987 was signed in Washington. The old harbour master remembers the ships and their running lights.',
    ],
    names: ['LOC Washington'],
    mediaType: 'message/rfc822',
  },
];

/** The article and its source, to be added. */
export function searchedArticle({
  name,
  fields,
  headline,
  text,
  names = [],
  quote,
  when = [],
  mediaType,
}: SearchedArticle): NewArticle {
  const made = articleWith(fields, headline, ...text.map((line) => p(line)));
  const input = newArticle(
    `searched ${name}`,
    mediaType === undefined ? made : { ...made, source: { ...made.source, mediaType } },
  );
  const set = annotationsOf(text, names, quote, when);
  return set.annotations.length === 0 ? input : { ...input, annotated: { set, rules: '1' } };
}

function annotationsOf(
  text: string[],
  names: string[],
  quote: string | undefined,
  when: SearchedArticle['when'],
): AnnotationSet {
  const anchor = (exact: string) => {
    const block = text.findIndex((line) => line.includes(exact));
    const start = text[block]?.indexOf(exact) ?? -1;
    if (start < 0) throw new RangeError(`The text does not say “${exact}”.`);
    return { block: `b${block + 1}`, start, end: start + exact.length, exact };
  };
  const made = (id: string, body: Annotation['body']): Annotation => ({
    id,
    body,
    madeBy: { kind: 'rule', rule: 'test', version: '1', confidence: 0.8 },
    state: 'current',
  });
  const entities = names.map((line, at) => {
    const [, type = '', name = ''] = /^(\w+) (.+)$/.exec(line) ?? [];
    return { id: `e${at + 1}`, type: type as 'PER' | 'ORG' | 'LOC', name, aliases: [], roles: [] };
  });
  const speaker = entities.find(({ type }) => type === 'PER');
  return {
    entities,
    annotations: [
      ...entities.map(({ id, name }) =>
        made(`name-${id}`, { type: 'mention', entity: id, target: anchor(name) }),
      ),
      ...(quote === undefined
        ? []
        : [
            made('quotation', {
              type: 'quotation',
              kind: 'direct',
              source: [],
              cue: [],
              content: [anchor(quote)],
              ...(speaker ? { speaker: speaker.id } : {}),
            }),
          ]),
      ...(when ?? []).map(({ exact, from, to }, at) =>
        made(`time-${at}`, { type: 'time', timex: 'DATE', value: from, from, to, target: anchor(exact) }),
      ),
    ],
  };
}
