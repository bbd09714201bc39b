import type { TearsheetClient } from '@tearsheet/client';
import { chooseLooks } from '../cli/choose-looks.ts';
import { CommandError } from '../cli/command-error.ts';
import type { GlobalOptions } from '../cli/global-options.ts';
import { layTable } from '../output/lay-table.ts';
import { showControls } from '../output/show-controls.ts';
import { writeMessage, writeOutput } from '../output/write-output.ts';
import { paint } from '../page/paint.ts';
import { chooseTheme } from '../page/theme.ts';
import { printJson } from './print-json.ts';
import { withArchive } from './with-archive.ts';

type Kind = 'person' | 'org' | 'place' | 'other';
const TYPES = { person: 'PER', org: 'ORG', place: 'LOC', other: 'MISC' } as const;
const KINDS = { PER: 'person', ORG: 'org', LOC: 'place', MISC: 'other' } as const;

interface CastOptions extends GlobalOptions {
  limit: number;
  after?: string;
  kind?: Kind;
  json?: true;
}

/** `tearsheet cast`: who and what the archive speaks of, the most named first. */
export async function cast(query: string | undefined, options: CastOptions): Promise<void> {
  const { limit, after, kind } = options;
  const page = await withArchive(options, (client) =>
    client.cast.list.query({
      limit,
      ...(after === undefined ? {} : { after }),
      ...(kind === undefined ? {} : { type: TYPES[kind] }),
      ...(query === undefined || query === '' ? {} : { query }),
    }),
  );
  if (options.json) return printJson(page);
  const cells = page.items.map(({ id, type, articles, quotations, name, role }) => [
    id,
    KINDS[type],
    String(articles),
    String(quotations),
    role === undefined ? name : `${name}, ${role}`,
  ]);
  if (!process.stdout.isTTY) {
    for (const line of cells) await writeOutput(`${line.map((cell) => showControls(cell)).join('\t')}\n`);
    return;
  }
  if (page.items.length === 0 && !options.quiet) await writeMessage('Nobody and nothing is called so.');
  const lines = layTable(
    [0, 1, 2, 3, 4].map((at) => ({
      cells: cells.map((line) => line[at] ?? ''),
      ...(at === 4 ? { flexible: true as const } : {}),
    })),
    process.stdout.columns || 80,
  );
  for (const line of lines) await writeOutput(`${line}\n`);
  if (page.next !== undefined && !options.quiet) await writeMessage(`More: --after ${page.next}`);
}

interface WhoOptions extends GlobalOptions {
  limit: number;
  rename?: string;
  same?: string;
  not?: string[];
  undo?: string;
  json?: true;
}

/** `tearsheet who`: what the archive knows of somebody, and what a person puts right of it. */
export async function who(given: string, options: WhoOptions): Promise<void> {
  await withArchive(options, async (client) => {
    let id = await findMember(client, given);
    if (options.rename !== undefined) await client.cast.rename.mutate({ id, name: options.rename });
    if (options.same !== undefined) {
      const other = await findMember(client, options.same);
      id = (await client.cast.merge.mutate({ id: other, into: id })).id;
    }
    if (options.not !== undefined) await client.cast.split.mutate({ id, articles: options.not });
    if (options.undo !== undefined) id = (await client.cast.undo.mutate({ decision: options.undo })).id;
    const [member, statements, appearances] = await Promise.all([
      client.cast.get.query({ id }),
      client.cast.statements.query({ id, limit: options.limit }),
      client.cast.appearances.query({ id, limit: options.limit }),
    ]);
    if (options.json) {
      return printJson({ ...member, statements: statements.items, appearances: appearances.items });
    }
    await printMember(member, statements.items, appearances.items, options);
  });
}

type Member = Awaited<ReturnType<TearsheetClient['cast']['get']['query']>>;
type Statements = Awaited<ReturnType<TearsheetClient['cast']['statements']['query']>>['items'];
type Appearances = Awaited<ReturnType<TearsheetClient['cast']['appearances']['query']>>['items'];

/** Below this, that a name means somebody is told as a guess. */
const SURE = 0.7;

async function printMember(
  member: Member,
  statements: Statements,
  appearances: Appearances,
  options: GlobalOptions,
): Promise<void> {
  const theme = chooseTheme(chooseLooks(options, process.stdout, process.env));
  const say = (line = '') => writeOutput(`${line}\n`);
  const title = (words: string) => say(`\n${paint(words, theme.heading)}\n`);
  const { name, type, names, roles, articles, mentions, quotations, decisions } = member;
  await say(paint(showControls(name), theme.heading));
  await say(
    `${KINDS[type]}, in ${articles} articles, named ${mentions} times, quoted ${quotations} times  ${member.id}`,
  );
  const others = [...new Set(names.map((one) => one.name))].filter((one) => one !== name);
  if (others.length > 0) await say(`also ${showControls(others.join(', '))}`);
  for (const { role, from, to } of roles) {
    const when =
      from === undefined || to === undefined ? '' : from === to ? `  ${from}` : `  ${from} to ${to}`;
    await say(`${showControls(role)}${when}`);
  }
  if (statements.length > 0) await title('SAID');
  for (const { article, content, cue, unsure } of statements) {
    await say(`${article.datePublished ?? 'no date'}  ${showControls(content.join(' … '))}`);
    await say(
      `    ${showControls([cue, article.headline].filter(Boolean).join(', '))}${unsure ? ', a guess' : ''}`,
    );
  }
  await title('APPEARS IN');
  for (const { article, confidence, names: called } of appearances) {
    const guess = confidence < SURE ? `  a guess, as ${showControls(called.join(', '))}` : '';
    await say(`${article.id}  ${article.datePublished ?? ''}  ${showControls(article.headline)}${guess}`);
  }
  if (decisions.length > 0) await title('CORRECTIONS THAT HOLD');
  for (const { id, decision } of decisions) {
    await say(`${id}  ${decision.kind}  ${showControls(decision.name)}`);
  }
}

const WHOLE_ID = 36;

/** @throws CommandError `not-found`; `usage` where several are called so */
async function findMember(client: TearsheetClient, given: string): Promise<string> {
  if (/^[0-9a-f-]+$/.test(given) && given.length === WHOLE_ID) return given;
  const { items } = await client.cast.list.query({ query: given, limit: 10 });
  const exact = items.filter(({ name }) => name.toLowerCase() === given.toLowerCase());
  const found = exact.length > 0 ? exact : items;
  const [first, second] = found;
  if (first === undefined) {
    throw new CommandError(
      'not-found',
      `Nobody and nothing in the archive is called ${given}. See tearsheet cast.`,
    );
  }
  if (second !== undefined) {
    const names = found.map(({ id, name, articles }) => `${id} (${name}, in ${articles})`).join(', ');
    throw new CommandError('usage', `Several are called ${given}. Give an id: ${names}.`);
  }
  return first.id;
}
