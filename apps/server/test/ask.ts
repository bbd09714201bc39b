import { type IncomingHttpHeaders, type OutgoingHttpHeaders, request } from 'node:http';

export interface Question {
  port: number;
  path: string;
  method?: string;
  /** Whatever it is: browsers would not let a page choose some of these. `undefined` leaves a header out. */
  headers?: OutgoingHttpHeaders;
  body?: string | Uint8Array;
}

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  bytes: Buffer;
  text: string;
  /** The refusal's code, if it is one. */
  code: string | undefined;
}

/** One request as a program may send it, a connection for itself. */
export function ask({ port, path, method = 'GET', headers = {}, body }: Question): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const given = Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== undefined));
    const asked = request(
      { host: '127.0.0.1', port, path, method, headers: given, agent: false },
      async (response) => {
        const chunks: Buffer[] = [];
        for await (const chunk of response) chunks.push(chunk);
        const bytes = Buffer.concat(chunks);
        const text = bytes.toString();
        const code = /"tearsheetCode":"([^"]*)"/.exec(text)?.[1];
        resolve({ status: response.statusCode ?? 0, headers: response.headers, bytes, text, code });
      },
    );
    asked.on('error', reject);
    asked.end(body);
  });
}
