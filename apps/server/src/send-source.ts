import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Archive, LOCAL_OWNER, toTearsheetError } from '@tearsheet/api';
import { answerRefusal } from './door/answer-json.ts';

/** Sends a source byte for byte, to be saved and never to be shown: whatever is in it, no browser runs it. */
export async function sendSource(
  request: IncomingMessage,
  response: ServerResponse,
  { store }: Archive,
  id: string,
): Promise<void> {
  try {
    const { source } = (await store.getArticle(LOCAL_OWNER, id)).article;
    const bytes = request.method === 'HEAD' ? undefined : await store.readSource(LOCAL_OWNER, id);
    const name = source.fileName ?? `${source.sha256.slice(0, 16)}`;
    response.setHeader('Content-Type', source.mediaType);
    response.setHeader('Content-Length', bytes?.length ?? source.size);
    response.setHeader('Content-Disposition', attachment(name));
    response.setHeader('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'; sandbox");
    response.end(bytes);
  } catch (error) {
    const { code, message } = toTearsheetError(error);
    if (code !== 'not-found') throw error;
    answerRefusal(response, { status: 404, code, sentence: message });
  }
}

/** RFC 6266, with RFC 8187 for names beyond ASCII. */
function attachment(name: string): string {
  const plain = name.replace(/[^\w. -]/g, '_');
  const exact = encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16)}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${exact}`;
}
