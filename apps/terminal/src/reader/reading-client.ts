import type { TearsheetClient } from '@tearsheet/client';

type Articles = TearsheetClient['articles'];

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
}
