import { bandsOf, isVersion, shinglesOf, sketchOf } from './sketch.ts';
import { beginStory, link, merge, SAME_STORY, type Story } from './story.ts';
import { dayOf, type StoryDocument } from './story-document.ts';
import type { StoryIndex, StoryMember } from './story-index.ts';
import { packSignature, type StorySignature, unpackSketch, unpackVector } from './story-signature.ts';
import { storyTerms } from './story-terms.ts';
import { termHash } from './term-hash.ts';
import { similarity, vectorOf } from './term-vector.ts';
import { weighTerms } from './weigh-terms.ts';

/** The weightiest terms that a document is looked up by. */
const LOOKED_UP = 20;
/** The newest documents of a key that are looked at, and the best of all that are compared in full. */
const LOOKED_AT = 128;
const COMPARED = 48;
/** The stories of a document as near as this are looked at, and of each as many members stand for it. */
const NEAR = 0.1;
const STORIES = 8;
const MEMBERS = 48;

/** Where a document was put. */
export interface StoryPlacement {
  id: string;
  /** The id of the document that the story began with. */
  story: string;
  /** The earlier document that this one is a copy or an edited version of. */
  versionOf?: string;
  /** Stories that went up in this one, because the document showed that they are the same. */
  merged: string[];
}

/**
 * Puts a document into the story that it is nearest to on average, or begins one, and keeps it in the index. A document
 * that is there already is placed anew. One document at a time: what two calls at once do to a story is not defined.
 *
 * @example
 * const index = new MemoryStoryIndex();
 * await addToStories(index, { id: 'a', text: 'Dam bursts above Ribera …' }); // { id: 'a', story: 'a', merged: [] }
 */
export async function addToStories(
  index: StoryIndex,
  { id, text, published }: StoryDocument,
): Promise<StoryPlacement> {
  const terms = storyTerms(text);
  const hashes = new Map([...terms.keys()].map((term) => [term, termHash(term)]));
  const counted = [...new Set(hashes.values())];
  const { documents, counts } = await index.countTerms(counted);
  const hashOf = (term: string) => hashes.get(term) ?? 0;
  const weighed = weighTerms(terms, {
    documents: documents + 1,
    countOf: (term) => (counts.get(hashOf(term)) ?? 0) + 1,
    lone: 1,
  }).map(([term, weight]): [number, number] => [hashOf(term), weight]);
  const shingles = shinglesOf(text);
  const signature = { vector: vectorOf(weighed), sketch: sketchOf(shingles) };
  const bands = bandsOf(shingles);
  const near = (await findNear(index, weighed.slice(0, LOOKED_UP), bands)).filter((entry) => entry.id !== id);
  const day = dayOf(published);
  const { story, merged } = await chooseStory(index, { id, day, signature }, near);
  const keys = [...new Set([...weighed.slice(0, LOOKED_UP).map(([hash]) => hash), ...bands])];
  await index.put(
    { id, story, ...(day === undefined ? {} : { day }), keys, signature: packSignature(signature) },
    counted,
  );
  for (const other of merged) await index.mergeStories(story, other);
  const versionOf = earliestVersion(signature, near);
  return { id, story, merged, ...(versionOf === undefined ? {} : { versionOf }) };
}

/** The documents that share the weightiest terms or wording, nearest first. */
async function findNear(
  index: StoryIndex,
  weighed: readonly [number, number][],
  bands: readonly number[],
): Promise<StoryMember[]> {
  const weights = new Map([...bands.map((band): [number, number] => [band, SAME_WORDING]), ...weighed]);
  const scores = new Map<string, number>();
  for (const { key, id } of await index.findByKeys([...weights.keys()], LOOKED_AT))
    scores.set(id, (scores.get(id) ?? 0) + (weights.get(key) ?? 0));
  const best = [...scores].sort((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1));
  return index.getEntries(best.slice(0, COMPARED).map(([id]) => id));
}

/** A bucket of wording in common counts like a rare word at the start of both. */
const SAME_WORDING = 20;

interface Newcomer {
  id: string;
  day: number | undefined;
  signature: StorySignature;
}

async function chooseStory(
  index: StoryIndex,
  { id, day, signature }: Newcomer,
  near: readonly StoryMember[],
): Promise<{ story: string; merged: string[] }> {
  const named = near
    .map((entry) => ({ entry, like: similarity(signature.vector, unpackVector(entry.signature)) }))
    .filter(({ like }) => like >= NEAR)
    .sort((one, other) => other.like - one.like)
    .map(({ entry }) => entry.story);
  const stories = new Map<string, Story>();
  for (const member of await index.getMembers([...new Set(named)].slice(0, STORIES), MEMBERS)) {
    if (member.id === id) continue;
    const alone = beginStory(0, unpackVector(member.signature), member.day);
    const story = stories.get(member.story);
    if (story) merge(story, alone);
    else stories.set(member.story, alone);
  }
  const newcomer = beginStory(0, signature.vector, day);
  const links = [...stories].map(([name, story]) => ({ name, story, mean: link(story, newcomer) }));
  const nearest = links
    .filter(({ mean }) => mean >= SAME_STORY)
    .reduce<(typeof links)[number] | undefined>(
      (best, next) => (best && best.mean >= next.mean ? best : next),
      undefined,
    );
  if (!nearest) return { story: id, merged: [] };
  merge(nearest.story, newcomer);
  const merged: string[] = [];
  for (const { name, story } of links) {
    if (name === nearest.name || link(nearest.story, story) < SAME_STORY) continue;
    merge(nearest.story, story);
    merged.push(name);
  }
  return { story: nearest.name, merged };
}

/** The one that came out first; of those of one day, or without one, the one that stands first in the index. */
function earliestVersion(signature: StorySignature, near: readonly StoryMember[]): string | undefined {
  const versions = near.filter((entry) => isVersion(signature.sketch, unpackSketch(entry.signature)));
  const earliest = versions.sort(
    (one, other) => (one.day ?? Infinity) - (other.day ?? Infinity) || (one.id < other.id ? -1 : 1),
  )[0];
  return earliest?.id;
}
