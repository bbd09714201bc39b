import { openStore } from '../../src/store/index.ts';
import { describeKeeping } from './describe-keeping.ts';
import { temporaryFolder } from './temporary-folder.ts';

describeKeeping('what people keep, in SQLite', async () => openStore({ dataDir: await temporaryFolder() }));
