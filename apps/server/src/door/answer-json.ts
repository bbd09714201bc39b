import type { ServerResponse } from 'node:http';
import type { Refusal } from './refusal.ts';

/** Answers with JSON, once. */
export function answerJson(response: ServerResponse, status: number, body: unknown): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const text = JSON.stringify(body);
  response.statusCode = status;
  response.setHeader('Content-Type', 'application/json');
  response.setHeader('Content-Length', Buffer.byteLength(text));
  response.setHeader('Cache-Control', 'no-store');
  response.end(text);
}

/** JSON-RPC's code for what the server defines itself. */
const REFUSED = -32_000;

/** Refuses as a procedure would, so that clients read one shape of error. What is left of the body is not read. */
export function answerRefusal(response: ServerResponse, { status, code, sentence }: Refusal): void {
  response.setHeader('Connection', 'close');
  answerJson(response, status, {
    error: { code: REFUSED, message: sentence, data: { httpStatus: status, tearsheetCode: code } },
  });
}
