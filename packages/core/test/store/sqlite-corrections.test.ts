import { openStore } from '../../src/store/index.ts';
import { describeCorrections } from './describe-corrections.ts';
import { temporaryFolder } from './temporary-folder.ts';

describeCorrections('corrections in SQLite', async () => {
  const dataDir = await temporaryFolder();
  return () => openStore({ dataDir });
});
