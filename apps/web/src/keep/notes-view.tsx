import type { NumberedNote, PersonalAnnotation } from './collect-kept-marks.ts';

/** Notes below the text, each beside its words; and what lost its place in a new parse, with its quote. */
export function NotesView({
  notes,
  orphans,
}: {
  notes: readonly NumberedNote[];
  orphans: readonly PersonalAnnotation[];
}) {
  if (notes.length === 0 && orphans.length === 0) return null;
  return (
    <section className="notes" aria-labelledby="notes-title">
      <h2 id="notes-title">{notes.length > 0 ? 'Notes' : 'Highlights without a place'}</h2>
      <ol>
        {notes.map(({ number, annotation: { id, state, body } }) => (
          <li key={id} id={`note-${id}`} value={number}>
            <p className="note-text">{body.type === 'note' ? body.text : ''}</p>
            <p className="note-of">
              {state === 'orphan' && 'No longer in the text: '}
              {body.target.length > 0 && <q>{body.target.map(({ exact }) => exact).join(' … ')}</q>}
              <button type="button" className="quiet" data-marked={id}>
                Change
              </button>
            </p>
          </li>
        ))}
      </ol>
      {orphans.length > 0 && (
        <ul>
          {orphans.map(({ id, body }) => (
            <li key={id} id={id}>
              <p className="note-of">
                Highlighted, and no longer in the text:{' '}
                <q>{body.target.map(({ exact }) => exact).join(' … ')}</q>
                <button type="button" className="quiet" data-marked={id}>
                  Change
                </button>
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
