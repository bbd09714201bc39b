/*
 * A server of its own process, without the web reader: node serve-process.ts DATA_DIR DATABASE_URL
 * Says its address once it answers.
 */
import { serve, stopOnSignals } from '@tearsheet/server';

const [dataDir = '', databaseUrl = ''] = process.argv.slice(2);
const server = await serve({ dataDir, databaseUrl, web: false, workers: 0, apiPort: 0 });
process.stdout.write(`${server.addresses.api}\n`);
await stopOnSignals(server);
