/** The search, a form that asks the page itself. */
export function SearchBox({ query }: { query?: string }) {
  return (
    <search>
      <form action="/search" className="search-box">
        <label className="visually-hidden" htmlFor="q">
          Search the archive
        </label>
        <input
          id="q"
          type="search"
          name="q"
          defaultValue={query}
          placeholder="Search headlines and text"
          aria-keyshortcuts="/"
          autoComplete="off"
        />
        <button type="submit">Search</button>
      </form>
    </search>
  );
}
