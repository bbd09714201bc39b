/** What an extractor finds on a page. */
export interface Extracted {
  paragraphs: string[];
  title?: string | undefined;
  byline?: string | undefined;
  date?: string | undefined;
}

export interface Extractor {
  name: string;
  extract(html: Uint8Array, url: string): Promise<Extracted>;
}

const BLOCKS = 'p,h1,h2,h3,h4,h5,h6,li,blockquote,pre,td,th,dt,dd,div,section,article,figcaption';
const decode = (html: Uint8Array): string => new TextDecoder().decode(html);

/** The paragraphs of an extractor that answers with HTML: the text of each innermost block, captions left out. */
async function paragraphsOf(html: string): Promise<string[]> {
  const { parseHTML } = await import('linkedom');
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  for (const caption of document.querySelectorAll('figcaption,script,style')) caption.remove();
  const paragraphs: string[] = [];
  let open = '';
  const end = () => {
    const text = open.replace(/\s+/g, ' ').trim();
    if (text !== '') paragraphs.push(text);
    open = '';
  };
  const blocks = new Set(BLOCKS.split(','));
  const walk = (node: Node): void => {
    if (node.nodeType === 3) open += node.textContent ?? '';
    const name = node.nodeName.toLowerCase();
    const block = blocks.has(name) || name === 'tr' || name === 'ul' || name === 'ol' || name === 'table';
    if (block) end();
    if (name === 'br') open += ' ';
    for (const child of node.childNodes) walk(child);
    if (block) end();
  };
  walk(document.body);
  end();
  return paragraphs;
}

const ours: Extractor = {
  name: 'tearsheet',
  async extract(bytes, uri) {
    const { parseSource } = await import('@tearsheet/parser');
    const { mainByline, mainHeadline, runningText } = await import('@tearsheet/core/model');
    const article = await parseSource({ bytes, uri, type: 'html' });
    return {
      paragraphs: runningText(article),
      title: mainHeadline(article),
      byline: mainByline(article),
      date: article.datePublished,
    };
  },
};

const readabilityLinkedom: Extractor = {
  name: 'Readability + linkedom',
  async extract(bytes) {
    const { parseHTML } = await import('linkedom');
    const { Readability } = await import('@mozilla/readability');
    const { document } = parseHTML(decode(bytes));
    const found = new Readability(document).parse();
    return {
      paragraphs: await paragraphsOf(found?.content ?? ''),
      title: found?.title ?? undefined,
      byline: found?.byline ?? undefined,
      date: found?.publishedTime ?? undefined,
    };
  },
};

const readabilityJsdom: Extractor = {
  name: 'Readability + jsdom',
  async extract(bytes, url) {
    const { JSDOM, VirtualConsole } = await import('jsdom');
    const { Readability } = await import('@mozilla/readability');
    const dom = new JSDOM(decode(bytes), { url, virtualConsole: new VirtualConsole() });
    const found = new Readability(dom.window.document).parse();
    dom.window.close();
    return {
      paragraphs: await paragraphsOf(found?.content ?? ''),
      title: found?.title ?? undefined,
      byline: found?.byline ?? undefined,
      date: found?.publishedTime ?? undefined,
    };
  },
};

const defuddle: Extractor = {
  name: 'defuddle',
  async extract(bytes, url) {
    const { parseHTML } = await import('linkedom');
    const { Defuddle } = await import('defuddle/node');
    const { document } = parseHTML(decode(bytes));
    const found = await Defuddle(document, url);
    return {
      paragraphs: await paragraphsOf(found.content),
      title: found.title,
      byline: found.author,
      date: found.published,
    };
  },
};

const extractus: Extractor = {
  name: '@extractus/article-extractor',
  async extract(bytes, url) {
    const { extractFromHtml } = await import('@extractus/article-extractor');
    const found = await extractFromHtml(decode(bytes), url);
    return {
      paragraphs: await paragraphsOf(found?.content ?? ''),
      title: found?.title,
      byline: found?.author,
      date: found?.published,
    };
  },
};

/** Ours first, then the peers. */
export const extractors: readonly Extractor[] = [
  ours,
  readabilityLinkedom,
  readabilityJsdom,
  defuddle,
  extractus,
];
