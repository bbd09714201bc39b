'use client';

import { ActButton } from '../correct/act-button.tsx';

interface Decision {
  id: string;
  decision:
    | { kind: 'rename'; name: string; before: string }
    | { kind: 'merge'; id: string; name: string }
    | { kind: 'split'; id: string; name: string; articles: number };
}

/** What people decided, each to be taken back. */
export function DecisionList({
  about,
  decisions,
}: {
  about: 'cast' | 'stories';
  decisions: readonly Decision[];
}) {
  if (decisions.length === 0) return null;
  return (
    <section className="decisions">
      <h2>Corrections that hold</h2>
      <ul className="correct-list">
        {decisions.map(({ id, decision }) => (
          <li key={id}>
            <span dir="auto">{describe(decision, about)}</span>
            <ActButton
              label="Undo"
              described={`Undo: ${describe(decision, about)}`}
              ask={(archive) => archive[about].undo.mutate({ decision: id })}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

function describe(decision: Decision['decision'], about: 'cast' | 'stories'): string {
  switch (decision.kind) {
    case 'rename':
      return `Named “${decision.name}”; before, “${decision.before}”`;
    case 'merge':
      return `“${decision.name}” is the same`;
    case 'split': {
      const articles = decision.articles === 1 ? 'one article' : `${decision.articles} articles`;
      return about === 'cast'
        ? `Another than “${decision.name}” in ${articles}`
        : `Taken out of it: ${articles}`;
    }
  }
}
