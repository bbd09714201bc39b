/** Whether a key is meant for the page: not with a modifier, and not while something is being typed. */
export function isShortcut(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing)
    return false;
  const { target } = event;
  return (
    !(target instanceof HTMLElement) ||
    !(target.isContentEditable || target.closest('input, textarea, select'))
  );
}
