import { request as ask, type IncomingMessage, type ServerResponse } from 'node:http';
import { answerRefusal } from '../door/answer-json.ts';

export interface ApiAddress {
  port: number;
  token: string;
}

/** Of a connection, not of what travels over it. */
const HOP_BY_HOP = new Set(['connection', 'keep-alive', 'transfer-encoding', 'upgrade', 'trailer', 'te']);

/**
 * Passes a page's request on to the API, in the page's own name no longer: the door has judged where it comes from,
 * and the token never reaches a browser.
 */
export function forwardToApi(
  request: IncomingMessage,
  response: ServerResponse,
  api: ApiAddress,
): Promise<void> {
  const { 'content-type': type, 'content-length': length, 'if-none-match': known, accept } = request.headers;
  return new Promise((resolve) => {
    const passed = ask(
      {
        host: '127.0.0.1',
        port: api.port,
        method: request.method ?? 'GET',
        path: request.url ?? '/',
        headers: {
          host: `127.0.0.1:${api.port}`,
          authorization: `Bearer ${api.token}`,
          ...(type === undefined ? {} : { 'content-type': type }),
          ...(length === undefined ? {} : { 'content-length': length }),
          ...(accept === undefined ? {} : { accept }),
          ...(known === undefined ? {} : { 'if-none-match': known }),
        },
      },
      (answer) => {
        for (const [name, value] of Object.entries(answer.headers)) {
          if (value !== undefined && !HOP_BY_HOP.has(name)) response.setHeader(name, value);
        }
        response.statusCode = answer.statusCode ?? 502;
        answer.pipe(response);
      },
    );
    passed.on('error', () => {
      if (response.destroyed) return;
      answerRefusal(response, {
        status: 502,
        code: 'server-unreachable',
        sentence: 'The archive behind this page does not answer. Start Tearsheet again.',
      });
    });
    response.once('close', () => {
      passed.destroy();
      resolve();
    });
    request.pipe(passed);
  });
}
