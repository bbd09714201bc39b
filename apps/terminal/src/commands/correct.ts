import type { TearsheetClient } from '@tearsheet/client';
import { type Amendment, type Article, blockText, offerAmendments } from '@tearsheet/core/model';
import { CommandError } from '../cli/command-error.ts';
import type { GlobalOptions } from '../cli/global-options.ts';
import { showControls } from '../output/show-controls.ts';
import { writeMessage, writeOutput } from '../output/write-output.ts';
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
  split?: string;
  join?: string;
  /** The number of a doubt and of a choice of it: `2.1`. */
  choose?: string;
  /** The number of a doubt. */
  accept?: number;
  json?: true;
}

type Row = Awaited<ReturnType<TearsheetClient['articles']['get']['query']>>;

/** `tearsheet correct`: puts an article right beside the parse, lists what was put right, and takes it back. */
export async function correct(id: string, options: CorrectOptions): Promise<void> {
  await withArchive(options, async (client) => {
    const known = await findArticleId(client, id);
    let row: Row = await client.articles.get.query({ id: known });
    for (const amendment of [...amendmentsOf(options), ...answersOf(row.article, options)]) {
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
    const doubts = offerAmendments(row.article);
    if (options.json) return printJson({ id: known, amendments: row.amendments, doubts });
    for (const kept of row.amendments) {
      const [what, words] = describe(kept.amendment);
      await writeOutput(`${kept.id}\t${what}\t${showControls(words)}\n`);
    }
    if (doubts.length > 0 && !options.quiet) await tellDoubts(doubts);
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

/** To standard error: the result is what was put right. */
async function tellDoubts(doubts: ReturnType<typeof offerAmendments>): Promise<void> {
  await writeMessage('Doubtful (--choose 1.1 takes a choice, --accept 1 says that it is right):');
  for (const [at, { message, choices }] of doubts.entries()) {
    await writeMessage(`${at + 1}. ${message}`);
    for (const [place, { label }] of choices.entries())
      await writeMessage(`   ${at + 1}.${place + 1} ${label}`);
  }
}

/** What a person answers to the doubts, by their numbers; and paragraphs that are parted or joined, by their words. */
function answersOf(article: Article, { choose, accept, split, join }: CorrectOptions): Amendment[] {
  const doubts = offerAmendments(article);
  const answers: Amendment[] = [];
  if (choose !== undefined) {
    const [doubt, choice] = choose.split('.').map(Number);
    const chosen = doubts[(doubt ?? 0) - 1]?.choices[(choice ?? 1) - 1];
    if (!chosen)
      throw new CommandError('not-found', `There is no choice ${choose}. See tearsheet correct ID.`);
    answers.push(chosen.amendment);
  }
  if (accept !== undefined) {
    const accepted = doubts[accept - 1]?.accept;
    if (!accepted) throw new CommandError('not-found', `There is no doubt ${accept} that could be accepted.`);
    answers.push(accepted);
  }
  if (split !== undefined) answers.push(splitAt(article, split));
  if (join !== undefined) answers.push(joinAt(article, join));
  return answers;
}

function splitAt({ body }: Article, words: string): Amendment {
  for (const block of body.children) {
    const text = blockText(block);
    const at = block.type === 'paragraph' ? text.indexOf(words) : -1;
    if (at > 0) return { kind: 'split', text, first: text.slice(0, at).trim() };
  }
  throw new CommandError('not-found', 'No paragraph has these words behind its first ones.');
}

function joinAt({ body }: Article, words: string): Amendment {
  const at = body.children.findIndex(
    (block) => block.type === 'paragraph' && blockText(block).startsWith(words),
  );
  const [before, block] = [body.children[at - 1], body.children[at]];
  if (block === undefined || before?.type !== 'paragraph')
    throw new CommandError('not-found', 'No paragraph that follows another begins with these words.');
  return { kind: 'join', text: blockText(before), next: blockText(block) };
}

function describe(amendment: Amendment): [what: string, words: string] {
  if (amendment.kind === 'takeOut') return ['taken out', amendment.text];
  if (amendment.kind === 'putBack') return ['put back', amendment.text];
  if (amendment.kind === 'split') return ['parted behind', amendment.first];
  if (amendment.kind === 'join') return ['joined at', amendment.next];
  if (amendment.kind === 'accept') return ['accepted', amendment.message];
  return [amendment.kind, amendment.value ?? '(none)'];
}
