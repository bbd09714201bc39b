import type { BenchTask } from './bench-task.ts';
import { namesTask } from './understanding/names-task.ts';
import { quotationsTask } from './understanding/quotations-task.ts';
import { annotatorSpeedTask } from './understanding/speed-task.ts';
import { storiesTask } from './understanding/stories-task.ts';
import { timesTask } from './understanding/times-task.ts';

/** The parts of the annotator's benchmark, in the order in which they run. A new one is one line here. */
export const annotatorTasks: readonly BenchTask[] = [
  quotationsTask,
  namesTask,
  timesTask,
  storiesTask,
  annotatorSpeedTask,
];
