import { spawn, spawnSync } from 'node:child_process';
import { text } from 'node:stream/consumers';

/** How `pdftotext` orders what it writes: by blocks, as it stands on the page, as it is stored. */
export const POPPLER_STYLES = ['plain', 'layout', 'raw'] as const;
export type PopplerStyle = (typeof POPPLER_STYLES)[number];

/** Whether `pdftotext` can be run here. */
export const hasPoppler = (): boolean => spawnSync('pdftotext', ['-v']).error === undefined;

/** The text of a PDF as `pdftotext` writes it. @throws Error where it cannot read the PDF */
export async function writeByPoppler(pdf: Uint8Array, style: PopplerStyle): Promise<string> {
  const flags = style === 'plain' ? [] : [`-${style}`];
  const child = spawn('pdftotext', ['-enc', 'UTF-8', ...flags, '-', '-'], {
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  // A tool that stops reading has said why by its exit code.
  child.stdin.on('error', () => undefined);
  child.stdin.end(pdf);
  const [written, code] = await Promise.all([text(child.stdout), ended]);
  if (code !== 0) throw new Error(`pdftotext ended with ${code}`);
  return written;
}
