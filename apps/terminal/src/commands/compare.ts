import { chooseLooks } from '../cli/choose-looks.ts';
import type { GlobalOptions } from '../cli/global-options.ts';
import { showControls } from '../output/show-controls.ts';
import { writeOutput } from '../output/write-output.ts';
import { paint } from '../page/paint.ts';
import { chooseTheme } from '../page/theme.ts';
import { findArticleId } from './find-article-id.ts';
import { printJson } from './print-json.ts';
import { withArchive } from './with-archive.ts';

interface CompareOptions extends GlobalOptions {
  json?: true;
}

/**
 * `tearsheet compare`: two articles as one text. What the second cuts stands in `[-brackets-]`, what it adds in `{+braces+}`, as
 * git's word diff has it, so that colour says nothing that a mark does not.
 */
export async function compare(one: string, other: string, options: CompareOptions): Promise<void> {
  await withArchive(options, async (client) => {
    const ids = { one: await findArticleId(client, one), other: await findArticleId(client, other) };
    const comparison = await client.articles.compare.query(ids);
    if (options.json) return printJson({ ...ids, ...comparison });
    const theme = chooseTheme(chooseLooks(options, process.stdout, process.env));
    let text = '';
    let gap = '';
    const mark = (words: string, before: string, after: string) => {
      const [, lead = '', inner = '', end = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(words) ?? [];
      const lines = inner
        .split('\n')
        .map((line) => (line === '' ? '' : `${before}${showControls(line)}${after}`));
      return `${lead}${lines.join('\n')}${end}`;
    };
    for (const { kind, before = '', after = '' } of comparison.changes) {
      if (kind === 'kept') {
        text += after
          .split('\n')
          .map((line) => showControls(line))
          .join('\n');
        // The first text goes on here where the second ends its line.
        gap = /\s$/.test(before) && !/\s$/.test(after) ? ' ' : '';
        continue;
      }
      if (before !== '') text += gap;
      gap = '';
      if (before !== '') text += paint(mark(before, '[-', '-]'), theme.aside);
      if (before !== '' && after !== '' && !/\s$/.test(before)) text += ' ';
      if (after !== '') text += paint(mark(after, '{+', '+}'), theme.strong);
    }
    const { kept, cut, added, changed } = comparison.words;
    await writeOutput(`${text.trimEnd()}\n`);
    await writeOutput(`\n${kept} words kept, ${cut} cut, ${added} added, ${changed} changed\n`);
  });
}
