import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { Refusal } from './refusal.ts';

export interface GuardedRequest {
  method: string;
  /** As it came, undecoded. */
  target: string;
  /** Every `Host` that it names: two are a trick. */
  hosts: readonly string[];
  headers: IncomingHttpHeaders;
}

export interface GuardRules {
  port: number;
  token: string;
  /** Most bytes of a body. */
  bodyBytes: number;
  /**
   * Whether links on other sites may lead to pages here. Such a page is only looked at: it may not be framed, its
   * opener is cut off, the other site reads nothing of it, and GET changes nothing.
   */
  hasPages: boolean;
}

const NAMES = ['127.0.0.1', '[::1]', 'localhost'];
const DATA = /^\/(trpc|sources)(\/|\?|$)/;

/** Judges a request before anything else looks at it. Undefined: it may pass. */
export function guardRequest(request: GuardedRequest, rules: GuardRules): Refusal | undefined {
  return (
    guardHost(request, rules) ??
    guardSite(request, rules) ??
    guardMethod(request, rules) ??
    guardBody(request, rules)
  );
}

/** A page whose name was pointed at this machine still says its own name. */
function guardHost({ target, hosts, headers }: GuardedRequest, { port }: GuardRules): Refusal | undefined {
  const ours = NAMES.map((name) => `${name}:${port}`);
  if (hosts.length !== 1 || !ours.includes(hosts[0]?.toLowerCase() ?? '')) {
    return refuse(421, `This server answers only as http://localhost:${port}.`);
  }
  if (!target.startsWith('/') || target.startsWith('//'))
    return refuse(400, 'Ask for a path of this server.');
  if (headers.upgrade !== undefined) return refuse(400, 'This server speaks plain HTTP, and no WebSockets.');
  return undefined;
}

/** What a browser says of where a request comes from. Our own pages name an origin of ours, or none. */
function guardSite(
  { method, target, headers }: GuardedRequest,
  { port, hasPages }: GuardRules,
): Refusal | undefined {
  const { origin } = headers;
  if (origin !== undefined && !NAMES.some((name) => origin === `http://${name}:${port}`)) {
    return refuse(403, 'Pages of other sites may not ask this server.');
  }
  const site = headers['sec-fetch-site'];
  if (site === undefined || site === 'same-origin' || site === 'none') return undefined;
  const isVisit =
    method === 'GET' &&
    headers['sec-fetch-mode'] === 'navigate' &&
    headers['sec-fetch-dest'] === 'document' &&
    !DATA.test(target);
  return hasPages && isVisit ? undefined : refuse(403, 'Pages of other sites may not ask this server.');
}

function guardMethod({ method, headers }: GuardedRequest, { token }: GuardRules): Refusal | undefined {
  if (method === 'GET' || method === 'HEAD') return undefined;
  if (headers.origin === undefined) {
    if (headers['sec-fetch-site'] !== undefined)
      return refuse(403, 'Pages of other sites may not change this archive.');
    if (!isSame(headers.authorization, `Bearer ${token}`))
      return refuse(
        401,
        'Changing this archive needs its token: the file “token” in its folder, or TEARSHEET_TOKEN.',
      );
  }
  return method === 'POST' ? undefined : refuse(405, 'This server knows GET, HEAD and POST.', 'usage');
}

function guardBody({ method, headers }: GuardedRequest, { bodyBytes }: GuardRules): Refusal | undefined {
  if (method === 'GET' || method === 'HEAD') {
    const has = headers['transfer-encoding'] !== undefined || (headers['content-length'] ?? '0') !== '0';
    return has ? refuse(400, 'A question has no body.', 'usage') : undefined;
  }
  if (headers['content-type']?.split(';', 1)[0]?.trim().toLowerCase() !== 'application/json') {
    return refuse(415, 'This server takes only application/json.', 'usage');
  }
  const length = headers['content-length'];
  if (length === undefined) return refuse(411, 'Say how long the body is: Content-Length.', 'usage');
  if (Number(length) <= bodyBytes) return undefined;
  return refuse(413, `A request may have ${Math.floor(bodyBytes / 1_000_000)} MB.`, 'source-too-large');
}

/** In a time that tells nothing of how much of it was right. */
function isSame(given: string | undefined, expected: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given ?? ''), digest(expected));
}

const refuse = (status: number, sentence: string, code: Refusal['code'] = 'not-allowed'): Refusal => ({
  status,
  code,
  sentence,
});
