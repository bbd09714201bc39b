import type { ErrorCode } from '@tearsheet/core/model';
import type { TRPCError } from '@trpc/server';

/** What each refusal is called over HTTP. Only here do codes become statuses. */
export const ERROR_STATUS: Record<ErrorCode, TRPCError['code']> = {
  usage: 'BAD_REQUEST',
  'not-found': 'NOT_FOUND',
  'not-allowed': 'FORBIDDEN',
  conflict: 'CONFLICT',
  interrupted: 'CLIENT_CLOSED_REQUEST',
  'source-missing': 'NOT_FOUND',
  'source-is-folder': 'BAD_REQUEST',
  'source-not-permitted': 'FORBIDDEN',
  'source-empty': 'UNPROCESSABLE_CONTENT',
  'source-too-large': 'PAYLOAD_TOO_LARGE',
  'source-unsupported': 'UNSUPPORTED_MEDIA_TYPE',
  'source-unreadable': 'UNPROCESSABLE_CONTENT',
  'source-too-slow': 'UNPROCESSABLE_CONTENT',
  'source-too-hungry': 'UNPROCESSABLE_CONTENT',
  'article-invalid': 'UNPROCESSABLE_CONTENT',
  'article-newer': 'UNPROCESSABLE_CONTENT',
  'archive-newer': 'INTERNAL_SERVER_ERROR',
  'archive-damaged': 'INTERNAL_SERVER_ERROR',
  'archive-full': 'SERVICE_UNAVAILABLE',
  'archive-locked': 'SERVICE_UNAVAILABLE',
  'archive-not-writable': 'SERVICE_UNAVAILABLE',
  'archive-unreachable': 'SERVICE_UNAVAILABLE',
  'output-not-writable': 'INTERNAL_SERVER_ERROR',
  'port-in-use': 'CONFLICT',
  'server-unreachable': 'BAD_GATEWAY',
  internal: 'INTERNAL_SERVER_ERROR',
};
