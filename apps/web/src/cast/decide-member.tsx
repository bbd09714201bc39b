'use client';

import { type FormEvent, useEffect, useState } from 'react';
import { askFromPage } from '../archive/ask-from-page.ts';
import { useAmend } from '../correct/use-amend.ts';
import { count, type Member, type MemberSummary } from './member.ts';

/** Gives a member its name, and says that it is the same as another. */
export function DecideMember({ member }: { member: Pick<Member, 'id' | 'name' | 'type'> }) {
  return (
    <details className="decide">
      <summary>Correct</summary>
      <RenameMember member={member} />
      <MergeMember member={member} />
    </details>
  );
}

function RenameMember({ member: { id, name } }: { member: Pick<Member, 'id' | 'name'> }) {
  const [typed, setTyped] = useState(name);
  const { said, busy, amend } = useAmend();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void amend((archive) => archive.cast.rename.mutate({ id, name: typed }));
  };
  return (
    <form className="add-form correct-field" onSubmit={submit}>
      <label htmlFor="member-name">Name</label>
      <div className="correct-input">
        <input
          id="member-name"
          value={typed}
          dir="auto"
          required
          maxLength={200}
          onChange={(event) => setTyped(event.target.value)}
        />
        <button type="submit" className="quiet" aria-disabled={busy}>
          Rename
        </button>
        <span role="status">{said}</span>
      </div>
    </form>
  );
}

/** Milliseconds without a key before the archive is asked. */
const PAUSE = 200;

function MergeMember({ member }: { member: Pick<Member, 'id' | 'type'> }) {
  const [typed, setTyped] = useState('');
  const [found, setFound] = useState<readonly MemberSummary[]>([]);
  const { said, busy, amend } = useAmend();
  useEffect(() => {
    if (typed.trim() === '') {
      setFound([]);
      return;
    }
    let late = false;
    const timer = setTimeout(async () => {
      const { value } = await askFromPage((archive) =>
        archive.cast.list.query({ query: typed, type: member.type, limit: 8 }),
      );
      if (!late) setFound(value?.items.filter(({ id }) => id !== member.id) ?? []);
    }, PAUSE);
    return () => {
      late = true;
      clearTimeout(timer);
    };
  }, [typed, member]);
  return (
    <div className="add-form correct-field">
      <label htmlFor="member-same">The same as</label>
      <input
        id="member-same"
        value={typed}
        dir="auto"
        autoComplete="off"
        placeholder="Another name"
        onChange={(event) => setTyped(event.target.value)}
      />
      <ul className="same-as">
        {found.map(({ id, name, role, articles }) => (
          <li key={id}>
            <button
              type="button"
              className="quiet"
              aria-disabled={busy}
              onClick={() => amend((archive) => archive.cast.merge.mutate({ id: member.id, into: id }))}
            >
              {name}
            </button>{' '}
            <span className="mark-why">
              {role !== undefined && `${role}, `}
              {count(articles, 'article')}
            </span>
          </li>
        ))}
      </ul>
      <span role="status">{said}</span>
    </div>
  );
}
