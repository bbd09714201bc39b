import { bookmarkFormat } from '../bookmark/bookmark-format.ts';
import { containerReader } from '../containers/container-reader.ts';
import { docxFormat } from '../docx/docx-format.ts';
import { epubFormat } from '../epub/epub-format.ts';
import { feedFormat } from '../feed/feed-format.ts';
import { mailFormat } from '../mail/mail-format.ts';
import { mhtmlFormat } from '../mail/mhtml-format.ts';
import { warcFormat } from '../warc/warc-format.ts';
import { htmlReader } from './html-reader.ts';
import { imageReader } from './image-reader.ts';
import { markdownReader } from './markdown-reader.ts';
import { pdfReader } from './pdf-reader.ts';
import type { SourceReader } from './source-reader.ts';
import { textReader } from './text-reader.ts';

/** The formats that can be read, one line each. */
export const readers: readonly SourceReader[] = [
  htmlReader,
  markdownReader,
  pdfReader,
  imageReader,
  containerReader(epubFormat),
  containerReader(docxFormat),
  containerReader(mhtmlFormat),
  containerReader(mailFormat),
  containerReader(feedFormat),
  containerReader(warcFormat),
  containerReader(bookmarkFormat),
  textReader,
];
