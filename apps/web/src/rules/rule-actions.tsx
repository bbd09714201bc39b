'use client';

import type { TearsheetClient } from '@tearsheet/client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { askFromPage } from '../archive/ask-from-page.ts';
import { keep, say } from '../keep/keep-acts.ts';

type Rule = Awaited<ReturnType<TearsheetClient['kept']['rules']['query']>>[number];

/** Tries a rule on the library as it is, runs it there, switches or deletes it. */
export function RuleActions({ rule }: { rule: Rule }) {
  const router = useRouter();
  const refresh = () => router.refresh();
  const [found, setFound] = useState('');
  const { madeAt: _, ...kept } = rule;
  const tryIt = async () => {
    const answer = await askFromPage((archive) => archive.kept.tryRule.query({ id: rule.id }));
    if (answer.value === undefined) return setFound(answer.sentence);
    const { found: count, articles } = answer.value;
    setFound(
      count === 0
        ? 'It would find nothing of what is here.'
        : `It would find ${count}: ${articles.map(({ headline }) => headline).join('; ')}${count > articles.length ? ' …' : ''}`,
    );
  };
  const run = async () => {
    const answer = await askFromPage((archive) => archive.kept.runRule.mutate({ id: rule.id }));
    say(
      answer.value === undefined
        ? { text: answer.sentence, fault: true }
        : { text: `${answer.value.found} found, ${answer.value.changed} changed. Below each can be undone.` },
    );
    refresh();
  };
  return (
    <>
      <span className="acts-row">
        <button type="button" className="quiet" aria-label={`Try: ${rule.name}`} onClick={tryIt}>
          What would it do?
        </button>
        <button type="button" className="quiet" aria-label={`Run on the library: ${rule.name}`} onClick={run}>
          Run on the library
        </button>
        <button
          type="button"
          className="quiet"
          aria-label={`${rule.enabled ? 'Switch off' : 'Switch on'}: ${rule.name}`}
          onClick={() =>
            keep({
              acts: [{ do: 'rule', ...kept, enabled: !rule.enabled }],
              said: rule.enabled ? 'Switched off.' : 'Switched on.',
              refresh,
            })
          }
        >
          {rule.enabled ? 'Switch off' : 'Switch on'}
        </button>
        <button
          type="button"
          className="quiet"
          aria-label={`Delete: ${rule.name}`}
          onClick={() => keep({ acts: [{ do: 'unrule', id: rule.id }], said: 'The rule is gone.', refresh })}
        >
          Delete
        </button>
      </span>
      <p role="status">{found}</p>
    </>
  );
}
