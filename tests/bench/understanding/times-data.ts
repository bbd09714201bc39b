import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ScoredTime } from './times-score.ts';

export interface TimesSet {
  name: string;
  /** Only dates and clock times are annotated, in TEI's manner: lengths and sets are not. */
  datesOnly: boolean;
  documents: { published: string; text: string; times: ScoredTime[] }[];
}

const FILES = ['times-newswire', 'times-news-dev', 'times-news', 'times-narrative-dev', 'times-narrative'];

/** The sets of times in a folder: JSON Lines with `published`, `text` and `times`, TIMEX3 or TEI. */
export function readTimesSets(folder: string): TimesSet[] {
  return FILES.filter((name) => existsSync(join(folder, `${name}.jsonl`))).map((name) => {
    const rows = readFileSync(join(folder, `${name}.jsonl`), 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line): Row => JSON.parse(line));
    const documents = rows.map((row) => ({
      published: row.published,
      text: row.text,
      times: row.times.map(scored),
    }));
    return {
      name,
      datesOnly: rows.some((row) => row.times.some((time) => time.tag !== undefined)),
      documents,
    };
  });
}

interface Row {
  published: string;
  text: string;
  times: {
    start: number;
    end: number;
    tag?: string;
    value?: string | null;
    when?: string;
    from?: string;
    to?: string;
  }[];
}

function scored({ start, end, value, when, from, to }: Row['times'][number]): ScoredTime {
  const known = value ?? when;
  return {
    start,
    end,
    ...(known == null ? {} : { value: known }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  };
}

/**
 * The project's own texts, one a line: `2019-01-16: They met [yesterday=2019-01-15].`, a time in brackets with its value
 * after the last equals sign.
 */
export function readFixtures(file: URL): TimesSet {
  const documents = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => {
      const [published = '', ...rest] = line.split(': ');
      return { published, ...readBrackets(rest.join(': ')) };
    });
  return { name: 'fixtures', datesOnly: false, documents };
}

function readBrackets(marked: string): { text: string; times: ScoredTime[] } {
  let text = '';
  const times: ScoredTime[] = [];
  for (const [whole, words, value] of marked.matchAll(/\[([^\]=]+)=([^\]]+)\]|[^[]+/g)) {
    const start = text.length;
    text += words ?? whole;
    if (words !== undefined && value !== undefined) times.push({ start, end: text.length, value });
  }
  return { text, times };
}
