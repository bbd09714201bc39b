import { Annotation, TearsheetError } from '../../model/index.ts';
import type { PersonalAnnotation } from './keeping-store.ts';

/** A highlight or a note as its row holds it. @throws TearsheetError `archive-damaged` */
export function readPersonalAnnotation({ id, body }: { id: string; body: string }): PersonalAnnotation {
  const read = Annotation.safeParse(JSON.parse(body));
  if (read.success && isPersonal(read.data)) return read.data;
  throw new TearsheetError('archive-damaged', `The annotation ${id} cannot be read. Restore a backup.`, {
    cause: read.error,
  });
}

const isPersonal = (annotation: Annotation): annotation is PersonalAnnotation =>
  annotation.body.type === 'highlight' || annotation.body.type === 'note';
