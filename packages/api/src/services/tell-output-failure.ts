import { TearsheetError } from '@tearsheet/core/model';

const SENTENCES: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full. Free some space, and export again.',
  EDQUOT: 'The disk is full. Free some space, and export again.',
  ENOENT: 'The folder that it is to be in does not exist. Make it, and export again.',
  ENOTDIR: 'What it is to be in is no folder. Choose another place.',
  ENAMETOOLONG: 'Its name is too long. Choose a shorter one.',
  EISDIR: 'It is a folder. Choose another name.',
};

/** Does work on what is to be written. @throws TearsheetError `output-not-writable` where the disk refuses */
export async function tellOutputFailure<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && 'syscall' in error)) throw error;
    const sentence = SENTENCES[String(error.code)] ?? 'See whether the place can be written to.';
    throw new TearsheetError('output-not-writable', `${path} could not be written. ${sentence}`, {
      cause: error,
    });
  }
}
