export * from './article-store.ts';
export { type BackupReport, backupArchive } from './backup/backup-archive.ts';
export { type ArchiveCheck, type ArchiveHealth, checkArchive } from './backup/check-archive.ts';
export { type RestoreReport, restoreArchive } from './backup/restore-archive.ts';
export { createZip, type OpenZipFile, openZipFile, type ZipFile } from './backup/zip-file.ts';
export * from './cast/cast-store.ts';
export * from './keeping/keeping-store.ts';
export { openStore, type StoreOptions } from './open-store.ts';
export { StoredArticleExport } from './stored-article-export.ts';
