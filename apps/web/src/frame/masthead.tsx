import Link from 'next/link';
import { MoreButton } from './more-button.tsx';
import { NavLink } from './nav-link.tsx';
import { ThemeSwitch } from './theme-switch.tsx';

/** The line at the top of every page, at the bottom on a phone: where one can go. */
export function Masthead() {
  return (
    <header className="masthead">
      <Link className="wordmark" href="/" prefetch={false}>
        Tearsheet
      </Link>
      <nav aria-label="Main" id="main-nav">
        <NavLink href="/" name="Library" />
        <NavLink href="/collections" name="Collections" />
        <NavLink href="/highlights" name="Highlights" further />
        <NavLink href="/search" name="Search" />
        <NavLink href="/stories" name="Stories" further />
        <NavLink href="/cast" name="Cast" further />
        <NavLink href="/add" name="Add" />
        <NavLink href="/bin" name="Bin" further />
        <MoreButton of="main-nav" />
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
