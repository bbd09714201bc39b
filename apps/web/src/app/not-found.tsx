import Link from 'next/link';

/** There is nothing at this address. */
export default function NotFound() {
  return (
    <main id="main" className="page notice-page">
      <h1>Nothing is kept at this address</h1>
      <p>The article may be from another archive, or the address lost a letter on its way.</p>
      <p>
        <Link href="/">To the library</Link>
      </p>
    </main>
  );
}
