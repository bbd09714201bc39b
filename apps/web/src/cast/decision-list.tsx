'use client';

import { useAmend } from '../correct/use-amend.ts';

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
            <UndoDecision about={about} id={id} name={describe(decision, about)} />
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

function UndoDecision({ about, id, name }: { about: 'cast' | 'stories'; id: string; name: string }) {
  const { said, busy, amend } = useAmend();
  return (
    <span className="correct-act">
      <span role="status">{said}</span>
      <button
        type="button"
        className="quiet"
        aria-disabled={busy}
        aria-label={`Undo: ${name}`}
        onClick={() => amend((archive) => archive[about].undo.mutate({ decision: id }))}
      >
        Undo
      </button>
    </span>
  );
}
