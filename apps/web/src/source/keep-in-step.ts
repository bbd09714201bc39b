/**
 * Keeps two panes in step: what stands at the top of the one that is being scrolled stands at the top of the other.
 *
 * @param onMove called after either has moved
 */
export function keepInStep(left: HTMLElement, right: HTMLElement, onMove: () => void) {
  let driver: HTMLElement | undefined;
  const take = ({ currentTarget }: Event) => {
    driver = currentTarget === left ? left : right;
  };
  const follow = ({ currentTarget }: Event) => {
    if (driver !== undefined && currentTarget === driver) align(driver, driver === left ? right : left);
    onMove();
  };
  const panes = [left, right];
  for (const pane of panes) {
    for (const event of ['pointerenter', 'wheel', 'touchstart', 'keydown']) {
      pane.addEventListener(event, take, { passive: true });
    }
    pane.addEventListener('scroll', follow, { passive: true });
  }
  return {
    /** Brings the counterpart of a part into sight: all of its beginning, or some of it. */
    reveal(part: Element | null, how: 'all' | 'some') {
      const other = panes.find((pane) => part !== null && !pane.contains(part));
      const lit = Array.from(other?.querySelectorAll('[data-lit]') ?? [], (one) =>
        one.getBoundingClientRect(),
      );
      if (!other || lit.length === 0) return;
      const view = other.getBoundingClientRect();
      const top = Math.min(...lit.map((box) => box.top));
      const bottom = Math.max(...lit.map((box) => box.bottom));
      const seen =
        how === 'all' ? top >= view.top && bottom <= view.bottom : bottom > view.top && top < view.bottom;
      if (seen) return;
      driver = panes.find((pane) => pane !== other);
      other.scrollTop +=
        top - view.top - Math.max(0, Math.min(view.height / 4, view.height - (bottom - top)));
    },
    stop() {
      for (const pane of panes) {
        for (const event of ['pointerenter', 'wheel', 'touchstart', 'keydown'])
          pane.removeEventListener(event, take);
        pane.removeEventListener('scroll', follow);
      }
    },
  };
}

/**
 * Scrolls `other` to where the topmost part of `pane` has its counterpart, as far into it as the reader is; to its end,
 * when the reader is at the end.
 */
function align(pane: HTMLElement, other: HTMLElement): void {
  if (pane.scrollTop > 0 && pane.scrollTop + pane.clientHeight >= pane.scrollHeight - 1) {
    other.scrollTop = other.scrollHeight;
    return;
  }
  const top = pane.getBoundingClientRect().top;
  const otherTop = other.getBoundingClientRect().top;
  for (const part of pane.querySelectorAll('[data-of]')) {
    const box = part.getBoundingClientRect();
    if (box.bottom <= top || box.height === 0) continue;
    const name = part.getAttribute('data-of')?.split(' ')[0];
    const counterpart = name ? other.querySelector(`[data-of~="${CSS.escape(name)}"]`) : null;
    if (!counterpart) continue;
    const share = Math.max(0, (top - box.top) / box.height);
    const target = counterpart.getBoundingClientRect();
    const before = Math.max(0, box.top - top);
    other.scrollTop += target.top + share * target.height - otherTop - before;
    return;
  }
}
