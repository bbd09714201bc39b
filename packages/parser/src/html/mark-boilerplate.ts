import type { Removal } from '@tearsheet/core/model';
import { type HtmlElement, walkNodes } from './html-node.ts';
import { type Boilerplate, BoilerplateNames } from './name-boilerplate.ts';
import { isSetOff } from './read-blocks.ts';
import { isPost } from './read-embed.ts';
import { removeNode } from './removal-draft.ts';

/** Share of the page's running text above which a name is taken for that of a frame around the article. */
const FRAME = 0.3;
/** What the page itself says weighs more than a name. */
const SURE_FRAME = 0.7;

/** A line of this length is a sentence. */
const SENTENCE = 60;

/** What may be long beside an article. */
const NOT_TEXT: ReadonlySet<string> = new Set(['comments', 'related']);

const CONTENTS: Boilerplate = {
  kind: 'navigation',
  why: 'A table of contents: links into the page itself',
  sure: true,
};

/** What holds links, not sentences. */
const OF_LINKS: ReadonlySet<string> = new Set(['navigation', 'sharing', 'page-header']);

/** A list in which every link leads into the page itself. */
function contentsOf(node: HtmlElement): Boilerplate | undefined {
  if ((node.tag !== 'ul' && node.tag !== 'ol') || node.linkLength < node.textLength * 0.8) return undefined;
  let links = 0;
  let away = false;
  walkNodes(node, (child) => {
    if (child.kind === 'text' || away) return false;
    if (child.tag !== 'a') return true;
    links++;
    away = !(child.get('href') ?? '').startsWith('#');
    return false;
  });
  return links > 1 && !away ? CONTENTS : undefined;
}

/** Words inside a sentence, whatever they are called: a link that opens a window, a term that is explained. */
function isWords(node: HtmlElement): boolean {
  const { parent } = node;
  return (
    parent !== undefined &&
    node.isInline &&
    !node.holdsBlocks &&
    parent.textLength > SENTENCE &&
    parent.textLength > node.textLength * 2
  );
}

/** What no name makes boilerplate. */
function isText(node: HtmlElement, { kind }: Boilerplate): boolean {
  if (OF_LINKS.has(kind) && node.gain > 500 && node.linkLength < node.textLength * 0.2) return true;
  if (node.tag === 'article' || node.tag === 'main' || node.get('itemprop') === 'articleBody')
    return node.gain > 0;
  return node.tag === 'p' && node.textLength > 200 && node.linkLength < node.textLength / 3;
}

/** Which subtrees of a page are no text of its article, and why. */
export class Boilerplates {
  readonly #marked = new Map<HtmlElement, Boilerplate>();

  has = (element: HtmlElement): boolean => this.#marked.has(element);

  get = (element: HtmlElement): Boilerplate | undefined => this.#marked.get(element);

  mark(element: HtmlElement, boilerplate: Boilerplate): void {
    this.#marked.set(element, boilerplate);
  }

  /** What was marked below an element, one removal a subtree. */
  removals(root: HtmlElement): Removal[] {
    const removals: Removal[] = [];
    walkNodes(root, (node) => {
      if (node.kind === 'text' || node.isSilent) return false;
      const found = this.#marked.get(node);
      if (!found) return true;
      const removal = removeNode(node, found.kind, 'mark-boilerplate', found.why);
      if (removal) removals.push(removal);
      return false;
    });
    return removals;
  }
}

/** Marks what the page names as something else than its article, unless most of its running text is in it. */
export function markBoilerplate(body: HtmlElement, headline: HtmlElement | undefined): Boilerplates {
  const marks = new Boilerplates();
  const names = new BoilerplateNames();
  const whole = Math.max(1, body.gain);
  const around = new Set<HtmlElement>();
  for (let at = headline; at; at = at.parent) around.add(at);
  const gains = new Map<Boilerplate, number>();
  const found: [HtmlElement, Boilerplate][] = [];
  walkNodes(body, (node) => {
    if (node.kind === 'text' || node.isSilent) return false;
    if (node.textLength === 0 && node.tag !== 'form') return true;
    const named = isPost(node) || isSetOff(node) ? undefined : (contentsOf(node) ?? names.of(node));
    if (!named) return true;
    const share = named.sure ? SURE_FRAME : NOT_TEXT.has(named.kind) ? FRAME * 1.5 : FRAME;
    if (!named.sure && (around.has(node) || isText(node, named) || isWords(node))) return true;
    const frame = around.has(node) ? share / 3 : share;
    if (node.gain > whole * frame && node.gain > 200) return true;
    found.push([node, named]);
    gains.set(named, (gains.get(named) ?? 0) + node.gain);
    return false;
  });
  for (const [node, named] of found) {
    // A name that most of the text goes by is one of the page's layout, and says nothing.
    const layout = !named.sure && !NOT_TEXT.has(named.kind) && (gains.get(named) ?? 0) > whole * FRAME;
    if (!layout || node.linkLength > node.textLength * 0.5) marks.mark(node, named);
  }
  return marks;
}
