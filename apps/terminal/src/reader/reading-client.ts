import type { TearsheetClient } from '@tearsheet/client';

type Articles = TearsheetClient['articles'];
type Kept = TearsheetClient['kept'];

/** What the reader asks of an archive: a part of the client. */
export interface ReadingClient {
  articles: {
    list: Pick<Articles['list'], 'query'>;
    search: Pick<Articles['search'], 'query'>;
    get: Pick<Articles['get'], 'query'>;
    source: Pick<Articles['source'], 'query'>;
    annotations: Pick<Articles['annotations'], 'query'>;
    delete: Pick<Articles['delete'], 'mutate'>;
    restore: Pick<Articles['restore'], 'mutate'>;
  };
  annotations: {
    reject: Pick<TearsheetClient['annotations']['reject'], 'mutate'>;
    restore: Pick<TearsheetClient['annotations']['restore'], 'mutate'>;
    correct: Pick<TearsheetClient['annotations']['correct'], 'mutate'>;
  };
  kept: {
    get: Pick<Kept['get'], 'query'>;
    tags: Pick<Kept['tags'], 'query'>;
    collections: Pick<Kept['collections'], 'query'>;
    act: Pick<Kept['act'], 'mutate'>;
    undo: Pick<Kept['undo'], 'mutate'>;
    place: Pick<Kept['place'], 'mutate'>;
  };
}
