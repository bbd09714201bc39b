import type { TearsheetClient } from '@tearsheet/client';
import type { Amendment } from '@tearsheet/core/model';
import { CommandError } from '../cli/command-error.ts';
import type { GlobalOptions } from '../cli/global-options.ts';
import { showControls } from '../output/show-controls.ts';
import { writeOutput } from '../output/write-output.ts';
import { findArticleId } from './find-article-id.ts';
import { printJson } from './print-json.ts';
import { withArchive } from './with-archive.ts';

interface CorrectOptions extends GlobalOptions {
  /** False where `--no-headline` says that there is none. */
  headline?: string | false;
  by?: string | false;
  published?: string | false;
  takeOut?: string;
  putBack?: string;
  undo?: string;
  json?: true;
}

type Row = Awaited<ReturnType<TearsheetClient['articles']['get']['query']>>;

/** `tearsheet correct`: puts an article right beside the parse, lists what was put right, and takes it back. */
export async function correct(id: string, options: CorrectOptions): Promise<void> {
  await withArchive(options, async (client) => {
    const known = await findArticleId(client, id);
    let row: Row = await client.articles.get.query({ id: known });
    for (const amendment of amendmentsOf(options)) {
      row = await client.articles.amend.mutate({ id: known, amendment });
    }
    if (options.undo !== undefined) {
      const found = row.amendments.filter((kept) => kept.id.startsWith(options.undo ?? ''));
      const [amendment] = found;
      if (!amendment || found.length > 1) {
        throw new CommandError(
          'not-found',
          `No single correction has the id ${options.undo}. See tearsheet correct ${id}.`,
        );
      }
      row = await client.articles.unamend.mutate({ id: known, amendmentId: amendment.id });
    }
    if (options.json) return printJson({ id: known, amendments: row.amendments });
    for (const kept of row.amendments) {
      const [what, words] = describe(kept.amendment);
      await writeOutput(`${kept.id}\t${what}\t${showControls(words)}\n`);
    }
  });
}

function amendmentsOf({ headline, by, published, takeOut, putBack }: CorrectOptions): Amendment[] {
  const given = (value: string | false) => (value === false ? null : value);
  return [
    ...(headline === undefined ? [] : [{ kind: 'headline' as const, value: given(headline) }]),
    ...(by === undefined ? [] : [{ kind: 'by' as const, value: given(by) }]),
    ...(published === undefined ? [] : [{ kind: 'datePublished' as const, value: given(published) }]),
    ...(takeOut === undefined ? [] : [{ kind: 'takeOut' as const, text: takeOut }]),
    ...(putBack === undefined ? [] : [{ kind: 'putBack' as const, text: putBack }]),
  ];
}

function describe(amendment: Amendment): [what: string, words: string] {
  if (amendment.kind === 'takeOut') return ['taken out', amendment.text];
  if (amendment.kind === 'putBack') return ['put back', amendment.text];
  return [amendment.kind, amendment.value ?? '(none)'];
}
