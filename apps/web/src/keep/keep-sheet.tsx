'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { askFromPage } from '../archive/ask-from-page.ts';
import { keep, say } from './keep-acts.ts';
import { changeKept } from './kept-changes.ts';

type What = 'tags' | 'collections';

interface Choice {
  /** A tag's name, or a collection's id. */
  key: string;
  name: string;
  on: boolean;
}

let open: ((what: What, article: string) => void) | undefined;

/** Opens the sheet for the tags or collections of an article. */
export function openSheet(what: What, article: string): void {
  open?.(what, article);
}

/** Tags or collections of one article: typed with completion, put on and taken off at once. One for the whole page. */
export function KeepSheet() {
  const sheet = useRef<HTMLDialogElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const listId = useId();
  const router = useRouter();
  const [asked, setAsked] = useState<{ what: What; article: string }>();
  const [choices, setChoices] = useState<Choice[]>([]);

  useEffect(() => {
    open = async (what, article) => {
      const answer = await askFromPage((archive) => load(archive, what, article));
      if (answer.value === undefined) return say({ text: answer.sentence, fault: true });
      setChoices(answer.value);
      setAsked({ what, article });
    };
    return () => {
      open = undefined;
    };
  }, []);
  useEffect(() => {
    if (asked === undefined) return;
    sheet.current?.showModal();
    field.current?.focus();
  }, [asked]);

  if (asked === undefined) return null;
  const { what, article } = asked;
  const isTags = what === 'tags';

  const put = async (choice: Choice, on: boolean): Promise<void> => {
    const after = [...choices.filter(({ key }) => key !== choice.key), { ...choice, on }].sort((one, other) =>
      one.name.localeCompare(other.name),
    );
    const show = () => {
      setChoices(after);
      const takeBack = isTags
        ? changeKept(article, { tags: after.flatMap((one) => (one.on ? [one.name] : [])) })
        : undefined;
      return () => {
        takeBack?.();
        setChoices(choices);
      };
    };
    const { key, name } = choice;
    await keep({
      acts: isTags
        ? [{ do: on ? 'tag' : 'untag', article, tag: name }]
        : [{ do: on ? 'file' : 'unfile', article, collection: key }],
      said: isTags
        ? `Tag “${name}” ${on ? 'put on' : 'taken off'}.`
        : `${on ? 'Put into' : 'Taken out of'} “${name}”.`,
      show,
      refresh: () => router.refresh(),
    });
  };

  const add = async (event: FormEvent) => {
    event.preventDefault();
    const typed = field.current?.value.trim() ?? '';
    if (typed === '') return sheet.current?.close();
    if (field.current) field.current.value = '';
    const known = choices.find(
      ({ name }) => name.localeCompare(typed, undefined, { sensitivity: 'base' }) === 0,
    );
    if (known) return put(known, true);
    if (isTags) return put({ key: typed, name: typed, on: true }, true);
    const made = await askFromPage((archive) =>
      archive.kept.act.mutate({ acts: [{ do: 'collection', name: typed }] }),
    );
    const [act] = made.value?.acts ?? [];
    if (act?.do === 'collection' && act.id !== undefined)
      return put({ key: act.id, name: act.name, on: true }, true);
    say({ text: made.sentence ?? 'The collection could not be made.', fault: true });
  };

  return (
    <dialog
      ref={sheet}
      className="help keep-sheet"
      aria-labelledby={`${listId}-title`}
      onClose={() => setAsked(undefined)}
    >
      <form method="dialog">
        <h2 id={`${listId}-title`}>{isTags ? 'Tags' : 'Collections'}</h2>
        <button type="submit" className="quiet">
          Done
        </button>
      </form>
      <form onSubmit={add} className="keep-add">
        <label htmlFor={`${listId}-field`}>{isTags ? 'Put on a tag' : 'Put into a collection'}</label>
        <input
          id={`${listId}-field`}
          ref={field}
          list={listId}
          maxLength={100}
          autoComplete="off"
          placeholder={isTags ? 'A tag, new or known' : 'A collection, new or known'}
        />
        <datalist id={listId}>
          {choices
            .filter(({ on }) => !on)
            .map(({ key, name }) => (
              <option key={key} value={name} />
            ))}
        </datalist>
        <button type="submit" className="main-button">
          Add
        </button>
      </form>
      <ul className="choices">
        {choices.map((choice) => (
          <li key={choice.key}>
            <label>
              <input
                type="checkbox"
                checked={choice.on}
                onChange={({ target }) => put(choice, target.checked)}
              />
              {choice.name}
            </label>
          </li>
        ))}
      </ul>
    </dialog>
  );
}

async function load(
  archive: Parameters<Parameters<typeof askFromPage>[0]>[0],
  what: What,
  article: string,
): Promise<Choice[]> {
  const kept = await archive.kept.get.query({ id: article });
  if (what === 'tags') {
    const tags = await archive.kept.tags.query();
    return tags.map(({ name }) => ({ key: name, name, on: kept.tags.includes(name) }));
  }
  const collections = await archive.kept.collections.query();
  return collections.map(({ id, name }) => ({
    key: id,
    name,
    on: kept.collections.some((one) => one.id === id),
  }));
}
