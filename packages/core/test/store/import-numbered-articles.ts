/*
 * A process of its own that adds articles to an archive and says each one that it was promised:
 * node import-numbered-articles.ts DATA_DIR FIRST LAST SIZE
 */
import { writeSync } from 'node:fs';
import { LOCAL_OWNER, openStore } from '../../src/store/index.ts';
import { numberedArticle } from './numbered-article.ts';

const [dataDir = '', first, last, size] = process.argv.slice(2);
const store = await openStore({ dataDir });
// Written at once and not when the stream gets round to it.
writeSync(1, 'open\n');
for (let n = Number(first); n <= Number(last); n++) {
  const { status, id } = await store.addArticle(LOCAL_OWNER, numberedArticle(n, Number(size)));
  writeSync(1, `${JSON.stringify({ n, status, id })}\n`);
}
await store.close();
