import type { Metadata } from 'next';
import Link from 'next/link';
import { AddForm } from '../../add/add-form.tsx';

export const metadata: Metadata = { title: 'Add' };

/** Brings an article in. */
export default function AddPage() {
  return (
    <main id="main" className="page">
      <div className="page-head">
        <h1>Add an article</h1>
        <Link href="/jobs" prefetch={false}>
          Jobs
        </Link>
      </div>
      <p className="lead">
        Paste a text, or bring files or a folder: printouts, PDFs, scans, saved pages with their address,
        mails, books, feeds. Each source is kept byte for byte; the article is made from it.
      </p>
      <AddForm />
      <noscript>
        <p>
          This page needs JavaScript to send a source. In a terminal, <code>tearsheet add FILE</code> does the
          same.
        </p>
      </noscript>
    </main>
  );
}
