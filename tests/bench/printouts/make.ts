import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import type { GoldPage } from '../pages/measure-pages.ts';
import { Press } from './press.ts';
import { randomFrom } from './random.ts';
import { setArticle } from './set-article.ts';

/*
 * Prints articles to PDF: `clean` sets the right text of each in one of four ways, `real` prints the page as it is.
 *   node tests/bench/printouts/make.ts --data DIR --out DIR --kind clean|real [--count N] [--offset N]
 * DIR holds `gold.jsonl` and, for `real`, `html/<id>.html.gz`. What is written: `<id>.pdf` and a `gold.jsonl` of those
 * printed, which for `real` also has the lines that each page showed.
 */
const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    out: { type: 'string' },
    kind: { type: 'string', default: 'clean' },
    count: { type: 'string', default: '60' },
    offset: { type: 'string', default: '0' },
  },
});
if (values.data === undefined || values.out === undefined) {
  process.stderr.write(
    'Please name the folder of the pages and that of the printouts: --data DIR --out DIR\n',
  );
  process.exit(2);
}
const { data, out, kind } = values;
const rankOf = ({ id }: GoldPage): number => randomFrom(`order ${id}`)();
const pages: (GoldPage & { language?: string })[] = readFileSync(join(data, 'gold.jsonl'), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as GoldPage)
  .filter(({ title, paragraphs }) => title && paragraphs.length >= 4 && paragraphs.length <= 90)
  .sort((a, b) => rankOf(a) - rankOf(b))
  .slice(Number(values.offset), Number(values.offset) + Number(values.count));

mkdirSync(out, { recursive: true });
const goldPath = join(out, 'gold.jsonl');
const gold: string[] = [];
let press = await Press.open();
try {
  for (const page of pages) {
    const path = join(out, `${page.id}.pdf`);
    const language = page.language ?? 'en';
    try {
      if (kind === 'clean') {
        const setting = setArticle(page, language);
        writeFileSync(path, await press.printSetting(setting, language));
        gold.push(JSON.stringify({ ...page, template: setting.template, hyphen: setting.hyphen }));
      } else {
        const source = join(data, 'html', `${page.id}.html.gz`);
        if (!existsSync(source)) continue;
        const html = gunzipSync(readFileSync(source)).toString('utf8');
        // With the scripts of every other page, as some are printed after they ran and some are kept without; and with
        // the browser's own header and footer on about half of them.
        const random = randomFrom(`print ${page.id}`);
        const shown: string[] = [];
        const how = { scripts: Number(page.id) % 2 === 0, headers: random() < 0.5, shown };
        writeFileSync(path, await press.printPage(html, page.url, how));
        gold.push(JSON.stringify({ ...page, shown }));
      }
      process.stderr.write(`${page.id} `);
    } catch (error) {
      process.stderr.write(
        `\n${page.id} was not printed: ${error instanceof Error ? error.message.split('\n')[0] : error}\n`,
      );
      await press.close();
      press = await Press.open();
    }
  }
} finally {
  await press.close();
}
writeFileSync(goldPath, `${gold.join('\n')}\n`);
process.stderr.write(`\n${gold.length} printouts in ${out}\n`);
