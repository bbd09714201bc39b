import type { Group } from '../draft/head.ts';
import type { PrintLine } from '../draft/print-line.ts';

/**
 * The groups of the lines that are left when fields were taken out of them: where a line went, the group is parted, for
 * what follows a field begins a block.
 *
 * @param left the lines of `groups` that are left, in the same order; some may be copies that stand further apart
 */
export function partGroups(groups: readonly Group[], left: readonly PrintLine[]): PrintLine[][] {
  const parted: PrintLine[][] = [];
  let at = 0;
  for (const group of groups) {
    let open: PrintLine[] | undefined;
    for (const line of group) {
      const next = left[at];
      if (next?.start !== line.start || next.end !== line.end) {
        open = undefined;
        continue;
      }
      if (open) open.push(next);
      else {
        open = [next];
        parted.push(open);
      }
      at++;
    }
  }
  return parted;
}
