import type { ServerResponse } from 'node:http';

const ON_EVERYTHING = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Frame-Options': 'DENY',
};

/** Of what is no page: nothing in it may run or load, and nobody may frame it. */
export const DATA_POLICY = "default-src 'none'; frame-ancestors 'none'";

/** Before any answer, so that errors have them too. Pages replace the policy by their own. */
export function setSecurityHeaders(response: ServerResponse): void {
  for (const [name, value] of Object.entries(ON_EVERYTHING)) response.setHeader(name, value);
  response.setHeader('Content-Security-Policy', DATA_POLICY);
}
