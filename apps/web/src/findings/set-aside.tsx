import type { Annotation, AnnotationBody } from '@tearsheet/core/model';

interface Props {
  annotations: readonly Annotation[];
  type: AnnotationBody['type'];
}

/** What a person said is wrong and nothing replaced, and what a person made whose words are gone from the text. */
export function SetAside({ annotations, type }: Props) {
  const replaced = new Set(
    annotations.flatMap(({ state, replaces }) =>
      state === 'current' && replaces !== undefined ? [replaces] : [],
    ),
  );
  const aside = annotations.filter(
    ({ id, body, state, madeBy }) =>
      body.type === type &&
      ((state === 'rejected' && madeBy.kind === 'rule' && !replaced.has(id)) || state === 'orphan'),
  );
  if (aside.length === 0) return null;
  return (
    <section className="set-aside">
      <h3>Put aside</h3>
      <ul>
        {aside.map(({ id, body, state }) => (
          <li key={id} className="set-aside-entry" data-of={id}>
            <span dir="auto">{wordsOf(body)}</span>
            {state === 'orphan' ? (
              <span className="entry-facts">no longer in the text</span>
            ) : (
              <span className="entry-tools">
                <button type="button" data-finding="restore" aria-label={`Restore: ${wordsOf(body)}`}>
                  Restore
                </button>
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function wordsOf(body: AnnotationBody): string {
  const anchors = 'content' in body ? body.content : [body.target].flat();
  return anchors.map(({ exact }) => exact).join(' … ');
}
