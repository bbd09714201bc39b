import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Archive, drawSourcePage, LOCAL_OWNER, toTearsheetError } from '@tearsheet/api';
import { answerRefusal } from './door/answer-json.ts';

/** Of the drawing: raised when the same bytes would be drawn in another way. */
const DRAWN = '1';
/** A browser may keep it for itself, and asks each time whether it is still there: an article may have been deleted. */
const KEEP = 'private, no-cache';
const STATUS = new Map([
  ['not-found', 404],
  ['source-too-slow', 422],
  ['source-too-hungry', 422],
  ['source-too-large', 422],
  ['source-unreadable', 422],
]);

/** Sends a page of a source as a picture that we made: of the source's bytes none are in it. */
export async function sendPage(
  request: IncomingMessage,
  response: ServerResponse,
  archive: Archive,
  id: string,
  page: number,
): Promise<void> {
  try {
    const { source } = (await archive.store.getArticle(LOCAL_OWNER, id)).article;
    const tag = `"${source.sha256.slice(0, 32)}-${page}-${DRAWN}"`;
    if (source.pages !== undefined && page <= source.pages && request.headers['if-none-match'] === tag) {
      response.statusCode = 304;
      response.setHeader('ETag', tag);
      response.setHeader('Cache-Control', KEEP);
      response.end();
      return;
    }
    const { bytes, mediaType } = await drawSourcePage(LOCAL_OWNER, archive, id, page);
    response.setHeader('Content-Type', mediaType);
    response.setHeader('Content-Length', bytes.length);
    response.setHeader('ETag', tag);
    response.setHeader('Cache-Control', KEEP);
    response.setHeader('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'; sandbox");
    response.end(request.method === 'HEAD' ? undefined : bytes);
  } catch (error) {
    const { code, message } = toTearsheetError(error);
    const status = STATUS.get(code);
    if (status === undefined) throw error;
    answerRefusal(response, { status, code, sentence: message });
  }
}
