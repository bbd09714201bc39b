/**
 * Tells a part of the page that the pointer entered from one that was scrolled under it: after a focus, which scrolls,
 * a resting pointer counts only once it moves.
 *
 * @returns a function that stops following
 */
export function followPointer(root: HTMLElement, onOver: (target: Element) => void): () => void {
  let resting = '0,0';
  let held = false;
  const moved = ({ clientX, clientY }: PointerEvent) => {
    const here = `${clientX},${clientY}`;
    if (here !== resting) held = false;
    resting = here;
  };
  const over = (event: PointerEvent) => {
    moved(event);
    if (!held && event.target instanceof Element) onOver(event.target);
  };
  const hold = () => {
    held = true;
  };
  root.addEventListener('pointermove', moved);
  root.addEventListener('pointerover', over);
  root.addEventListener('focusin', hold);
  return () => {
    root.removeEventListener('pointermove', moved);
    root.removeEventListener('pointerover', over);
    root.removeEventListener('focusin', hold);
  };
}
