import { appRouter, LOCAL_OWNER, type OpenArchive, openArchive } from '@tearsheet/api';
import { afterAll, beforeAll } from 'vitest';
import { temporaryFolder } from './temporary-folder.ts';

export interface TestArchive {
  archive: OpenArchive;
  dataDir: string;
  /** The router, asked in this process by the archive's owner. */
  ask: ReturnType<typeof appRouter.createCaller>;
}

/** A real archive in a folder of its own, for the tests of a file: opened before the first, gone after the last. Today is 2026-11-23. */
export function openTestArchive(): () => TestArchive {
  let opened: TestArchive | undefined;
  let close = async () => {};
  beforeAll(async () => {
    const { folder, remove } = await temporaryFolder();
    const archive = await openArchive({
      dataDir: folder,
      jobs: 1,
      now: () => new Date('2026-11-23T12:00:00Z'),
    });
    opened = { archive, dataDir: folder, ask: appRouter.createCaller({ owner: LOCAL_OWNER, archive }) };
    close = async () => {
      await archive.close();
      await remove();
    };
  });
  afterAll(() => close());
  return () => {
    if (!opened) throw new Error('The archive is opened before the first test.');
    return opened;
  };
}
