import { linkStories } from './link-stories.ts';
import { beginStory, type Story } from './story.ts';
import { dayOf, type StoryAssignment, type StoryDocument } from './story-document.ts';
import { storyTerms } from './story-terms.ts';
import { TermIndex } from './term-index.ts';
import { VersionIndex } from './version-index.ts';

/** A pair of documents below this is no reason to look whether their stories are one. */
const NEAR = 0.1;

/**
 * Groups documents on the same event, all known at once, and finds which are copies or edited versions of an earlier
 * one. Answers in the order given; of equal input always the same.
 */
export function clusterStories(documents: readonly StoryDocument[]): StoryAssignment[] {
  const index = new TermIndex();
  const versions = new VersionIndex();
  const days = documents.map(({ published }) => dayOf(published));
  const order = byDay(days);
  for (const { text } of documents) index.observe(storyTerms(text));
  const stories: Story[] = [];
  const near: number[][] = [];
  const versionOf: (string | undefined)[] = [];
  for (const [place, at] of order.entries()) {
    const text = documents[at]?.text ?? '';
    // Read twice rather than kept: the terms of a hundred thousand texts fill gigabytes.
    const added = index.add(storyTerms(text));
    stories.push(beginStory(place, added.vector, days[at]));
    near.push(added.near.filter(({ similarity }) => similarity >= NEAR).map(({ document }) => document));
    const version = versions.add(text, near.at(-1));
    if (version !== undefined) versionOf[at] = documents[order[version] ?? -1]?.id;
  }
  const storyOf: (string | undefined)[] = [];
  for (const { first, documents: places } of linkStories(stories, near)) {
    for (const place of places) storyOf[order[place] ?? -1] = documents[order[first] ?? -1]?.id;
  }
  return documents.map(({ id }, at) => {
    const version = versionOf[at];
    return { id, story: storyOf[at] ?? id, ...(version === undefined ? {} : { versionOf: version }) };
  });
}

/** The places of documents with the earlier published first; one without a date stays between its neighbours. */
function byDay(days: readonly (number | undefined)[]): number[] {
  let day = Number.NEGATIVE_INFINITY;
  const filled = days.map((known) => {
    day = known ?? day;
    return day;
  });
  return days
    .map((_, at) => at)
    .sort((one, other) => (filled[one] ?? 0) - (filled[other] ?? 0) || one - other);
}
