export { limits } from './limits.ts';
export { decodeText, drawPage, layOutText, measurePages, parseSource, parseSources } from './pipeline.ts';
export { type ReadWatch, type SourceInput, type SourceType, sourceTypes } from './source-input.ts';
export type { LaidBlock, LaidPage, LaidRun } from './sources/laid-page.ts';
export type { PagePicture, PageSize } from './sources/source-page.ts';
export type { SourceText } from './sources/source-reader.ts';
export { packPages } from './warc/pack-pages.ts';
