import type { Anchor } from '@tearsheet/core/model';
import type { PageStyle } from '../page/page-style.ts';
import type { Passage, Run } from '../page/passage.ts';

/** A page of what was found in an article. Each of its entries leads to a place in the article. */
export interface FindingsPage {
  /** Those that are an entry have its number as their block. */
  passages: Passage[];
  /** Where each entry stands in the article. */
  places: Anchor[];
}

/** Below this a finding is shown as the guess it is. */
export const SURE = 0.7;

/** Puts a page of findings together: titles, and entries below them. */
export class FindingsWriter {
  readonly #passages: Passage[] = [];
  readonly #places: Anchor[] = [];

  title(text: string, more = ''): void {
    const runs: Run[] = [{ text, style: 'label' }];
    if (more !== '') runs.push({ text: `  ${more}`, style: 'aside' });
    this.#passages.push({ runs, style: 'label', gap: 1, marks: ['', '  '] });
  }

  say(text: string, style: PageStyle = 'aside'): void {
    this.#passages.push({ runs: [{ text, style }], style, gap: 0 });
  }

  /** Without a place it is no entry, and leads nowhere. */
  entry(runs: Run[], place: Anchor | undefined, gap: 0 | 1 = 0): void {
    const passage: Passage = { runs, style: 'text', gap, marks: ['  ', '    '] };
    if (place === undefined) this.#passages.push(passage);
    else this.#passages.push({ ...passage, block: String(this.#places.push(place) - 1) });
  }

  page(): FindingsPage {
    return { passages: this.#passages, places: this.#places };
  }
}
