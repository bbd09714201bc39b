import { addVector, product, type TermSum, type TermVector } from './term-vector.ts';

/** Documents on one event: the sum of their vectors, and the days they were published in. */
export interface Story {
  /** The number of its first document. */
  first: number;
  documents: number[];
  sum: TermSum;
  from?: number;
  to?: number;
}

/** Two stories are one where their documents are on average as similar as this. */
export const SAME_STORY = 0.18;
/** A story goes on for some days; then what is like it is more and more likely its sequel. */
const DAYS_OF_A_STORY = 4;
const FADING_DAYS = 30;

export function beginStory(document: number, vector: TermVector, day: number | undefined): Story {
  const sum: TermSum = new Map();
  addVector(sum, vector);
  return {
    first: document,
    documents: [document],
    sum,
    ...(day === undefined ? {} : { from: day, to: day }),
  };
}

/** The mean similarity of the documents of two stories, less where weeks lie between them. */
export function link(one: Story, other: Story): number {
  const mean = product(one.sum, other.sum) / (one.documents.length * other.documents.length);
  if (one.from === undefined || one.to === undefined || other.from === undefined || other.to === undefined)
    return mean;
  const gap = Math.max(one.from - other.to, other.from - one.to) - DAYS_OF_A_STORY;
  return gap <= 0 ? mean : mean / (1 + gap / FADING_DAYS);
}

/** Takes the documents of another story over. */
export function merge(into: Story, other: Story): void {
  into.first = Math.min(into.first, other.first);
  into.documents.push(...other.documents);
  for (const [term, weight] of other.sum) into.sum.set(term, (into.sum.get(term) ?? 0) + weight);
  if (other.from !== undefined) into.from = Math.min(into.from ?? other.from, other.from);
  if (other.to !== undefined) into.to = Math.max(into.to ?? other.to, other.to);
}
