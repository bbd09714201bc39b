export { limits } from './limits.ts';
export { parseSource } from './pipeline.ts';
export type { SourceInput, SourceType } from './source-input.ts';
export { type DecodedSource, decodeSource } from './sources/decode-source.ts';
