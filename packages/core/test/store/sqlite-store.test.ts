import { openStore } from '../../src/store/index.ts';
import { describeArticleStore } from './describe-article-store.ts';
import { temporaryFolder } from './temporary-folder.ts';

describeArticleStore('the archive in SQLite', async () => {
  const dataDir = await temporaryFolder();
  return () => openStore({ dataDir });
});
