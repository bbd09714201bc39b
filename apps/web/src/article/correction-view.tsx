import type { Correction } from '@tearsheet/core/model';
import { BlocksView } from './block-view.tsx';
import type { Setting } from './setting.ts';
import { writeDate } from './write-date.ts';

const NAMES: Record<Correction['kind'], string> = {
  correction: 'Correction',
  clarification: 'Clarification',
  update: 'Update',
  editorsNote: 'Editor’s note',
};

/** What the publisher says of its own text. */
export function CorrectionView({ correction, setting }: { correction: Correction; setting: Setting }) {
  const name = NAMES[correction.kind];
  return (
    <aside className="correction" id={correction.id} data-block={correction.id} aria-label={name}>
      <p className="box-label">
        {name}
        {correction.date !== undefined && <> · {writeDate(correction.date)}</>}
      </p>
      <BlocksView blocks={correction.children} setting={setting} />
    </aside>
  );
}
