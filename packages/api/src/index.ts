export {
  type ArchiveCheck,
  type ArchiveHealth,
  type BackupReport,
  backupArchive,
  checkArchive,
  LOCAL_OWNER,
  type MoveReport,
  moveArchive,
  type RestoreReport,
  restoreArchive,
} from '@tearsheet/core/store';
export { formatNames, writeArticle } from '@tearsheet/formats';
// Leaves of the parser: the readers themselves are loaded by the processes that read.
export { limits } from '@tearsheet/parser/limits';
export { packPages } from '@tearsheet/parser/pack-pages';
export { sourceTypes } from '@tearsheet/parser/source-input';
export { type AppRouter, appRouter } from './app-router.ts';
export { type ErrorData, toTearsheetError } from './errors/tell-error.ts';
export { type OpenArchive, type OpenArchiveOptions, openArchive } from './open-archive.ts';
export { type ParseLimits, parseLimits } from './parse-pool/parse-limits.ts';
export { ParsePool, type ParsePoolOptions } from './parse-pool/parse-pool.ts';
export { readSourceFile } from './parse-pool/read-source-file.ts';
export type { RequestContext } from './procedure.ts';
export { type AddedSource, addSource } from './services/add-source.ts';
export type { ArticleAnnotations, InferredDate } from './services/annotate-stored.ts';
export type { Archive, SourceParser } from './services/archive.ts';
export { clusterLines } from './services/cluster-lines.ts';
export type { ComparedPart, RevisionComparison } from './services/compare-revisions.ts';
export type { ArchiveInfo } from './services/describe-archive.ts';
export { type ExportReport, exportArchive } from './services/export-archive.ts';
export type { ExportedArticle } from './services/export-article.ts';
export {
  type ExportedFile,
  exportSelection,
  type SelectionReport,
} from './services/export-selection.ts';
export { offerGathering } from './services/gather-article.ts';
export {
  type ImportedRow,
  type ImportOptions,
  type ImportReport,
  importPath,
  retryImport,
} from './services/import-path.ts';
export type { SourceLayout } from './services/lay-out-source.ts';
export { type DrawnPage, drawSourcePage } from './services/read-pages.ts';
export type { SourceView } from './services/read-source.ts';
export {
  type Reparsed,
  type ReparseOutcome,
  type ReparseStep,
  reparseArticle,
  reparseSome,
} from './services/reparse-article.ts';
export type { SourceUpload } from './services/source-upload.ts';
export { VERSION } from './version.ts';
