import { MODEL_VERSION } from '@tearsheet/core/model';
import type { OwnerId } from '@tearsheet/core/store';
import { VERSION } from '../version.ts';
import type { Archive } from './archive.ts';

export interface ArchiveInfo {
  /** Of Tearsheet. */
  version: string;
  modelVersion: number;
  /** In the library, the bin not counted. */
  articles: number;
}

export async function describeArchive(owner: OwnerId, { store }: Archive): Promise<ArchiveInfo> {
  return { version: VERSION, modelVersion: MODEL_VERSION, articles: await store.countArticles(owner) };
}
