import { type NextRequest, NextResponse } from 'next/server';
import { apiAddress } from './archive/api-address.ts';

/**
 * Gives every answer its headers, among them a Content-Security-Policy with a nonce made for it alone. Next finds the
 * nonce in the request's policy and puts it on its own scripts. The data is guarded by the API, not here.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const nonce = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))));
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types nextjs nextjs#bundler 'allow-duplicates' default",
  ].join('; ');

  const headers = new Headers(request.headers);
  headers.set('content-security-policy', policy);
  headers.set('x-nonce', nonce);
  const response = (await isMissing(request.nextUrl.pathname))
    ? NextResponse.rewrite(new URL('/nothing', request.url), { request: { headers } })
    : NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  response.headers.set('x-content-type-options', 'nosniff');
  response.headers.set('referrer-policy', 'no-referrer');
  response.headers.set('cross-origin-opener-policy', 'same-origin');
  response.headers.set('cross-origin-resource-policy', 'same-origin');
  return response;
}

/**
 * Whether a path is of an article that is not kept. Asked before the page is made: a page that finds out by itself is
 * answered as a bare shell, which shows nothing without JavaScript.
 */
async function isMissing(path: string): Promise<boolean> {
  const [, id] = /^\/a\/([^/]+)/.exec(path) ?? [];
  if (id === undefined) return false;
  if (!/^[\w-]{1,100}$/.test(id)) return true;
  try {
    return (await fetch(`${apiAddress()}/sources/${id}`, { method: 'HEAD' })).status === 404;
  } catch {
    // The archive does not answer: the page says so.
    return false;
  }
}
