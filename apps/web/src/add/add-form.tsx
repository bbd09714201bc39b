'use client';

import { type ClipboardEvent, type DragEvent, type FormEvent, useRef, useState } from 'react';
import { AddProgress } from './add-progress.tsx';
import { chosenFiles, droppedFiles, type NamedFile } from './dropped-files.ts';
import { type ChosenSource, useAdding } from './use-adding.ts';

const NOTHING = 'There is nothing to add yet. Paste a text, or choose a file.';
const ONE_ADDRESS = 'An address and a date are of one article. Leave them out, or add one source at a time.';

/** Takes a text, files, or a folder with all that is in it, and says of each what became of it. */
export function AddForm() {
  const form = useRef<HTMLFormElement>(null);
  const [fault, setFault] = useState('');
  const [over, setOver] = useState(false);
  const adding = useAdding();

  const begin = (text: string, files: readonly NamedFile[]) => {
    const data = new FormData(form.current ?? undefined);
    const known = {
      ...fieldOf(data, 'uri'),
      ...fieldOf(data, 'published'),
    };
    const sources: ChosenSource[] = [
      ...(text.trim() === '' ? [] : [{ name: 'The pasted text', source: text, known }]),
      ...files.map(({ name, file }) => ({ name, source: file, known })),
    ];
    const several = sources.length > 1 && Object.keys(known).length > 0;
    setFault(sources.length === 0 ? NOTHING : several ? ONE_ADDRESS : '');
    if (sources.length === 0 || several) return;
    adding.add(sources);
    form.current?.reset();
  };

  const send = (event: FormEvent) => {
    event.preventDefault();
    const data = new FormData(form.current ?? undefined);
    const files = [...data.getAll('files'), ...data.getAll('folder')].filter(
      (file) => file instanceof File && file.name !== '',
    );
    begin(String(data.get('text') ?? ''), chosenFiles(files.filter((file) => file instanceof File)));
  };
  const drop = async (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    try {
      begin('', await droppedFiles(event.dataTransfer));
    } catch {
      setFault('What was dropped could not be read. Choose it as files or as a folder.');
    }
  };
  const paste = async (event: ClipboardEvent) => {
    if (event.clipboardData.files.length === 0) return;
    event.preventDefault();
    begin('', chosenFiles(event.clipboardData.files));
  };

  return (
    <form
      ref={form}
      className="add-form"
      data-over={over ? '' : undefined}
      onSubmit={send}
      onPaste={paste}
      onDrop={drop}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      }}
    >
      <label htmlFor="text">Text</label>
      <textarea id="text" name="text" rows={12} spellCheck={false} aria-describedby="add-said" />
      <div className="field-pair">
        <div>
          <label htmlFor="files">Or files</label>
          <input id="files" type="file" name="files" multiple />
        </div>
        <div>
          <label htmlFor="folder">Or a folder</label>
          <input id="folder" type="file" name="folder" multiple {...{ webkitdirectory: '' }} />
        </div>
      </div>
      <p className="add-drop">Files and folders can also be dropped anywhere on this form.</p>
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
        <button type="submit" className="main-button">
          Add
        </button>
      </p>
      <div id="add-said" className="said" role="status">
        {fault !== '' && <p className="fault">{fault}</p>}
        <AddProgress {...adding} />
      </div>
    </form>
  );
}

function fieldOf(data: FormData, name: 'uri' | 'published'): { uri?: string; published?: string } {
  const value = data.get(name);
  return typeof value === 'string' && value !== '' ? { [name]: value } : {};
}
