/** The lists that the library can be narrowed to: their names, what they ask for, and what is said when one is empty. */
export const SHELVES = {
  library: { title: 'Library', query: { state: 'open' }, shows: 'open', empty: 'Nothing is left here.' },
  unread: {
    title: 'Unread',
    query: { state: 'unread' },
    shows: 'unread',
    empty: 'Everything has been read, or at least begun.',
  },
  starred: {
    title: 'Starred',
    query: { starred: true },
    shows: 'starred',
    empty: 'Articles with a star stand here. The key s gives one.',
  },
  archived: {
    title: 'Archive',
    query: { state: 'archived' },
    shows: 'archived',
    empty: 'Archived articles stand here, out of the way and found by every search. The key e archives.',
  },
  waiting: {
    title: 'Waiting',
    query: { awaiting: true },
    shows: undefined,
    empty: 'Saved links whose text has not been fetched would stand here.',
  },
  all: { title: 'All', query: {}, shows: undefined, empty: 'There is nothing yet.' },
} as const;
export type Shelf = keyof typeof SHELVES;

/** The shelf that an address asks for; the library where it asks for none. */
export function readShelf(name: string | undefined): Shelf {
  return name !== undefined && Object.hasOwn(SHELVES, name) ? (name as Shelf) : 'library';
}
