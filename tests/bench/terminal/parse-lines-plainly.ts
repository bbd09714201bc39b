import { createInterface } from 'node:readline';
import { parseSource } from '@tearsheet/parser';

/* The plain way: one process, a source after the other, nothing between it and what it reads. */
for await (const line of createInterface({ input: process.stdin })) {
  const { id, content } = JSON.parse(line);
  const article = await parseSource({ bytes: Buffer.from(content, 'base64') });
  process.stdout.write(`${JSON.stringify({ id, article })}\n`);
}
