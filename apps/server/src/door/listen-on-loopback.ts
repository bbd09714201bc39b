import { once } from 'node:events';
import { createServer, type RequestListener, type Server, type ServerOptions } from 'node:http';
import { TearsheetError } from '@tearsheet/core/model';

/** Against clients that send or take their time, in milliseconds. */
const PATIENCE: ServerOptions = {
  headersTimeout: 10_000,
  requestTimeout: 60_000,
  keepAliveTimeout: 5_000,
  connectionsCheckingInterval: 5_000,
  maxHeaderSize: 16_384,
};
const CONNECTIONS = 256;

/** Named in the sentence when a port cannot be had. */
export interface PortChoice {
  port: number;
  /** The flag that chooses another. */
  flag: string;
}

/**
 * Listens on this machine alone, at both its addresses where it has both. Port 0 takes any that is free.
 *
 * @throws TearsheetError `port-in-use`, `not-allowed`
 */
export async function listenOnLoopback(
  listener: RequestListener,
  { port, flag }: PortChoice,
): Promise<{ port: number; servers: Server[] }> {
  const first = await listen(listener, '127.0.0.1', port, flag);
  const address = first.address();
  const taken = typeof address === 'object' && address ? address.port : port;
  try {
    return { port: taken, servers: [first, await listen(listener, '::1', taken, flag)] };
  } catch (error) {
    if (isAbsent(error)) return { port: taken, servers: [first] };
    first.close();
    throw error;
  }
}

async function listen(listener: RequestListener, host: string, port: number, flag: string): Promise<Server> {
  const server = createServer(PATIENCE, listener);
  server.maxConnections = CONNECTIONS;
  server.listen({ host, port, exclusive: true });
  try {
    await once(server, 'listening');
    return server;
  } catch (error) {
    throw explain(error, port, flag);
  }
}

const codeOf = (error: unknown): unknown =>
  error instanceof Error && 'code' in error ? error.code : undefined;

const isAbsent = (error: unknown): boolean =>
  ['EADDRNOTAVAIL', 'EAFNOSUPPORT'].includes(String(codeOf(error)));

function explain(error: unknown, port: number, flag: string): unknown {
  switch (codeOf(error)) {
    case 'EADDRINUSE':
      return new TearsheetError(
        'port-in-use',
        `Port ${port} is in use by another program. Stop that, or choose another port with ${flag}.`,
        { cause: error },
      );
    case 'EACCES':
      return new TearsheetError(
        'not-allowed',
        `Port ${port} may not be used here. Choose one above 1023 with ${flag}.`,
        {
          cause: error,
        },
      );
    default:
      return error;
  }
}
