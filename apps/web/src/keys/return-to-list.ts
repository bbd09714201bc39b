const KEY = 'tearsheet:left';

interface Left {
  /** The address of the list, with its query. */
  list: string;
  row: string;
}

/** Remembers the row through which a list is left. */
export function leaveList(row: HTMLElement): void {
  const left: Left = { list: location.pathname + location.search, row: row.dataset.row ?? '' };
  try {
    sessionStorage.setItem(KEY, JSON.stringify(left));
  } catch {
    // Storage is closed to this page: the way back begins at the top of the list.
  }
}

/** Whether the article at a path was opened from the list that was left last. */
export function isFromList(path: string): boolean {
  const left = readLeft();
  return left !== undefined && path === `/a/${left.row}` && history.length > 1;
}

/** Back on the list, gives the focus to the row through which it was left. */
export function returnToList(path: string): void {
  const left = readLeft();
  if (left === undefined || left.list !== path + location.search) return;
  const link = document.querySelector<HTMLElement>(`[data-row="${CSS.escape(left.row)}"] a`);
  if (!link || document.activeElement !== document.body) return;
  link.focus({ preventScroll: true });
  sessionStorage.removeItem(KEY);
}

function readLeft(): Left | undefined {
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? 'null');
    if (typeof value !== 'object' || value === null || !('list' in value) || !('row' in value))
      return undefined;
    const { list, row } = value;
    return typeof list === 'string' && typeof row === 'string' ? { list, row } : undefined;
  } catch {
    return undefined;
  }
}
