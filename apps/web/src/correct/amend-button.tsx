'use client';

import type { Amendment } from '@tearsheet/core/model';
import { ActButton } from './act-button.tsx';

interface Props {
  id: string;
  /** A correction to be made, or the id of one to be taken back. */
  change: { amendment: Amendment } | { undo: string };
  label: string;
  /** What it is about, for those who do not see where it stands. */
  name: string;
}

/** One correction, made or taken back at once. */
export function AmendButton({ id, change, label, name }: Props) {
  return (
    <ActButton
      label={label}
      described={`${label}: ${name}`}
      ask={(archive) =>
        'undo' in change
          ? archive.articles.unamend.mutate({ id, amendmentId: change.undo })
          : archive.articles.amend.mutate({ id, amendment: change.amendment })
      }
    />
  );
}
