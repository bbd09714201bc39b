import { TearsheetError } from '@tearsheet/core/model';
import { TextComposer } from '../containers/compose-text.ts';
import { openZip, zipHolds } from '../containers/open-zip.ts';
import { childOf, readXml } from '../containers/read-xml.ts';
import type { ContainerFormat, Unpacked } from '../containers/unpacked.ts';
import { decodeHtml } from '../html/decode-html.ts';
import type { SourceInput } from '../source-input.ts';

/** Word documents (Office Open XML). */
export const docxFormat: ContainerFormat = {
  kind: 'docx',
  version: '1',
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  sniff: ({ bytes }) => (zipHolds(bytes, 'word/document.xml') ? 0.95 : 0),
  unpack: unpackDocx,
};

async function* unpackDocx({ bytes }: SourceInput): AsyncGenerator<Unpacked> {
  // Unfolded once under our own limits: mammoth counts nothing.
  const zip = await openZip(bytes);
  for (const path of zip.paths) await zip.read(path);
  const properties = await zip.read('docProps/core.xml');
  const core =
    properties && childOf(readXml(decodeHtml(properties).text), 'cp:coreproperties', 'coreproperties');
  const state = (name: string) => childOf(core, name)?.text;
  const composer = new TextComposer()
    .state('headline', 'Title', state('dc:title'))
    .state('by', 'Creator', state('dc:creator'))
    .state('published', 'Created', state('dcterms:created'))
    .state('modified', 'Modified', state('dcterms:modified'))
    .state('language', 'Language', state('dc:language'));
  composer.body('html', await toHtml(bytes));
  yield composer.finish();
}

async function toHtml(bytes: Uint8Array): Promise<string> {
  const { default: mammoth } = await import('mammoth');
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
      {
        externalFileAccess: false,
        // Pictures are not shown from the text; their descriptions stay.
        convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
        styleMap: ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => h2:fresh"],
      },
    );
    return value;
  } catch (error) {
    throw new TearsheetError('source-unreadable', 'This Word document is damaged and cannot be read.', {
      cause: error,
    });
  }
}
