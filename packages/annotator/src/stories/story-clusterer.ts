import { beginStory, link, merge, SAME_STORY, type Story } from './story.ts';
import { dayOf, type StoryAssignment, type StoryDocument } from './story-document.ts';
import { storyTerms } from './story-terms.ts';
import { TermIndex } from './term-index.ts';
import { VersionIndex } from './version-index.ts';

/**
 * Puts documents into stories as they come: each joins the story that it is nearest to on average, or begins one. What
 * adding costs does not grow with the number of documents.
 *
 * @example
 * const stories = new StoryClusterer();
 * stories.add({ id: 'a', text: 'Dam bursts above Ribera …' }); // { id: 'a', story: 'a' }
 */
export class StoryClusterer {
  readonly #ids: string[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #storyOf: Story[] = [];
  readonly #index = new TermIndex({ complete: false });
  readonly #versions = new VersionIndex();

  add({ id, text, published }: StoryDocument): StoryAssignment {
    const terms = storyTerms(text);
    this.#index.observe(terms);
    const { document, vector, near } = this.#index.add(terms);
    this.#ids.push(id);
    this.#numbers.set(id, document);
    const version = this.#versions.add(
      text,
      near.map((neighbour) => neighbour.document),
    );
    const alone = beginStory(document, vector, dayOf(published));
    let nearest: Story | undefined;
    let highest = SAME_STORY;
    for (const story of new Set(near.map((neighbour) => this.#storyOf[neighbour.document]))) {
      if (!story) continue;
      const mean = link(story, alone);
      if (mean < highest) continue;
      highest = mean;
      nearest = story;
    }
    const story = nearest ?? alone;
    this.#storyOf.push(story);
    if (nearest) {
      merge(nearest, alone);
      this.#mergeWith(
        nearest,
        near.map((neighbour) => neighbour.document),
      );
    }
    const versionOf = version === undefined ? undefined : this.#ids[version];
    return { id, story: this.#ids[story.first] ?? id, ...(versionOf === undefined ? {} : { versionOf }) };
  }

  /** A document may show that two stories are one; the younger one then goes on under the name of the older. */
  #mergeWith(story: Story, near: readonly number[]): void {
    for (const document of near) {
      const other = this.#storyOf[document];
      if (!other || other === story || link(story, other) < SAME_STORY) continue;
      for (const moved of other.documents) this.#storyOf[moved] = story;
      merge(story, other);
    }
  }

  /** The story of a document as of now. */
  storyOf(id: string): string | undefined {
    const story = this.#storyOf[this.#numbers.get(id) ?? -1];
    return story && this.#ids[story.first];
  }
}
