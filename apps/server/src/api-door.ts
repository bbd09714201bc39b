import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Archive, appRouter, LOCAL_OWNER, limits, toTearsheetError } from '@tearsheet/api';
import { nodeHTTPRequestHandler } from '@trpc/server/adapters/node-http';
import type { Logger } from 'pino';
import { answerRefusal } from './door/answer-json.ts';
import { type Door, openDoor } from './door/open-door.ts';
import { sendPage } from './send-page.ts';
import { sendSource } from './send-source.ts';

/** A source in base64, and what goes with it. */
export const BODY_BYTES = Math.ceil((limits.inputBytes * 4) / 3) + 1_000_000;
const BATCH = 50;

export interface ApiDoorOptions {
  archive: Archive;
  token: string;
  port: number;
  log: Logger;
}

/** The API over HTTP: `/trpc`, `/sources/ID`, `/sources/ID/pages/PAGE`, `/healthz`. @throws TearsheetError `port-in-use`, `not-allowed` */
export function openApiDoor({ archive, token, port, log }: ApiDoorOptions): Promise<Door> {
  return openDoor({
    port,
    flag: '--api-port',
    token,
    bodyBytes: BODY_BYTES,
    hasPages: false,
    log,
    answer: (request, response) => route(request, response, archive, log),
  });
}

async function route(
  request: IncomingMessage,
  response: ServerResponse,
  archive: Archive,
  log: Logger,
): Promise<void> {
  const path = request.url?.split('?', 1)[0] ?? '';
  response.setHeader('Cache-Control', 'no-store');
  if (path.startsWith('/trpc/')) {
    return nodeHTTPRequestHandler({
      req: request,
      res: response,
      path: path.slice('/trpc/'.length),
      router: appRouter,
      createContext: async () => ({ owner: LOCAL_OWNER, archive }),
      maxBodySize: BODY_BYTES,
      maxBatchSize: BATCH,
      onError: ({ error, path: procedure }) => {
        const told = toTearsheetError(error);
        if (told.code === 'internal') log.error({ err: told.cause, procedure }, 'a procedure failed');
      },
    });
  }
  const [, id, page] = /^\/sources\/([\w-]{1,100})(?:\/pages\/([1-9]\d{0,5}))?$/.exec(path) ?? [];
  if (id !== undefined && request.method !== 'POST') {
    if (page === undefined) return sendSource(request, response, archive, id);
    return sendPage(request, response, archive, id, Number(page));
  }
  answerRefusal(response, { status: 404, code: 'not-found', sentence: 'There is nothing at this address.' });
}
