'use client';

import Link from 'next/link';
import { type FormEvent, useRef, useState } from 'react';
import { askFromPage } from '../archive/ask-from-page.ts';
import { encodeBase64 } from './encode-base64.ts';

/** Where one file, or the pasted text, has come to. */
interface Item {
  name: string;
  state: 'sending' | 'added' | 'present' | 'failed';
  id?: string;
  said: string;
}

/** Sends what was pasted or chosen, one source after another, and says of each what became of it. */
export function AddForm() {
  const form = useRef<HTMLFormElement>(null);
  const [items, setItems] = useState<Item[]>([]);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState('');

  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (busy || form.current === null) return;
    const data = new FormData(form.current);
    const text = data.get('text');
    const uri = data.get('uri');
    const published = data.get('published');
    const known = {
      ...(typeof uri === 'string' && uri !== '' ? { uri } : {}),
      ...(typeof published === 'string' && published !== '' ? { published } : {}),
    };
    const files = data.getAll('files').filter((file) => file instanceof File && file.name !== '');
    const sources = [
      ...(typeof text === 'string' && text.trim() !== '' ? [text] : []),
      ...files.filter((file) => file instanceof File),
    ];
    setFault(sources.length === 0 ? 'There is nothing to add yet. Paste a text, or choose a file.' : '');
    setItems([]);
    setBusy(sources.length > 0);
    let failed = false;
    for (const source of sources) {
      const name = typeof source === 'string' ? 'The pasted text' : source.name;
      setItems((before) => [...before, { name, state: 'sending', said: 'is being read …' }]);
      const made = await sendOne(source, name, known);
      failed ||= made.some(({ state }) => state === 'failed');
      setItems((before) => [...before.slice(0, -1), ...made]);
    }
    setBusy(false);
    if (sources.length > 0 && !failed) form.current?.reset();
  };

  return (
    <form ref={form} className="add-form" onSubmit={send}>
      <label htmlFor="text">Text</label>
      <textarea id="text" name="text" rows={12} spellCheck={false} aria-describedby="add-said" />
      <label htmlFor="files">Or files</label>
      <input id="files" type="file" name="files" multiple />
      <div className="field-pair">
        <div>
          <label htmlFor="uri">Its address on the web, if it has one</label>
          <input id="uri" type="url" name="uri" placeholder="https://" />
        </div>
        <div>
          <label htmlFor="published">Published on, if you know it</label>
          <input id="published" type="date" name="published" />
        </div>
      </div>
      <p>
        <button type="submit" className="main-button" aria-disabled={busy}>
          {busy ? 'Adding …' : 'Add'}
        </button>
      </p>
      <div id="add-said" className="said" role="status">
        {fault !== '' && <p className="fault">{fault}</p>}
        {items.map((item) => (
          <p key={`${item.name} ${item.id ?? ''}`} className={item.state === 'failed' ? 'fault' : undefined}>
            <strong>{item.name}</strong>{' '}
            {item.id === undefined ? item.said : <Link href={`/a/${item.id}`}>{item.said}</Link>}
          </p>
        ))}
      </div>
    </form>
  );
}

/** What became of a source: of each article in it, where it held several. */
async function sendOne(
  source: string | File,
  name: string,
  known: { uri?: string; published?: string },
): Promise<Item[]> {
  const upload =
    typeof source === 'string'
      ? { content: source }
      : {
          content: encodeBase64(new Uint8Array(await source.arrayBuffer())),
          encoding: 'base64' as const,
          fileName: name,
        };
  const { value, sentence } = await askFromPage((archive) =>
    archive.articles.add.mutate({ source: { ...upload, ...known } }),
  );
  if (value === undefined) return [{ name, state: 'failed', said: sentence }];
  return [value, ...(value.others ?? [])].map((added) => tell(name, added));
}

interface Added {
  status: 'added' | 'present';
  id: string;
  headline: string;
  deleted?: true;
}

function tell(name: string, { status, id, headline, deleted }: Added): Item {
  const title = headline === '' ? 'an article without a headline' : headline;
  if (status === 'added') return { name, state: 'added', id, said: `is now in the library: ${title}` };
  const where = deleted === true ? 'lies in the bin' : 'was in the library already';
  return { name, state: 'present', id, said: `${where}: ${title}` };
}
