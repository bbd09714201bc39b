import type { Email } from 'postal-mime';
import { TextComposer } from '../containers/compose-text.ts';
import type { ContainerFormat, Unpacked } from '../containers/unpacked.ts';
import type { SourceInput } from '../source-input.ts';
import { headerOf, readMail } from './read-mail.ts';
import { splitMailbox } from './split-mailbox.ts';

const SAMPLE = 16_000;
const HEADER = /^([A-Za-z][A-Za-z0-9-]{1,40}):/gm;

/** Newsletters and other mail: a message (.eml, RFC 5322) or a mailbox of them (.mbox, RFC 4155). */
export const mailFormat: ContainerFormat = {
  kind: 'eml',
  version: '1',
  mediaType: 'message/rfc822',
  sniff: ({ bytes }) => (looksLikeMail(bytes) ? 0.85 : 0),
  unpack: unpackMail,
};

/** A head of header lines, among them such as no letter that a person typed begins with. */
export function looksLikeMail(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, SAMPLE))
    .toString('latin1')
    .replace(/^From .*\r?\n/, '');
  const [head = ''] = start.split(/\r?\n\r?\n/, 1);
  if (!/^[A-Za-z][A-Za-z0-9-]{1,40}:[ \t]/.test(head)) return false;
  const names = new Set(Array.from(head.matchAll(HEADER), ([, name = '']) => name.toLowerCase()));
  const technical = ['message-id', 'mime-version', 'received', 'return-path', 'content-type', 'delivered-to'];
  return names.has('from') && technical.some((name) => names.has(name));
}

async function* unpackMail({ bytes }: SourceInput): AsyncGenerator<Unpacked> {
  const messages = splitMailbox(bytes);
  const alone = bytes[0] !== 0x46 || !Buffer.from(bytes.subarray(0, 5)).equals(Buffer.from('From '));
  let count = 0;
  for (const message of messages) {
    count++;
    yield composeMail(await readMail(message), alone ? undefined : `message ${count}`);
  }
}

function composeMail(mail: Email, part: string | undefined): Unpacked {
  const from = mail.from && !mail.from.group ? mail.from : undefined;
  const composer = new TextComposer()
    .state('headline', 'Subject', mail.subject)
    .state('by', 'From', from?.name || from?.address)
    .state('published', 'Date', headerOf(mail, 'date'))
    .state('uri', 'Archived-At', headerOf(mail, 'archived-at')?.replace(/^<|>$/g, ''))
    .state(
      'publisher',
      'List-ID',
      headerOf(mail, 'list-id')
        ?.replace(/<[^>]*>/g, '')
        .replace(/"/g, ''),
    );
  if (mail.html?.trim()) composer.body('html', mail.html);
  else if (mail.text) composer.body('text', mail.text);
  return composer.finish(part);
}
