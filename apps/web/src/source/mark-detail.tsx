/** What a mark stands for, as the list below the panes says it. */
export interface MarkDetail {
  /** `Repair 3`, `Taken out 2` */
  name: string;
  before?: string;
  after?: string;
  why: string;
}

/** Reads a mark's entry in the lists below the panes. */
export function readMark(id: string): MarkDetail | undefined {
  const entry = document.getElementById(id);
  if (entry === null) return undefined;
  const text = (selector: string) => entry.querySelector(selector)?.textContent ?? undefined;
  const number = id.replace(/^\D+/, '');
  const [before, after] = [text('del'), text('ins')];
  return {
    name: `${id.startsWith('repair') ? 'Repair' : 'Taken out'} ${number}`,
    ...(before === undefined || after === undefined ? {} : { before, after }),
    why: [text('.mark-kind'), text('.mark-why')].filter((part) => part !== undefined).join(': '),
  };
}

/** A mark explained in one line. */
export function MarkDetailView({ detail: { name, before, after, why } }: { detail: MarkDetail }) {
  return (
    <>
      <strong>{name}:</strong>{' '}
      {before !== undefined && (
        <>
          <del className="mark-text">{before}</del> → <ins className="mark-text">{after}</ins>{' '}
        </>
      )}
      {why}
    </>
  );
}
