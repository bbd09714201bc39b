import type { TearsheetClient } from '@tearsheet/client';
import type { RuleAct } from '@tearsheet/core/model';
import { CommandError } from '../cli/command-error.ts';
import { showControls } from '../output/show-controls.ts';
import { writeMessage, writeOutput } from '../output/write-output.ts';
import { findCollection, type KeepOptions, report } from './keep.ts';
import { printJson } from './print-json.ts';
import { withArchive } from './with-archive.ts';

interface RuleOptions extends KeepOptions {
  query?: string;
  tag?: string[];
  collect?: string;
  star?: true;
  archive?: true;
  notify?: true;
  on?: true;
  off?: true;
  dryRun?: true;
  run?: true;
  delete?: true;
}

type Rule = Awaited<ReturnType<TearsheetClient['kept']['rules']['query']>>[number];

/** `tearsheet rules`. */
export async function rules(given: string | undefined, options: RuleOptions): Promise<void> {
  await withArchive(options, async (client) => {
    const all = await client.kept.rules.query();
    if (given === undefined) return list(all, options);
    const rule = all.find(({ id, name }) => id === given || name.toLowerCase() === given.toLowerCase());
    const acts = await actsOf(client, options);
    if (options.query !== undefined || acts.length > 0 || options.on || options.off) {
      return change(client, given, rule, acts, options);
    }
    if (!rule) throw new CommandError('not-found', `There is no rule “${given}”. See tearsheet rules.`);
    if (options.delete) {
      return report(await client.kept.act.mutate({ acts: [{ do: 'unrule', id: rule.id }] }), options);
    }
    if (!options.run && !options.dryRun) return list([rule], options);
    const run = await (options.run
      ? client.kept.runRule.mutate({ id: rule.id })
      : client.kept.tryRule.query({ id: rule.id }));
    if (options.json) return printJson(run);
    for (const { id, headline } of run.articles) await writeOutput(`${id}\t${showControls(headline)}\n`);
    if (run.found > run.articles.length) {
      await writeMessage(`… and ${run.found - run.articles.length} more`);
    }
    await writeMessage(
      options.run
        ? `${run.found} found, ${run.changed} changed.`
        : `It would ${rule.acts.map(describe).join(', ')}: ${run.found} articles.`,
    );
    for (const batch of run.batches) await writeMessage(`Undo: tearsheet undo ${batch}`);
  });
}

async function change(
  client: TearsheetClient,
  name: string,
  rule: Rule | undefined,
  acts: RuleAct[],
  options: RuleOptions,
): Promise<void> {
  const query = options.query ?? rule?.query;
  const does = acts.length > 0 ? acts : (rule?.acts ?? []);
  if (query === undefined || does.length === 0) {
    throw new CommandError(
      'usage',
      'A rule wants --query, and something to do: --tag, --collect, --star, --archive or --notify.',
    );
  }
  const enabled = options.off ? false : options.on ? true : (rule?.enabled ?? true);
  const made = await client.kept.act.mutate({
    acts: [
      { do: 'rule', ...(rule ? { id: rule.id } : {}), name: rule?.name ?? name, query, acts: does, enabled },
    ],
  });
  await report(made, options);
}

async function actsOf(
  client: TearsheetClient,
  { tag = [], collect, star, archive, notify }: RuleOptions,
): Promise<RuleAct[]> {
  const collection = collect === undefined ? undefined : await findCollection(client, collect);
  if (collect !== undefined && collection === undefined) {
    throw new CommandError('not-found', `There is no collection “${collect}”. See tearsheet collections.`);
  }
  return [
    ...tag.map((name): RuleAct => ({ do: 'tag', tag: name })),
    ...(collection === undefined ? [] : [{ do: 'file' as const, collection }]),
    ...(star ? [{ do: 'star' as const }] : []),
    ...(archive ? [{ do: 'read' as const, state: 'archived' as const }] : []),
    ...(notify ? [{ do: 'notify' as const }] : []),
  ];
}

async function list(all: readonly Rule[], options: RuleOptions): Promise<void> {
  if (options.json) return printJson({ rules: all });
  for (const { id, name, query, acts, enabled } of all) {
    const cells = [id, enabled ? 'on' : 'off', name, query, acts.map(describe).join(', ')];
    await writeOutput(`${cells.map((cell) => showControls(cell)).join('\t')}\n`);
  }
}

function describe(act: RuleAct): string {
  switch (act.do) {
    case 'tag':
      return `tag ${act.tag}`;
    case 'file':
      return `collect ${act.collection}`;
    case 'read':
      return act.state === 'archived' ? 'archive' : `mark ${act.state}`;
    default:
      return act.do;
  }
}
