'use client';

/** A page that failed in a way nobody foresaw. */
export default function ErrorPage({ reset }: { reset: () => void }) {
  return (
    <main id="main" className="page notice-page">
      <h1>This page could not be shown</h1>
      <p role="alert">Nothing was lost. Try again; if it stays so, the server’s log says why.</p>
      <p>
        <button type="button" className="main-button" onClick={reset}>
          Try again
        </button>
      </p>
    </main>
  );
}
