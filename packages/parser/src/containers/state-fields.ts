import {
  type Article,
  type Block,
  type Contributor,
  cleanLine,
  type Evidence,
  gateHref,
} from '@tearsheet/core/model';
import { readByline, readNames } from '../article/read-byline.ts';
import { canonicalAddress } from '../html/canonical-address.ts';
import { partsOfName } from '../language/person-names.ts';
import { readStatedDate } from './read-stated-date.ts';
import type { StatedField, StatedName } from './unpacked.ts';

/**
 * Gives an article the fields that its container states of it. They win over what its pages say; a headline of the page that is another one goes back into the text.
 */
export function stateFields(article: Article, fields: ReadonlyMap<StatedName, StatedField>): Article {
  const stated = new Stated(article, fields);
  stated.headline();
  stated.by();
  stated.date('datePublished', 'published');
  stated.date('dateModified', 'modified');
  stated.line('language', 'language', languageOf);
  stated.line('rights', 'rights', cleanLine);
  stated.line('uri', 'uri', addressOf);
  stated.publisher();
  stated.excerpt();
  return stated.article;
}

/** Notices about a field that was not found, and so could not be named. */
const DOUBTS: Record<string, RegExp> = { '/headlines/0': /^headline-/, '/language': /^language-/ };

class Stated {
  article: Article;
  readonly #fields: ReadonlyMap<StatedName, StatedField>;

  constructor(article: Article, fields: ReadonlyMap<StatedName, StatedField>) {
    this.article = article;
    this.#fields = fields;
  }

  headline(): void {
    const field = this.#fields.get('headline');
    if (!field) return;
    const [printed] = this.article.headlines;
    if (printed && letters(printed.value) !== letters(field.value)) this.#putBack(printed.value);
    const others = this.article.headlines.slice(printed ? 1 : 0);
    this.article = { ...this.article, headlines: [{ role: 'main', value: field.value }, ...others] };
    this.#note('/headlines/0', field);
  }

  by(): void {
    const field = this.#fields.get('by');
    if (!field) return;
    const byline = readByline(field.value) ?? readNames(field.value);
    const contributors: Contributor[] = byline?.contributors ?? [
      { role: 'author', ...partsOfName(field.value) },
    ];
    this.#drop(/^\/(contributors|infoSources)\//);
    this.article = {
      ...this.article,
      by: field.value,
      contributors,
      infoSources: byline?.wires ?? [],
    };
    this.#note('/by', field);
    for (const at of contributors.keys()) this.#note(`/contributors/${at}`, field);
    for (const at of (byline?.wires ?? []).keys()) this.#note(`/infoSources/${at}`, field);
  }

  date(name: 'datePublished' | 'dateModified', from: StatedName): void {
    this.line(name, from, readStatedDate);
  }

  line(
    name: 'datePublished' | 'dateModified' | 'language' | 'rights' | 'uri',
    from: StatedName,
    read: (value: string) => string | undefined,
  ): void {
    const field = this.#fields.get(from);
    const value = field && read(field.value);
    if (!field || value === undefined) return;
    this.article = { ...this.article, [name]: value };
    this.#note(`/${name}`, field);
  }

  publisher(): void {
    const name = this.#fields.get('publisher');
    const at = this.#fields.get('publisherUri');
    const uri = at && gateHref(at.value);
    const host = uri?.startsWith('http') ? new URL(uri).hostname.replace(/^www\./, '') : undefined;
    const domain = host !== undefined && /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(host) ? host : undefined;
    const field = name ?? at;
    if (!field || (!name && domain === undefined)) return;
    this.article = {
      ...this.article,
      publisher: {
        ...this.article.publisher,
        ...(name ? { name: name.value } : {}),
        ...(domain === undefined ? {} : { domain }),
      },
    };
    this.#note('/publisher', field);
  }

  excerpt(): void {
    const field = this.#fields.get('excerpt');
    if (!field || this.article.descriptions.length > 0) return;
    this.article = { ...this.article, descriptions: [{ role: 'excerpt', value: field.value }] };
    this.#note('/descriptions/0', field);
  }

  #note(target: string, { start, end }: StatedField): void {
    const evidence: Evidence = {
      target,
      ranges: [{ kind: 'text', start, end }],
      rule: 'state-fields',
      confidence: 0.98,
      why: 'The container says so',
    };
    this.article = {
      ...this.article,
      evidence: [...this.article.evidence.filter((one) => one.target !== target), evidence],
      // What was doubtful about it is settled.
      notices: this.article.notices.filter((one) => one.target !== target && !DOUBTS[target]?.test(one.code)),
    };
  }

  #drop(targets: RegExp): void {
    this.article = {
      ...this.article,
      evidence: this.article.evidence.filter(({ target }) => !targets.test(target)),
    };
  }

  /** What the page has for its headline is text after all. */
  #putBack(value: string): void {
    const block: Block = { type: 'heading', id: 'b0', depth: 2, children: [{ type: 'text', value }] };
    const found = this.article.evidence.find(({ target }) => target === '/headlines/0');
    this.article = {
      ...this.article,
      body: { type: 'root', children: [block, ...this.article.body.children] },
      evidence: found ? [...this.article.evidence, { ...found, target: '#b0' }] : this.article.evidence,
    };
  }
}

function addressOf(value: string): string | undefined {
  const href = gateHref(value);
  return href?.startsWith('http') ? canonicalAddress(href) : undefined;
}

/** A BCP 47 tag, written as it should be: `en-GB`. */
function languageOf(value: string): string | undefined {
  const tag = value.trim().replaceAll('_', '-');
  return /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/i.test(tag) ? Intl.getCanonicalLocales(tag)[0] : undefined;
}

const letters = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
