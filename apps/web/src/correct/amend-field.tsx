'use client';

import type { Amendment } from '@tearsheet/core/model';
import { type FormEvent, useState } from 'react';
import { useAmend } from './use-amend.ts';

interface Props {
  id: string;
  kind: 'headline' | 'by' | 'datePublished';
  label: string;
  hint?: string;
  /** What may be typed, as HTML has it. */
  pattern?: string;
  value: string;
  /** What else it may be, each a button away. */
  others: readonly string[];
}

/** A field of the article, with what else the source allows. Emptied, it says that there is none. */
export function AmendField({ id, kind, label, hint, pattern, value, others }: Props) {
  const [typed, setTyped] = useState(value);
  const { said, busy, amend } = useAmend();
  const field = `correct-${kind}`;
  const send = (chosen: string) => {
    const amendment: Amendment = { kind, value: chosen.trim() === '' ? null : chosen.trim() };
    setTyped(chosen);
    return amend((archive) => archive.articles.amend.mutate({ id, amendment }));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send(typed);
  };
  return (
    <form className="add-form correct-field" onSubmit={submit}>
      <label htmlFor={field}>{label}</label>
      <div className="correct-input">
        <input
          id={field}
          value={typed}
          dir="auto"
          onChange={(event) => setTyped(event.target.value)}
          {...(hint === undefined ? {} : { 'aria-describedby': `${field}-hint` })}
          {...(pattern === undefined ? {} : { pattern })}
        />
        <button
          type="submit"
          className="quiet"
          aria-disabled={busy}
          aria-label={`Correct the ${label.toLowerCase()}`}
        >
          Correct
        </button>
        <span role="status">{said}</span>
      </div>
      {hint !== undefined && (
        <p id={`${field}-hint`} className="mark-why">
          {hint}
        </p>
      )}
      {others.length > 0 && (
        <p className="correct-others">
          It could also be{' '}
          {others.map((other) => (
            <button
              key={other}
              type="button"
              className="quiet"
              aria-disabled={busy}
              onClick={() => send(other)}
            >
              {other}
            </button>
          ))}
        </p>
      )}
    </form>
  );
}
