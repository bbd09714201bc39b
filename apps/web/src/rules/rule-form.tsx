'use client';

import type { RuleAct } from '@tearsheet/core/model';
import { useRouter } from 'next/navigation';
import { type FormEvent, useRef, useState } from 'react';
import { keep } from '../keep/keep-acts.ts';

/** Makes a rule. */
export function RuleForm({ collections }: { collections: readonly { id: string; name: string }[] }) {
  const form = useRef<HTMLFormElement>(null);
  const router = useRouter();
  const [fault, setFault] = useState('');
  const make = async (event: FormEvent) => {
    event.preventDefault();
    if (form.current === null) return;
    const data = new FormData(form.current);
    const of = (name: string) => String(data.get(name) ?? '').trim();
    const acts: RuleAct[] = [
      ...of('tags')
        .split(',')
        .flatMap((tag): RuleAct[] => (tag.trim() === '' ? [] : [{ do: 'tag', tag: tag.trim() }])),
      ...(of('collection') === '' ? [] : [{ do: 'file' as const, collection: of('collection') }]),
      ...(of('star') === '' ? [] : [{ do: 'star' as const }]),
      ...(of('archive') === '' ? [] : [{ do: 'read' as const, state: 'archived' as const }]),
      ...(of('notify') === '' ? [] : [{ do: 'notify' as const }]),
    ];
    setFault(
      acts.length === 0 ? 'Say what the rule is to do: a tag, a collection, or one of the boxes.' : '',
    );
    if (acts.length === 0) return;
    const done = await keep({
      acts: [{ do: 'rule', name: of('name'), query: of('query'), acts, enabled: true }],
      said: 'The rule is made.',
      refresh: () => router.refresh(),
    });
    if (done) form.current?.reset();
  };
  return (
    <form ref={form} className="inline-form" onSubmit={make}>
      <h2>A new rule</h2>
      <label htmlFor="rule-name">Name</label>
      <input id="rule-name" name="name" required maxLength={200} autoComplete="off" />
      <label htmlFor="rule-query">When a new article is found by</label>
      <input
        id="rule-query"
        name="query"
        required
        placeholder="title:treaty publisher:reuters"
        autoComplete="off"
      />
      <label htmlFor="rule-tags">put on these tags, parted by commas</label>
      <input id="rule-tags" name="tags" autoComplete="off" />
      <label htmlFor="rule-collection">put it into</label>
      <select id="rule-collection" name="collection" defaultValue="">
        <option value="">no collection</option>
        {collections.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      <span className="acts-row choices">
        <label>
          <input type="checkbox" name="star" /> star it
        </label>
        <label>
          <input type="checkbox" name="archive" /> archive it
        </label>
        <label>
          <input type="checkbox" name="notify" /> call attention to it
        </label>
      </span>
      <p role="status" className="fault">
        {fault}
      </p>
      <span>
        <button type="submit" className="main-button">
          Make it
        </button>
      </span>
    </form>
  );
}
