import '@fontsource-variable/source-serif-4/opsz.css';
import '@fontsource-variable/source-serif-4/opsz-italic.css';
import '@fontsource-variable/inter/index.css';
import '@fontsource-variable/source-code-pro/index.css';
import '../styles/tokens.css';
import '../styles/base.css';
import '../styles/frame.css';
import '../styles/lists.css';
import '../styles/article.css';
import '../styles/blocks.css';
import '../styles/beside.css';
import '../styles/source.css';
import '../styles/forms.css';
import '../styles/correct.css';
import '../styles/keep.css';
import '../styles/cast.css';
import '../styles/jobs.css';
import '../styles/revisions.css';
import '../styles/print.css';
import type { Metadata, Viewport } from 'next';
import { headers } from 'next/headers';
import type { ReactNode } from 'react';
import { preload } from 'react-dom';
import { Masthead } from '../frame/masthead.tsx';
import { trustOwnScripts } from '../frame/trust-own-scripts.ts';
import { KeepLine } from '../keep/keep-line.tsx';
import { KeepSheet } from '../keep/keep-sheet.tsx';
import { Keyboard } from '../keys/keyboard.tsx';

export const metadata: Metadata = {
  title: { template: '%s — Tearsheet', default: 'Tearsheet' },
  description: 'Keeps articles, with proof of where every word came from',
  robots: { index: false, follow: false },
};

export const viewport: Viewport = { width: 'device-width', initialScale: 1, colorScheme: 'light dark' };

/** The face of the running text: the one font that a page cannot do without. */
const TEXT_FACE = new URL(
  '@fontsource-variable/source-serif-4/files/source-serif-4-latin-opsz-normal.woff2',
  import.meta.url,
).pathname;

/** The frame of every page. It asks for the request's nonce, so no page is rendered ahead of its request. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  preload(TEXT_FACE, { as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' });
  const nonce = (await headers()).get('x-nonce') ?? undefined;
  return (
    <html lang="en" suppressHydrationWarning>
      <head>
        <script nonce={nonce} suppressHydrationWarning>
          {trustOwnScripts}
        </script>
        <script src="/theme.js" nonce={nonce} suppressHydrationWarning />
      </head>
      <body>
        <a className="skip" href="#main">
          Skip to the text
        </a>
        <Masthead />
        {children}
        <KeepLine />
        <KeepSheet />
        <Keyboard />
      </body>
    </html>
  );
}
