import {
  type Article,
  type Contributor,
  cleanLine,
  cleanVerbatim,
  type Evidence,
  type Headline,
  type Identified,
  type InfoSource,
  MODEL_VERSION,
  type Notice,
  type Publisher,
  type Removal,
  type Repair,
  type Root,
  type Source,
  walkBlocks,
} from '@tearsheet/core/model';
import type { BlockPlace } from '../draft/body-draft.ts';
import type { Finding } from '../draft/finding.ts';
import { rangesOf } from '../draft/passage.ts';
import { limits } from '../limits.ts';

/** All that the stages found. */
export interface Findings {
  uri?: Finding | undefined;
  headline?: Finding | undefined;
  kicker?: Finding | undefined;
  deck?: Finding | undefined;
  by?: Finding | undefined;
  contributors: readonly Finding<Contributor>[];
  infoSources: readonly Finding<InfoSource>[];
  publisher?: Finding<Publisher> | undefined;
  dateline?: Finding | undefined;
  located?: Finding | undefined;
  datePublished?: Finding | undefined;
  dateModified?: Finding | undefined;
  language?: Finding | undefined;
  dir?: 'ltr' | 'rtl' | undefined;
  rights?: Finding | undefined;
}

/** What an article is made of. */
export interface ArticleParts {
  source: Source;
  findings: Findings;
  body: Root;
  places: ReadonlyMap<Identified, BlockPlace>;
  repairs: readonly Repair[];
  removals: readonly Removal[];
  notices: readonly Notice[];
}

/** Puts an article together: numbers its blocks in reading order, and says of each field and block where it stands. */
export function assembleArticle({
  source,
  findings,
  body,
  places,
  repairs,
  removals,
  notices,
}: ArticleParts): Article {
  const evidence: Evidence[] = [];
  const fields = writeFields(findings, evidence);
  const blocks = numberBlocks(body, places, evidence);
  const logged = repairs.toSorted((a, b) => startOf(a) - startOf(b)).slice(0, limits.repairs);
  const unlogged = repairs.length - logged.length;
  return {
    modelVersion: MODEL_VERSION,
    altIds: [],
    keywords: [],
    ...fields,
    body,
    source,
    evidence,
    repairs: logged.map((repair) => inBlock({ ...repair, before: cleanVerbatim(repair.before) }, blocks)),
    removals: removals.map((removal) => ({ ...removal, text: cleanVerbatim(removal.text) })),
    notices:
      unlogged === 0
        ? [...notices]
        : [
            ...notices,
            { code: 'repairs-unlogged', message: `${unlogged} more repairs were made than are listed.` },
          ],
  };
}

const startOf = ({ range }: Repair): number => (range.kind === 'text' ? range.start : 0);

/** The fields that were found, each with its evidence. */
function writeFields(findings: Findings, evidence: Evidence[]) {
  const note = (target: string, finding: Finding<unknown>) => {
    const { ranges, rule, confidence, why, inferred, alternatives } = finding;
    evidence.push({
      target,
      ranges: [...ranges],
      rule,
      confidence,
      ...(inferred === undefined ? {} : { inferred }),
      ...(why === undefined ? {} : { why }),
      ...(alternatives === undefined ? {} : { alternatives: [...alternatives] }),
    });
  };
  const headlines: Headline[] = [];
  for (const [role, finding] of [
    ['main', findings.headline],
    ['kicker', findings.kicker],
  ] as const) {
    const value = finding && cleanLine(finding.value);
    if (!finding || value === undefined) continue;
    note(`/headlines/${headlines.length}`, finding);
    headlines.push({ role, value });
  }
  const descriptions: Article['descriptions'] = [];
  if (findings.deck) {
    note('/descriptions/0', findings.deck);
    descriptions.push({ role: 'deck', value: findings.deck.value });
  }
  const lines: Partial<Record<(typeof LINE_FIELDS)[number], string>> = {};
  for (const name of LINE_FIELDS) {
    const finding = findings[name];
    const value = finding && cleanLine(finding.value);
    if (!finding || value === undefined) continue;
    note(`/${name}`, finding);
    lines[name] = value;
  }
  for (const name of ['contributors', 'infoSources'] as const) {
    for (const [at, finding] of findings[name].entries()) note(`/${name}/${at}`, finding);
  }
  if (findings.publisher) note('/publisher', findings.publisher);
  return {
    headlines,
    descriptions,
    contributors: findings.contributors.map(({ value }) => value),
    infoSources: findings.infoSources.map(({ value }) => value),
    ...lines,
    ...(findings.publisher ? { publisher: findings.publisher.value } : {}),
    ...(findings.dir === undefined ? {} : { dir: findings.dir }),
  };
}

const LINE_FIELDS = [
  'uri',
  'by',
  'dateline',
  'located',
  'datePublished',
  'dateModified',
  'language',
  'rights',
] as const;

interface BlockRange {
  start: number;
  end: number;
  id: string;
}

/** Gives blocks their ids (`b1`, `b2`, … in reading order), and answers where those with words of their own stand. */
function numberBlocks(body: Root, places: ArticleParts['places'], evidence: Evidence[]): BlockRange[] {
  const found: BlockRange[] = [];
  let count = 0;
  for (const { block } of walkBlocks(body)) {
    block.id = `b${++count}`;
    const place = places.get(block);
    if (!place) continue;
    const ranges = rangesOf(place.lines);
    evidence.push({ target: `#${block.id}`, ranges, rule: place.rule, confidence: place.confidence });
    for (const { start, end } of ranges) found.push({ start, end, id: block.id });
  }
  return found.sort((a, b) => a.start - b.start || a.end - b.end);
}

function inBlock(repair: Repair, blocks: readonly BlockRange[]): Repair {
  const start = startOf(repair);
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.start ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  const block = blocks[low - 1];
  return block && start <= block.end ? { ...repair, block: block.id } : repair;
}
