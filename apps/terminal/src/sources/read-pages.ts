import { readSource, type Source } from './read-source.ts';

/** Files that are the pages of one article, in their order, as one source: a web archive of them. */
export async function readPages(inputs: AsyncIterable<string>): Promise<Source> {
  const { packPages } = await import('@tearsheet/client/local');
  const pages: Source[] = [];
  for await (const input of inputs) pages.push(await readSource(input));
  const fileName = pages[0]?.fileName;
  return { bytes: packPages(pages), ...(fileName === undefined ? {} : { fileName: `${fileName}.warc` }) };
}
