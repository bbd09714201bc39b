import Link from 'next/link';
import { NavLink } from './nav-link.tsx';
import { ThemeSwitch } from './theme-switch.tsx';

/** The line at the top of every page, at the bottom on a phone: where one can go. */
export function Masthead() {
  return (
    <header className="masthead">
      <Link className="wordmark" href="/" prefetch={false}>
        Tearsheet
      </Link>
      <nav aria-label="Main">
        <NavLink href="/" name="Library" />
        <NavLink href="/collections" name="Collections" />
        <NavLink href="/highlights" name="Highlights" />
        <NavLink href="/search" name="Search" />
        <NavLink href="/stories" name="Stories" />
        <NavLink href="/cast" name="Cast" />
        <NavLink href="/add" name="Add" />
        <NavLink href="/bin" name="Bin" />
      </nav>
      <div className="masthead-tools">
        <ThemeSwitch />
        <button type="button" className="quiet" data-help aria-haspopup="dialog" aria-keyshortcuts="?">
          Keys
        </button>
      </div>
    </header>
  );
}
