import type { Made } from '../text-annotations.ts';
import type { LinkedName } from './link-entities.ts';

/*
 * The share of names with span and type right by their margin, of articles of sources that the weights have not seen
 * (`training/train-names.ts --check` prints it).
 */
const BY_MARGIN = [0.37, 0.55, 0.7, 0.8, 0.82, 0.82, 0.83, 0.85, 0.85, 0.86, 0.89, 0.92, 0.94];
const STEP = 20;

/** Which rule found a name, and how often such a name has the right words and the right type. */
export function nameConfidence({ margin, work, nominal }: LinkedName): Made {
  if (nominal) return { rule: 'name.noun', confidence: 0.75 };
  if (work) return { rule: 'name.work', confidence: 0.8 };
  if (margin === undefined) return { rule: 'name.listed', confidence: 0.7 };
  return {
    rule: 'name.learned',
    confidence: BY_MARGIN[Math.min(BY_MARGIN.length - 1, Math.floor(margin / STEP))] ?? 0.7,
  };
}
