'use client';

import { useRef } from 'react';
import { askFromPage } from '../archive/ask-from-page.ts';
import { copyText } from './copy-text.ts';
import { say } from './keep-acts.ts';
import { saveFile } from './save-file.ts';

const STYLES = [
  ['chicago', 'Chicago'],
  ['apa', 'APA'],
  ['mla', 'MLA'],
] as const;

const FORMATS = [
  ['markdown', 'Markdown'],
  ['html', 'HTML'],
  ['epub', 'EPUB'],
  ['text', 'Text'],
  ['json', 'JSON'],
  ['json-ld', 'JSON-LD'],
  ['ninjs', 'ninjs'],
  ['csl-json', 'CSL-JSON'],
  ['bibtex', 'BibTeX'],
  ['ris', 'RIS'],
  ['bookmarks', 'Bookmarks'],
  ['web-annotation', 'Web Annotation'],
] as const;

/** The article's address and its citation to be copied, and its formats to be saved. */
export function ShareMenu({ id, name }: { id: string; name: string }) {
  const menu = useRef<HTMLDetailsElement>(null);
  const close = () => menu.current?.removeAttribute('open');
  const write = async (format: string) => {
    close();
    const answer = await askFromPage((archive) => archive.articles.export.query({ id, format }));
    if (answer.value === undefined) say({ text: answer.sentence, fault: true });
    return answer.value;
  };
  const cite = async (style: string, called: string) => {
    const written = await write(style);
    if (written) await copyText(written.content.trim(), `The ${called} citation is copied.`);
  };
  const save = async (format: string) => {
    const written = await write(format);
    if (!written) return;
    const { content, encoding, mediaType, extension } = written;
    const bytes = encoding === 'utf8' ? content : Uint8Array.from(atob(content), (one) => one.charCodeAt(0));
    saveFile(bytes, `${fileNameOf(name)}.${extension}`, mediaType);
  };
  return (
    <details ref={menu} className="menu in-more">
      <summary>Cite, export</summary>
      <div className="menu-items">
        <button
          type="button"
          className="quiet"
          onClick={() => {
            close();
            void copyText(`${location.origin}/a/${id}`, 'The address is copied.');
          }}
        >
          Copy link
        </button>
        {STYLES.map(([style, called]) => (
          <button key={style} type="button" className="quiet" onClick={() => cite(style, called)}>
            Copy citation: {called}
          </button>
        ))}
        {FORMATS.map(([format, called]) => (
          <button key={format} type="button" className="quiet" onClick={() => save(format)}>
            Save as {called}
          </button>
        ))}
      </div>
    </details>
  );
}

/** A name that every file system takes. */
const fileNameOf = (name: string): string =>
  name
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60) || 'article';
