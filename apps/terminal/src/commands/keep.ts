import type { TearsheetClient } from '@tearsheet/client';
import type { Act } from '@tearsheet/core/model';
import { CommandError } from '../cli/command-error.ts';
import type { GlobalOptions } from '../cli/global-options.ts';
import { showControls } from '../output/show-controls.ts';
import { writeMessage, writeOutput } from '../output/write-output.ts';
import { findArticleId } from './find-article-id.ts';
import { printJson } from './print-json.ts';
import { withArchive } from './with-archive.ts';

export interface KeepOptions extends GlobalOptions {
  json?: true;
}

/** Does the acts that are made of each article's id, all or none, and says how to undo them. */
async function keepEach(
  ids: readonly string[],
  options: KeepOptions,
  actsFor: (client: TearsheetClient, article: string) => Promise<Act[]> | Act[],
): Promise<void> {
  await withArchive(options, async (client) => {
    const acts: Act[] = [];
    for (const id of ids) acts.push(...(await actsFor(client, await findArticleId(client, id))));
    await report(await client.kept.act.mutate({ acts }), options);
  });
}

/** Says what was done, and how to undo it. */
export async function report(
  { batch, acts }: { batch?: string; acts: Act[] },
  options: KeepOptions,
): Promise<void> {
  if (options.json) return printJson({ ...(batch === undefined ? {} : { batch }), acts });
  if (options.quiet) return;
  if (batch === undefined) return writeMessage('Nothing changed: it was so already.');
  for (const act of acts) await writeOutput(`${describeAct(act)}\n`);
  await writeMessage(`Undo: tearsheet undo ${batch}`);
}

/** An act as a line: what, where, with what. */
export function describeAct(act: Act): string {
  const cells = [act.do, 'article' in act ? act.article : 'id' in act ? (act.id ?? '') : ''];
  if ('tag' in act) cells.push(act.tag);
  if ('state' in act) cells.push(act.state);
  if ('collection' in act) cells.push(act.collection);
  if ('name' in act) cells.push(act.name);
  if ('query' in act) cells.push(act.query);
  if (act.do === 'annotate') {
    cells.push(act.id ?? '', act.body.target.map(({ exact }) => exact).join(' … '));
    if (act.body.type === 'note') cells.push(act.body.text);
  }
  return cells.map((cell) => showControls(cell)).join('\t');
}

/** `tearsheet tag ID TAG…`; with `--remove`, takes them off. */
export async function tag(
  id: string,
  names: readonly string[],
  options: KeepOptions & { remove?: true },
): Promise<void> {
  if (names.length === 0) {
    return withArchive(options, async (client) => {
      const { tags } = await client.kept.get.query({ id: await findArticleId(client, id) });
      if (options.json) return printJson({ tags });
      for (const name of tags) await writeOutput(`${showControls(name)}\n`);
    });
  }
  await keepEach([id], options, (_, article) =>
    names.map((name): Act => ({ do: options.remove ? 'untag' : 'tag', article, tag: name })),
  );
}

/** `tearsheet star ID…`. */
export const star = (ids: readonly string[], options: KeepOptions & { remove?: true }): Promise<void> =>
  keepEach(ids, options, (_, article) => [{ do: options.remove ? 'unstar' : 'star', article }]);

/** `tearsheet mark ID… --as STATE`, and `tearsheet archive ID…`. */
export const mark = (
  ids: readonly string[],
  state: 'unread' | 'reading' | 'read' | 'archived',
  options: KeepOptions,
): Promise<void> => keepEach(ids, options, (_, article) => [{ do: 'read', article, state }]);

/** `tearsheet collect COLLECTION ID…`: into a collection, by its name or id; it is made where there is none. */
export async function collect(
  collection: string,
  ids: readonly string[],
  options: KeepOptions & { remove?: true },
): Promise<void> {
  await withArchive(options, async (client) => {
    const known = await findCollection(client, collection);
    if (known === undefined && options.remove) {
      throw new CommandError(
        'not-found',
        `There is no collection “${collection}”. See tearsheet collections.`,
      );
    }
    const articles: string[] = [];
    for (const id of ids) articles.push(await findArticleId(client, id));
    const made = known === undefined ? await make(client, collection) : undefined;
    const into = known ?? made?.id ?? '';
    const acts = articles.map(
      (article): Act => ({ do: options.remove ? 'unfile' : 'file', article, collection: into }),
    );
    if (acts.length === 0) return report(made?.done ?? { acts: [] }, options);
    await report(await client.kept.act.mutate({ acts }), options);
  });
}

async function make(client: TearsheetClient, name: string) {
  const done = await client.kept.act.mutate({ acts: [{ do: 'collection', name }] });
  const [act] = done.acts;
  return { done, id: act?.do === 'collection' ? act.id : undefined };
}

/** The id of a collection that is named by its name, its id, or the beginning of that. */
export async function findCollection(client: TearsheetClient, given: string): Promise<string | undefined> {
  const collections = await client.kept.collections.query();
  const named = collections.filter(({ name }) => name.toLowerCase() === given.toLowerCase());
  const found =
    named.length > 0 ? named : collections.filter(({ id }) => given.length >= 8 && id.startsWith(given));
  if (found.length > 1) {
    throw new CommandError('usage', `Several collections are called ${given}. Give the id of one.`);
  }
  return found[0]?.id;
}

/** `tearsheet collections`: all of them, or with `--rename`, `--describe`, `--delete` a change of one. */
export async function collections(
  given: string | undefined,
  options: KeepOptions & { rename?: string; describe?: string; delete?: true },
): Promise<void> {
  await withArchive(options, async (client) => {
    const all = await client.kept.collections.query();
    if (given === undefined) {
      if (options.json) return printJson({ collections: all });
      for (const { id, articles, name, description } of all) {
        const cells = [id, String(articles), name, description ?? ''];
        await writeOutput(`${cells.map((cell) => showControls(cell)).join('\t')}\n`);
      }
      return;
    }
    const id = await findCollection(client, given);
    const known = all.find((one) => one.id === id);
    if (!known) throw new CommandError('not-found', `There is no collection “${given}”.`);
    const { name, description } = known;
    if (!options.delete && options.rename === undefined && options.describe === undefined) {
      return printCollection(client, known.id, options);
    }
    const told = options.describe ?? description;
    const act: Act = options.delete
      ? { do: 'uncollection', id: known.id }
      : {
          do: 'collection',
          id: known.id,
          name: options.rename ?? name,
          ...(told === undefined || told === '' ? {} : { description: told }),
        };
    await report(await client.kept.act.mutate({ acts: [act] }), options);
  });
}

async function printCollection(client: TearsheetClient, id: string, options: KeepOptions): Promise<void> {
  const { printSummaries } = await import('./print-summaries.ts');
  const page = await client.articles.list.query({ limit: 200, collection: id });
  if (options.json) await printJson(page);
  else await printSummaries(page, options);
}

/** `tearsheet undo [BATCH]`, and with `--list` what could be undone. */
export async function undo(batch: string | undefined, options: KeepOptions & { list?: true }): Promise<void> {
  await withArchive(options, async (client) => {
    if (!options.list) {
      const done = await client.kept.undo.mutate(batch === undefined ? {} : { batch });
      if (options.json) return printJson(done);
      for (const act of done.acts) await writeOutput(`${describeAct(act)}\n`);
      if (!options.quiet) await writeMessage('Undone.');
      return;
    }
    const log = await client.kept.log.query({ limit: 50 });
    if (options.json) return printJson(log);
    for (const { batch: of, at, by, act, undoneAt } of log.items) {
      await writeOutput(
        `${of}\t${at}\t${by}\t${undoneAt === undefined ? '' : 'undone'}\t${describeAct(act)}\n`,
      );
    }
  });
}

/** `tearsheet tags`: all tags of the archive. */
export async function tags(options: KeepOptions): Promise<void> {
  await withArchive(options, async (client) => {
    const all = await client.kept.tags.query();
    if (options.json) return printJson({ tags: all });
    for (const { name, articles } of all) await writeOutput(`${articles}\t${showControls(name)}\n`);
  });
}

/** `tearsheet highlight ID WORDS`, `tearsheet note ID TEXT [--at WORDS]`: the words are found in the article. */
export async function annotate(
  id: string,
  given: { words?: string; note?: string; colour?: string },
  options: KeepOptions,
): Promise<void> {
  await withArchive(options, async (client) => {
    const article = await findArticleId(client, id);
    const { findQuote, HighlightColour } = await import('@tearsheet/core/model');
    const target =
      given.words === undefined
        ? []
        : findQuote((await client.articles.get.query({ id: article })).article, { exact: given.words });
    if (target === undefined) {
      throw new CommandError('usage', `The article does not have the words “${given.words}”.`);
    }
    const act: Act = {
      do: 'annotate',
      article,
      body:
        given.note === undefined
          ? { type: 'highlight', colour: HighlightColour.parse(given.colour ?? 'yellow'), target }
          : { type: 'note', text: given.note, target },
    };
    await report(await client.kept.act.mutate({ acts: [act] }), options);
  });
}

/** `tearsheet highlights [ID]`: highlights and notes, of an article or the archive. */
export async function highlights(
  id: string | undefined,
  options: KeepOptions & { format?: 'text' | 'markdown'; delete?: string },
): Promise<void> {
  await withArchive(options, async (client) => {
    const article = id === undefined ? undefined : await findArticleId(client, id);
    if (options.delete !== undefined) {
      if (article === undefined) throw new CommandError('usage', 'Name the article, too.');
      const acts: Act[] = [{ do: 'unannotate', article, id: options.delete }];
      return report(await client.kept.act.mutate({ acts }), options);
    }
    const { content } = await client.kept.exportAnnotations.query({
      format: options.json ? 'json' : (options.format ?? 'text'),
      ...(article === undefined ? {} : { article }),
    });
    await writeOutput(content);
  });
}
