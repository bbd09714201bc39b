/** A table of an archive: its name in Prisma's calls, and the columns that its rows are told apart and sorted by. */
export interface Table {
  readonly model: string;
  readonly key: readonly string[];
}

const table = (model: string, ...key: string[]): Table => ({ model, key });

/** Every table, those that are pointed at before those that point. A test compares this with Prisma's models. */
export const TABLES: readonly Table[] = [
  table('user', 'id'),
  table('session', 'ownerId', 'id'),
  table('key', 'ownerId', 'id'),
  table('source', 'ownerId', 'sha256'),
  table('article', 'ownerId', 'id'),
  table('revision', 'ownerId', 'articleId', 'number'),
  table('amendment', 'ownerId', 'id'),
  // In the order in which it came: searches look at the newest rows first. The number itself is each database's own.
  table('articleText', 'rowid'),
  table('change', 'ownerId', 'id'),
  table('entity', 'ownerId', 'articleId', 'id'),
  table('mention', 'ownerId', 'articleId', 'id'),
  table('quotation', 'ownerId', 'articleId', 'id'),
  table('time', 'ownerId', 'articleId', 'id'),
  table('measure', 'ownerId', 'articleId', 'id'),
  table('castMember', 'ownerId', 'id'),
  table('castName', 'ownerId', 'type', 'key', 'memberId', 'kind'),
  table('appearance', 'ownerId', 'articleId', 'entityId'),
  table('castPin', 'ownerId', 'articleId', 'type', 'nameKey'),
  table('decision', 'ownerId', 'id'),
  table('story', 'ownerId', 'id'),
  table('storyArticle', 'ownerId', 'articleId'),
  table('storyKey', 'ownerId', 'key', 'articleId'),
  table('storyTerm', 'ownerId', 'term'),
  table('storyTally', 'ownerId'),
  table('feed', 'ownerId', 'id'),
  table('import', 'ownerId', 'id'),
  table('importRow', 'ownerId', 'importId', 'row'),
  table('job', 'ownerId', 'id'),
  table('jobFault', 'ownerId', 'jobId', 'item'),
  table('tag', 'ownerId', 'id'),
  table('articleTag', 'ownerId', 'tagId', 'articleId'),
  table('collection', 'ownerId', 'id'),
  table('collectionArticle', 'ownerId', 'collectionId', 'articleId'),
  table('highlight', 'ownerId', 'id'),
  table('note', 'ownerId', 'id'),
  table('readingState', 'ownerId', 'articleId'),
  table('savedSearch', 'ownerId', 'id'),
  table('rule', 'ownerId', 'id'),
  table('act', 'ownerId', 'id'),
];
