import type { Ref } from 'react';

const KEYS: [string[], string][] = [
  [['j'], 'Next article, next paragraph'],
  [['k'], 'The one before'],
  [['Enter', 'o'], 'Open the article; the source of the paragraph'],
  [['s', 'e', 'm'], 'Star, archive, read or unread'],
  [['t', 'c'], 'Tags, collections'],
  [['h', 'n'], 'Highlight what is selected; write a note'],
  [['u'], 'Undo what was just done; else back'],
  [['S', 'E'], 'The source of the article; correct it'],
  [['v', 'T', 'C', 'N', 'K', 'V'], 'Voices, timeline, cast, numbers, gist, versions'],
  [['x', 'e'], 'Say that what is beside the article is wrong; change it'],
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
