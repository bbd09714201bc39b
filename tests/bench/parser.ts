import { parserTasks } from './parser-tasks.ts';
import { runBench } from './run-bench.ts';

/*
 * The parser beside its peers, in one run.
 * @postlight/parser is no peer here: it does not install from npm alone (it needs a dependency from git).
 */
await runBench({
  name: 'parser',
  tasks: parserTasks,
  data: 'pages to measure on: gold.jsonl and html/<id>.html.gz, or printouts as text, <id>.<style>.txt',
  limit: 'at most so many pages',
  size: 'megabytes that a measure of speed reads',
  defaultSize: 4,
});
