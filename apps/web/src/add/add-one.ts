import { askFromPage } from '../archive/ask-from-page.ts';
import type { AddItem } from './add-item.ts';
import { encodeBase64 } from './encode-base64.ts';

/** The server takes no more; what is larger is not even read here. */
const MOST_BYTES = 100_000_000;

/** Sends one source, and answers what became of it. Given up by `signal`, the server stops reading it. */
export async function addOne(item: AddItem, signal: AbortSignal): Promise<AddItem> {
  const { source, name, known } = item;
  if (typeof source !== 'string' && source.size > MOST_BYTES) {
    const size = Math.ceil(source.size / 1_000_000);
    return failed(item, `It has ${size} MB; a source may have ${MOST_BYTES / 1_000_000}. Split it.`);
  }
  let upload: { content: string; encoding?: 'base64'; fileName?: string };
  try {
    upload =
      typeof source === 'string'
        ? { content: source }
        : {
            content: encodeBase64(new Uint8Array(await source.arrayBuffer())),
            encoding: 'base64',
            fileName: name.slice(name.lastIndexOf('/') + 1),
          };
  } catch {
    return failed(
      item,
      'The browser could not read this file. See whether it is still there, then try again.',
    );
  }
  const { value, sentence } = await askFromPage((archive) =>
    archive.articles.add.mutate({ source: { ...upload, ...known } }, { signal }),
  );
  if (signal.aborted) return { ...item, state: 'stopped' };
  if (value === undefined) return failed(item, sentence);
  const { status, others = [], ...first } = value;
  return { ...item, state: status, articles: [first, ...others] };
}

const failed = (item: AddItem, sentence: string): AddItem => ({ ...item, state: 'failed', sentence });
