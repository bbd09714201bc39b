interface Words {
  text: string;
  only?: 'before' | 'after';
}

interface Part {
  name: string;
  same?: true;
  words: readonly Words[];
}

interface Props {
  comparison: { from: number; to: number; parts: readonly Part[]; changes: number };
  language: string | undefined;
}

/** What changed between two revisions, word for word; what stayed is folded. */
export function ComparisonView({ comparison: { from, to, parts, changes }, language }: Props) {
  return (
    <section id="changes" className="comparison" aria-labelledby="changes-head">
      <h2 id="changes-head">
        Revision {from} to {to}: {changes === 0 ? 'no' : changes} {changes === 1 ? 'change' : 'changes'} of
        what is read
      </h2>
      {foldSame(parts).map((group) =>
        'folded' in group ? (
          <details key={group.at}>
            <summary>
              {group.folded.length === 1 ? 'One part' : `${group.folded.length} parts`} as before
            </summary>
            {group.folded.map(({ at, part }) => (
              <p key={at} lang={language} dir="auto">
                {part.words.map(({ text }) => text).join('')}
              </p>
            ))}
          </details>
        ) : (
          <p key={group.at} className="compared" lang={language} dir="auto">
            {group.part.name !== 'block' && <span className="compared-name">{group.part.name} </span>}
            {placed(group.part.words).map(({ start, words }) => (
              <WordsView key={start} words={words} />
            ))}
          </p>
        ),
      )}
    </section>
  );
}

function WordsView({ words: { text, only } }: { words: Words }) {
  if (only === undefined) return text;
  const Mark = only === 'before' ? 'del' : 'ins';
  return (
    <Mark>
      <span className="visually-hidden">{only === 'before' ? ' [was: ' : ' [is: '}</span>
      {text}
      <span className="visually-hidden">] </span>
    </Mark>
  );
}

/** Runs of words with the character that each starts at, both texts counted. */
function placed(runs: readonly Words[]): { start: number; words: Words }[] {
  let start = 0;
  return runs.map((words) => {
    const own = { start, words };
    start += words.text.length;
    return own;
  });
}

type Group = { at: number; part: Part } | { at: number; folded: { at: number; part: Part }[] };

function foldSame(parts: readonly Part[]): Group[] {
  const groups: Group[] = [];
  for (const [at, part] of parts.entries()) {
    const last = groups.at(-1);
    if (part.same !== true) groups.push({ at, part });
    else if (last && 'folded' in last) last.folded.push({ at, part });
    else groups.push({ at, folded: [{ at, part }] });
  }
  return groups;
}
