export { limits } from './limits.ts';
export { decodeText, parseSource, parseSources } from './pipeline.ts';
export { type ReadWatch, type SourceInput, type SourceType, sourceTypes } from './source-input.ts';
export type { SourceText } from './sources/source-reader.ts';
