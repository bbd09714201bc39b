import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from 'pino';
import { answerJson, answerRefusal } from './answer-json.ts';
import { type GuardRules, guardRequest } from './guard-request.ts';
import { listenOnLoopback, type PortChoice } from './listen-on-loopback.ts';
import { setSecurityHeaders } from './security-headers.ts';

export interface DoorOptions extends PortChoice, Omit<GuardRules, 'port'> {
  log: Logger;
  /** What lies behind the door. Only what the guard let pass comes here. */
  answer(request: IncomingMessage, response: ServerResponse): Promise<void>;
}

export interface Door {
  port: number;
  /** Answers no more requests, gives running ones time, then closes. */
  stop(): Promise<void>;
}

/** Time for running requests when the door closes, in milliseconds. */
const LAST_CALL = 10_000;
/** Bodies that may be under way at once, as a multiple of the largest. */
const BODIES = 2;

/** Opens a door on loopback: guard, headers, `/healthz`, an orderly end. @throws TearsheetError `port-in-use`, `not-allowed` */
export async function openDoor({ answer, log, ...options }: DoorOptions): Promise<Door> {
  const running = new Set<ServerResponse>();
  let rules: GuardRules | undefined;
  let bodyBytes = 0;
  let stopping = false;

  const { port, servers } = await listenOnLoopback((request, response) => {
    setSecurityHeaders(response);
    const { method = '', url: target = '', headers, headersDistinct } = request;
    const refusal =
      rules && guardRequest({ method, target, hosts: headersDistinct.host ?? [], headers }, rules);
    if (refusal) {
      log.warn({ method, path: pathOf(target), status: refusal.status }, 'refused');
      return answerRefusal(response, refusal);
    }
    if (!rules || stopping) {
      response.setHeader('Connection', 'close');
      if (pathOf(target) === '/healthz') return answerJson(response, 503, { ok: false, status: 'stopping' });
      return answerRefusal(response, {
        status: 503,
        code: 'server-unreachable',
        sentence: 'The server is stopping. Try again when it runs.',
      });
    }
    if (pathOf(target) === '/healthz') return answerJson(response, 200, { ok: true, status: 'running' });

    const size = Number(headers['content-length'] ?? 0);
    if (bodyBytes + size > options.bodyBytes * BODIES) {
      return answerRefusal(response, {
        status: 503,
        code: 'conflict',
        sentence: 'The server is taking in as much as it can hold. Try again in a moment.',
      });
    }
    bodyBytes += size;
    running.add(response);
    response.once('close', () => {
      bodyBytes -= size;
      running.delete(response);
    });
    answer(request, response).catch((error: unknown) => {
      log.error({ err: error, method, path: pathOf(target) }, 'a request failed');
      answerRefusal(response, {
        status: 500,
        code: 'internal',
        sentence:
          'Something went wrong inside Tearsheet that should not. The log of the server has the details.',
      });
    });
  }, options);
  rules = { ...options, port };

  return {
    port,
    stop: async () => {
      stopping = true;
      const idle = Promise.all(
        Array.from(running, (response) => new Promise((done) => response.once('close', done))),
      );
      const giveUp = new AbortController();
      await Promise.race([idle, wait(LAST_CALL, undefined, { signal: giveUp.signal }).catch(() => {})]);
      giveUp.abort();
      await Promise.all(
        servers.map((server) => {
          const closed = new Promise((done) => server.close(done));
          server.closeAllConnections();
          return closed;
        }),
      );
    },
  };
}

const pathOf = (target: string): string => target.split('?', 1)[0] ?? '';
