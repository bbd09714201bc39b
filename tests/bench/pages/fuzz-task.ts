import { isTearsheetError, validateArticle } from '@tearsheet/core/model';
import { parseSources } from '@tearsheet/parser';
import { cutOff, numbers, turnBits } from '@tearsheet/parser/damage';
import type { BenchTask } from '../bench-task.ts';
import { readPages } from './read-pages.ts';

/** Of each page, beside itself. */
const CUTS = 2;
const FLIPS = 2;
/** What a page may cost before its size counts, in seconds: reading a small one is over before it can be measured. */
const START = 0.1;

/** Damaged pages: none breaks a reader down, none costs more than its size allows. */
export const fuzzTask: BenchTask = {
  name: 'fuzz',
  about:
    'each page, cut off anywhere and with bits turned over, seeds fixed: breakdowns, and the dearest megabyte',
  async run({ data, limit, progress }) {
    const pages = readPages(data, limit);
    const faults: string[] = [];
    let dearest = 0;
    let read = 0;
    for (const [at, { id, bytes }] of pages.entries()) {
      if (at % 50 === 0) progress(`${at} of ${pages.length} pages`);
      const next = numbers(at + 1);
      const damaged = [
        bytes,
        ...Array.from({ length: CUTS }, () => cutOff(bytes, next)),
        ...Array.from({ length: FLIPS }, () => turnBits(bytes, next)),
      ];
      for (const [which, one] of damaged.entries()) {
        const before = process.cpuUsage();
        try {
          for (const article of await parseSources({ bytes: one, type: 'html' })) {
            const [fault] = validateArticle(article);
            if (fault !== undefined) faults.push(`${id} ${which}: ${fault}`);
          }
        } catch (error) {
          if (!isTearsheetError(error)) faults.push(`${id} ${which}: ${String(error)}`);
        }
        const { user, system } = process.cpuUsage(before);
        read++;
        const seconds = (user + system) / 1_000_000 - START;
        dearest = Math.max(dearest, seconds / Math.max(0.05, one.length / 1_000_000));
      }
    }
    for (const fault of faults) progress(fault);
    return [
      { task: 'fuzz', metric: 'breakdowns', ours: faults.length, peers: {}, n: read },
      { task: 'fuzz', metric: 'dearest megabyte', unit: 's/MB', ours: dearest, peers: {}, n: read },
    ];
  },
};
