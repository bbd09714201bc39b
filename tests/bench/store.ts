import { runBench } from './run-bench.ts';
import { closeBenchArchive } from './store/bench-archive.ts';
import { storeTasks } from './store-tasks.ts';

/* The archive of many articles beside the plain way, in one run. */
await runBench({
  name: 'store',
  tasks: storeTasks,
  data: 'a folder in which the archive is built, and kept for the next run',
  limit: 'nothing here',
  size: 'made-up articles in the archive',
  defaultSize: 10_000,
});
await closeBenchArchive();
