import { annotatorTasks } from './annotator-tasks.ts';
import { runBench } from './run-bench.ts';

/* The annotator beside its peers, in one run. */
await runBench({
  name: 'annotator',
  tasks: annotatorTasks,
  data: 'texts to measure on: quotations*.jsonl, names*.jsonl, times*.jsonl, stories*.jsonl',
  limit: 'at most so many texts of a set',
  size: 'made-up articles that stories are looked for in, to see what one more costs',
  defaultSize: 2000,
});
