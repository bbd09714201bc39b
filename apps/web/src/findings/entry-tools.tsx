interface Props {
  /** What it is about, for those who do not see where it stands. */
  name: string;
}

/** Says that a finding is wrong, or what it should be. Stands in its entry, which names it; `x` and `e` do the same. */
export function EntryTools({ name }: Props) {
  return (
    <span className="entry-tools">
      <button type="button" data-finding="reject" aria-label={`Wrong: ${name}`} aria-keyshortcuts="x">
        Wrong
      </button>
      <button type="button" data-finding="edit" aria-label={`Change: ${name}`} aria-keyshortcuts="e">
        Change
      </button>
    </span>
  );
}
