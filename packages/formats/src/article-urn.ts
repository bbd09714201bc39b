import type { Article } from '@tearsheet/core/model';

/**
 * A name of the article for formats that need one where it has no address: the hash of its source (RFC 6920), with
 * the part of a container. It is the same wherever the same source is kept.
 */
export function articleUrn({ source: { sha256, part } }: Article): string {
  const hash = Buffer.from(sha256, 'hex').toString('base64url');
  return `ni:///sha-256;${hash}${part === undefined ? '' : `?part=${encodeURIComponent(part)}`}`;
}
