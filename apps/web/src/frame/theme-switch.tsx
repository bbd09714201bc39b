'use client';

const KEY = 'tearsheet:theme';

/** Turns the page light or dark. A choice that is the system's own is forgotten, and follows it from then on. */
export function ThemeSwitch() {
  const turn = () => {
    const root = document.documentElement;
    const system = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
    const chosen = (root.dataset.theme ?? system) === 'dark' ? 'light' : 'dark';
    if (chosen === system) delete root.dataset.theme;
    else root.dataset.theme = chosen;
    try {
      if (chosen === system) localStorage.removeItem(KEY);
      else localStorage.setItem(KEY, chosen);
    } catch {
      // Storage is closed to this page: the choice lasts as long as the page.
    }
  };
  return (
    <button type="button" className="quiet theme-switch" onClick={turn} aria-label="Light or dark colours">
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <circle cx="8" cy="8" r="6.25" fill="none" stroke="currentColor" strokeWidth="1.5" />
        <path d="M8 2 a6 6 0 0 1 0 12 z" fill="currentColor" />
      </svg>
    </button>
  );
}
