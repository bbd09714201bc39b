/** What can be selected: the rows of a list, the places beside a source, the paragraphs of an article. */
const SELECTABLE = ['[data-row] a', '.placed a.place', '.article .text > [data-block]'];

/** Selects the next (1) or previous (-1) row or paragraph: it takes the focus, and is seen by it. */
export function moveSelection(by: 1 | -1): void {
  const all = selectable();
  const at = all.findIndex(
    (element) => element === document.activeElement || element.contains(document.activeElement),
  );
  const next = at === -1 ? firstInSight(all, by) : all[Math.min(Math.max(at + by, 0), all.length - 1)];
  if (!next) return;
  if (next.tabIndex < 0) next.setAttribute('tabindex', '-1');
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: 'nearest' });
}

/** Opens the selected row, or the source of the selected paragraph. */
export function openSelection(): void {
  const { activeElement } = document;
  if (activeElement instanceof HTMLAnchorElement) activeElement.click();
  else if (activeElement instanceof HTMLElement && activeElement.dataset.block)
    openSource(activeElement.dataset.block);
}

function openSource(block: string): void {
  const link = document.querySelector<HTMLAnchorElement>('a[data-source]');
  if (link) location.assign(`${link.href}#src-${block}`);
}

function selectable(): HTMLElement[] {
  for (const selector of SELECTABLE) {
    const found = [...document.querySelectorAll<HTMLElement>(selector)];
    if (found.length > 0) return found;
  }
  return [];
}

function firstInSight(all: HTMLElement[], by: 1 | -1): HTMLElement | undefined {
  const inSight = all.filter((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  });
  return by === 1 ? (inSight[0] ?? all[0]) : (inSight.at(-1) ?? all.at(-1));
}
