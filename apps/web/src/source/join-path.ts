/** The outline of the band that joins what is lit up on both sides; empty when one of them is out of sight. */
export function joinPath(frame: Element, left: Element, right: Element): string {
  const origin = frame.getBoundingClientRect();
  const from = reach(left);
  const to = reach(right);
  if (!from || !to) return '';
  const x1 = left.getBoundingClientRect().right - origin.left;
  const x2 = right.getBoundingClientRect().left - origin.left;
  if (x2 <= x1) return '';
  const middle = (x1 + x2) / 2;
  const y = (value: number) => value - origin.top;
  return [
    `M ${x1} ${y(from.top)}`,
    `C ${middle} ${y(from.top)} ${middle} ${y(to.top)} ${x2} ${y(to.top)}`,
    `L ${x2} ${y(to.bottom)}`,
    `C ${middle} ${y(to.bottom)} ${middle} ${y(from.bottom)} ${x1} ${y(from.bottom)}`,
    'Z',
  ].join(' ');
}

/** How far down a pane its lit parts reach, cut to what is in sight. */
function reach(pane: Element): { top: number; bottom: number } | undefined {
  const view = pane.getBoundingClientRect();
  const boxes = Array.from(pane.querySelectorAll('[data-lit]'), (lit) => lit.getBoundingClientRect());
  const top = Math.max(view.top, Math.min(...boxes.map((box) => box.top)));
  const bottom = Math.min(view.bottom, Math.max(...boxes.map((box) => box.bottom)));
  return bottom > top ? { top, bottom } : undefined;
}
