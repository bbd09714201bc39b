import { type HtmlElement, textOf, walkNodes } from './html-node.ts';
import { readJsonLd, type StructuredData } from './read-json-ld.ts';

/** One `<meta>`: what it names, in small letters, and what it says. */
export interface Meta {
  name: string;
  content: string;
  element: HtmlElement;
}

/** What stands on a page outside its text, gathered in one pass. */
export interface Survey {
  html?: HtmlElement;
  body?: HtmlElement;
  title?: HtmlElement;
  base?: string | undefined;
  canonical?: HtmlElement;
  metas: Meta[];
  headings: HtmlElement[];
  times: HtmlElement[];
  /** Elements whose attributes speak of authors. */
  authors: HtmlElement[];
  /** Elements whose attributes speak of dates. */
  dates: HtmlElement[];
  /** Elements with `itemprop`. */
  props: HtmlElement[];
  structured: StructuredData[];
}

const AUTHOR =
  /author|byline|by-line|byl(?:_|-|$)|writer|contributor|autor|auteur|autore|verfasser|redakt|reporter|journalist|signature|firma/i;
const DATE =
  /date|time|publish|posted|datum|fecha|data(?:-|_)?pub|pubdate|timestamp|entry-meta|post-meta|article-meta|byline/i;
/** The address of an author's page. */
export const AUTHOR_PAGE =
  /^(?!(?:https?:)?\/\/(?:\w+\.)?(?:bsky\.app|twitter\.com|x\.com|facebook\.com|instagram\.com|linkedin\.com|youtube\.com|threads\.net|mastodon\.\w+)).*\/(?:authors?|autor(?:en|es|e|in)?|auteurs?|autori|autore|redakteur\w*|journalist\w*|profiles?|people|person|staff|contributors?|columnists?|writers?|reporters?|team|by|opinion\/columnists)\/[\w%.-]{3,60}\/?(?:$|[?#])/i;
const MOST = 400;

/** Gathers what the metadata is read from. */
export function surveyPage(root: HtmlElement, source: string): Survey {
  const survey: Survey = {
    metas: [],
    headings: [],
    times: [],
    authors: [],
    dates: [],
    props: [],
    structured: [],
  };
  const known: Spoken = new Map();
  walkNodes(root, (node) => {
    if (node.kind === 'text') return false;
    switch (node.tag) {
      case 'html':
        survey.html ??= node;
        break;
      case 'body':
        survey.body ??= node;
        break;
      case 'title':
        survey.title ??= node;
        return false;
      case 'base':
        survey.base ??= node.get('href');
        break;
      case 'link':
        if (/^canonical$/i.test(node.get('rel') ?? '')) survey.canonical ??= node;
        break;
      case 'meta':
        addMeta(survey, node);
        break;
      case 'script':
        if (/ld\+json/i.test(node.get('type') ?? '')) survey.structured.push(...readJsonLd(node, source));
        return false;
      case 'h1':
      case 'h2':
        if (survey.headings.length < MOST) survey.headings.push(node);
        break;
      case 'h3':
        if (/title|headline/i.test(node.get('class') ?? '') && survey.headings.length < MOST)
          survey.headings.push(node);
        break;
      case 'time':
        if (survey.times.length < MOST) survey.times.push(node);
        break;
      case 'template':
        return false;
    }
    if (node.isSilent && node.tag !== 'head' && node.tag !== 'noscript') return false;
    addNamed(survey, node, known);
    return true;
  });
  survey.structured = nearestFirst(survey);
  return survey;
}

/** Pages describe other articles too: what has the page's own title comes first. */
function nearestFirst(survey: Survey): StructuredData[] {
  const key = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  const titles = [
    survey.title ? textOf(survey.title, 300) : '',
    metaOf(survey, 'og:title')?.content ?? '',
    ...survey.headings.slice(0, 3).map((heading) => textOf(heading, 300)),
  ].map(key);
  const isOwn = ({ data }: StructuredData) => {
    const headline = key(typeof data.headline === 'string' ? data.headline.slice(0, 300) : '');
    return headline !== '' && titles.some((title) => title.includes(headline));
  };
  const own = survey.structured.filter(isOwn);
  return own.length === 0
    ? survey.structured
    : [...own, ...survey.structured.filter((one) => !own.includes(one))];
}

function addMeta(survey: Survey, element: HtmlElement): void {
  const content = element.get('content')?.trim();
  if (!content) return;
  for (const key of ['property', 'name', 'itemprop'] as const) {
    const name = element.get(key);
    if (name !== undefined) survey.metas.push({ name: name.trim().toLowerCase(), content, element });
  }
}

/** Attributes that name an element. */
const NAMING = ['class', 'id', 'itemprop', 'data-testid'] as const;

/** What names of elements speak of; pages use few of them, each many times. */
type Spoken = Map<string, { authored: boolean; dated: boolean }>;

function addNamed(survey: Survey, element: HtmlElement, known: Spoken): void {
  if (element.attributes.length === 0) return;
  const prop = element.get('itemprop');
  if (prop !== undefined && survey.props.length < MOST) survey.props.push(element);
  const rel = element.get('rel');
  if (element.tag === 'a' && AUTHOR_PAGE.test(element.get('href') ?? '') && survey.authors.length < MOST) {
    survey.authors.push(element);
    return;
  }
  let authored = rel === 'author';
  let dated = false;
  for (const name of NAMING) {
    const value = element.get(name);
    if (value === undefined) continue;
    let spoken = known.get(value);
    if (spoken === undefined) {
      spoken = { authored: AUTHOR.test(value), dated: DATE.test(value) };
      known.set(value, spoken);
    }
    authored ||= spoken.authored;
    dated ||= spoken.dated;
  }
  if (authored && survey.authors.length < MOST) survey.authors.push(element);
  if (dated && survey.dates.length < MOST) survey.dates.push(element);
}

/** What the first of some metas says. */
export function metaOf(survey: Survey, ...names: string[]): Meta | undefined {
  for (const name of names) {
    const found = survey.metas.find((meta) => meta.name === name);
    if (found) return found;
  }
  return undefined;
}
