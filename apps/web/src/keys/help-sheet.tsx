import type { Ref } from 'react';

const KEYS: [string[], string][] = [
  [['j'], 'Next article, next paragraph'],
  [['k'], 'The one before'],
  [['Enter', 'o'], 'Open the article; the source of the paragraph'],
  [['s'], 'The source of the article'],
  [['v', 't', 'c', 'n'], 'Voices, timeline, cast, numbers'],
  [['e'], 'Correct the article'],
  [['u'], 'Back to where it was opened from'],
  [['/'], 'Search'],
  [['g'], 'To the top'],
  [['G'], 'To the end'],
  [['?'], 'This sheet'],
];

/** What Tearsheet is, and its keys. */
export function HelpSheet({ ref }: { ref: Ref<HTMLDialogElement> }) {
  return (
    <dialog ref={ref} className="help" aria-labelledby="help-title">
      <form method="dialog">
        <h2 id="help-title">Keys</h2>
        <button type="submit" className="quiet">
          Close
        </button>
      </form>
      <dl>
        {KEYS.map(([keys, what]) => (
          <div key={what}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <p>
        Tearsheet keeps articles with the sources they were made from. Every paragraph knows its place there,
        and every repair can be seen.
      </p>
    </dialog>
  );
}
