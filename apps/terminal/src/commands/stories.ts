import type { TearsheetClient } from '@tearsheet/client';
import { chooseLooks } from '../cli/choose-looks.ts';
import type { GlobalOptions } from '../cli/global-options.ts';
import { layTable } from '../output/lay-table.ts';
import { showControls } from '../output/show-controls.ts';
import { writeMessage, writeOutput } from '../output/write-output.ts';
import { paint } from '../page/paint.ts';
import { chooseTheme } from '../page/theme.ts';
import { printJson } from './print-json.ts';
import { withArchive } from './with-archive.ts';

interface StoriesOptions extends GlobalOptions {
  limit: number;
  after?: string;
  rename?: string;
  same?: string;
  not?: string[];
  undo?: string;
  json?: true;
}

/** `tearsheet stories`: those that several articles tell; with an id one of them, and what a person puts right of it. */
export async function stories(id: string | undefined, options: StoriesOptions): Promise<void> {
  await withArchive(options, (client) =>
    id === undefined ? listStories(client, options) : showStory(client, id, options),
  );
}

async function listStories(client: TearsheetClient, options: StoriesOptions): Promise<void> {
  const { limit, after } = options;
  const page = await client.stories.list.query({ limit, ...(after === undefined ? {} : { after }) });
  if (options.json) return printJson(page);
  const cells = page.items.map(({ id, articles, from = '', to = '', title }) => [
    id,
    String(articles),
    from.slice(0, 10),
    to.slice(0, 10),
    title,
  ]);
  if (!process.stdout.isTTY) {
    for (const line of cells) await writeOutput(`${line.map((cell) => showControls(cell)).join('\t')}\n`);
    return;
  }
  if (page.items.length === 0 && !options.quiet) {
    await writeMessage('No two articles of the archive tell the same story.');
  }
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

async function showStory(client: TearsheetClient, id: string, options: StoriesOptions): Promise<void> {
  if (options.rename !== undefined) await client.stories.rename.mutate({ id, title: options.rename });
  if (options.same !== undefined) await client.stories.merge.mutate({ id: options.same, into: id });
  if (options.not !== undefined) await client.stories.split.mutate({ id, articles: options.not });
  if (options.undo !== undefined) await client.stories.undo.mutate({ decision: options.undo });
  const story = await client.stories.get.query({ id });
  const [articles, cast, timeline] = await Promise.all([
    client.stories.articles.query({ id, limit: options.limit }),
    client.cast.over.query({ over: { story: id }, limit: options.limit }),
    client.cast.timeline.query({ over: { story: id }, limit: options.limit }),
  ]);
  if (options.json) {
    return printJson({ ...story, inStory: articles.items, cast: cast.members, timeline: timeline.days });
  }
  const theme = chooseTheme(chooseLooks(options, process.stdout, process.env));
  const say = (line = '') => writeOutput(`${line}\n`);
  const title = (words: string) => say(`\n${paint(words, theme.heading)}\n`);
  await say(paint(showControls(story.title), theme.heading));
  await title('ARTICLES');
  for (const { article, versionOf } of articles.items) {
    const version = versionOf === undefined ? '' : `  a version of ${versionOf}`;
    await say(`${article.id}  ${article.datePublished ?? ''}  ${showControls(article.headline)}${version}`);
  }
  await title('TIMELINE');
  for (const { from, to, before, words, after } of timeline.days) {
    const when = from === to ? from : `${from} to ${to}`;
    await say(`${when}  ${showControls(`${before}${words}${after}`)}`);
  }
  await title('CAST');
  for (const { name, articles: count, quotations } of cast.members) {
    await say(
      `${showControls(name)}  ${count} articles${quotations > 0 ? `, quoted ${quotations} times` : ''}`,
    );
  }
  if (story.decisions.length > 0) await title('CORRECTIONS THAT HOLD');
  for (const { id: own, decision } of story.decisions) {
    await say(`${own}  ${decision.kind}  ${showControls(decision.name)}`);
  }
}
