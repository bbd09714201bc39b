import { cleanLine, type Notice } from '@tearsheet/core/model';
import type { Span, StatedField, StatedName, Unpacked } from './unpacked.ts';

/**
 * Puts the text of one article together: stated fields as lines that a person can read (`Subject: …`), an empty line,
 * then the bodies.
 */
export class TextComposer {
  #text = '';
  readonly #fields = new Map<StatedName, StatedField>();
  readonly #bodies: (Span & { kind: 'html' | 'text' })[] = [];
  readonly #notices: Notice[] = [];

  /** States a field; what is empty is not stated, and the first statement of a name holds. */
  state(name: StatedName, label: string, value: string | undefined): this {
    const line = value === undefined ? undefined : cleanLine(value);
    if (line === undefined || this.#fields.has(name)) return this;
    const start = this.#text.length + label.length + 2;
    this.#text += `${label}: ${line}\n`;
    this.#fields.set(name, { value: line, start, end: start + line.length });
    return this;
  }

  body(kind: 'html' | 'text', text: string): this {
    if (text.trim() === '') return this;
    if (this.#text !== '') this.#text += '\n';
    const start = this.#text.length;
    this.#text += text.toWellFormed();
    this.#bodies.push({ kind, start, end: this.#text.length });
    return this;
  }

  notice(notice: Notice): this {
    this.#notices.push(notice);
    return this;
  }

  finish(part?: string): Unpacked {
    return {
      ...(part === undefined ? {} : { part }),
      text: this.#text,
      fields: this.#fields,
      bodies: this.#bodies,
      notices: this.#notices,
    };
  }
}
