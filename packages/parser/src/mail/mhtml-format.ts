import { TextComposer } from '../containers/compose-text.ts';
import type { ContainerFormat, Unpacked } from '../containers/unpacked.ts';
import type { SourceInput } from '../source-input.ts';
import { headerOf, readMail } from './read-mail.ts';

const SAMPLE = 4_096;

/** A page that a browser saved with all its parts (RFC 2557). */
export const mhtmlFormat: ContainerFormat = {
  kind: 'mhtml',
  version: '1',
  mediaType: 'multipart/related',
  sniff: ({ bytes }) => {
    const [head = ''] = Buffer.from(bytes.subarray(0, SAMPLE))
      .toString('latin1')
      .split(/\r?\n\r?\n/, 1);
    const saved = /^snapshot-content-location:|^from:\s*<saved by /im.test(head);
    return saved && /^content-type:\s*multipart\/related/im.test(head) ? 0.95 : 0;
  },
  unpack: unpackMhtml,
};

async function* unpackMhtml({ bytes }: SourceInput): AsyncGenerator<Unpacked> {
  const mail = await readMail(bytes);
  yield new TextComposer()
    .state('uri', 'Snapshot-Content-Location', headerOf(mail, 'snapshot-content-location'))
    .state('retrieved', 'Date', headerOf(mail, 'date'))
    .body('html', firstPage(mail.html ?? ''))
    .finish();
}

/** Frames of the page follow it as pages of their own: advertisements, mostly, and never the article. */
function firstPage(html: string): string {
  const end = html.search(/<\/html\s*>/i);
  return end < 0 ? html : html.slice(0, end);
}
