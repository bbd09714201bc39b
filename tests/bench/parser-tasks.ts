import type { BenchTask } from './bench-task.ts';
import { fuzzTask } from './pages/fuzz-task.ts';
import { jobsTask } from './pages/jobs-task.ts';
import { pagesTask } from './pages/pages-task.ts';
import { sizeTask } from './pages/size-task.ts';
import { printoutFixturesTask } from './printouts/fixtures-task.ts';
import { pdfTask } from './printouts/pdf-task.ts';
import { printoutTextTask } from './printouts/text-task.ts';

/** The parts of the parser's benchmark, in the order in which they run. A new one is one line here. */
export const parserTasks: readonly BenchTask[] = [
  pagesTask,
  sizeTask,
  jobsTask,
  fuzzTask,
  printoutFixturesTask,
  printoutTextTask,
  pdfTask,
];
