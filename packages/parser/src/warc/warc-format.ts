import { constants, gunzipSync } from 'node:zlib';
import { zipHolds } from '../containers/open-zip.ts';
import type { ContainerFormat } from '../containers/unpacked.ts';
import { unpackWarc } from './unpack-warc.ts';

/** Web archives: WARC, plain or compressed, and WACZ. */
export const warcFormat: ContainerFormat = {
  kind: 'warc',
  version: '3',
  mediaType: 'application/warc',
  sniff: ({ bytes }) =>
    beginsAsWarc(bytes) || (zipHolds(bytes, 'datapackage.json') && zipHolds(bytes, 'archive/')) ? 0.95 : 0,
  unpack: unpackWarc,
};

const START = 4_096;

function beginsAsWarc(bytes: Uint8Array): boolean {
  const start = bytes[0] === 0x1f && bytes[1] === 0x8b ? unfoldStart(bytes) : bytes;
  return Buffer.from(start.subarray(0, 5)).toString('latin1') === 'WARC/';
}

function unfoldStart(bytes: Uint8Array): Uint8Array {
  try {
    return gunzipSync(bytes.subarray(0, START), {
      finishFlush: constants.Z_SYNC_FLUSH,
      maxOutputLength: 1_000_000,
    });
  } catch {
    // What is no gzip after all is no web archive: another reader names it.
    return new Uint8Array();
  }
}
