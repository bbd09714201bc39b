/*
 * A server as a process of its own: node serve-process.ts DATA_DIR PAGES
 * Says its addresses as a line of JSON; stops on signals as `tearsheet serve` does.
 */
import { serve, stopOnSignals } from '@tearsheet/server';

const [dataDir = '', pages = ''] = process.argv.slice(2);
const server = await serve({ dataDir, pages, port: 0, apiPort: 0, jobs: 1 });
process.stdout.write(`${JSON.stringify(server.addresses)}\n`);
await stopOnSignals(server);
process.stdout.write('stopped\n');
