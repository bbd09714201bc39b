import { htmlReader } from './html-reader.ts';
import type { SourceReader } from './source-reader.ts';
import { textReader } from './text-reader.ts';

/** The formats that can be read, one line each. */
export const readers: readonly SourceReader[] = [htmlReader, textReader];
