'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useRef } from 'react';
import { keep } from '../keep/keep-acts.ts';

/** Makes a collection. */
export function NewCollection() {
  const field = useRef<HTMLInputElement>(null);
  const router = useRouter();
  const make = async (event: FormEvent) => {
    event.preventDefault();
    const name = field.current?.value.trim() ?? '';
    if (name === '') return field.current?.focus();
    const done = await keep({
      acts: [{ do: 'collection', name }],
      said: `“${name}” is made.`,
      refresh: () => router.refresh(),
    });
    if (done && field.current) field.current.value = '';
  };
  return (
    <form className="inline-form" onSubmit={make}>
      <label htmlFor="new-collection">A new collection</label>
      <input id="new-collection" ref={field} maxLength={200} autoComplete="off" />
      <span>
        <button type="submit" className="main-button">
          Make it
        </button>
      </span>
    </form>
  );
}
