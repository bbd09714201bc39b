'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useRef } from 'react';
import { keep } from '../keep/keep-acts.ts';

interface Props {
  id: string;
  name: string;
  description?: string;
}

/** Renames and describes a collection, or takes it away; its articles stay in the library. */
export function EditCollection({ id, name, description }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const router = useRouter();
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (form.current === null) return;
    const data = new FormData(form.current);
    const called = String(data.get('name') ?? '').trim();
    const told = String(data.get('description') ?? '').trim();
    if (called === '') return;
    await keep({
      acts: [{ do: 'collection', id, name: called, ...(told === '' ? {} : { description: told }) }],
      said: 'Changed.',
      refresh: () => router.refresh(),
    });
  };
  const takeAway = () =>
    keep({
      acts: [{ do: 'uncollection', id }],
      said: `“${name}” is gone; its articles are in the library.`,
      refresh: () => router.push('/collections'),
    });
  return (
    <details className="edit-collection">
      <summary>Change</summary>
      <form ref={form} className="inline-form" onSubmit={save}>
        <label htmlFor="name">Name</label>
        <input id="name" name="name" defaultValue={name} maxLength={200} required />
        <label htmlFor="description">What it is about</label>
        <textarea id="description" name="description" rows={3} defaultValue={description} />
        <span className="acts-row">
          <button type="submit" className="main-button">
            Save
          </button>
          <button type="button" className="quiet" onClick={takeAway}>
            Delete the collection
          </button>
        </span>
      </form>
    </details>
  );
}
