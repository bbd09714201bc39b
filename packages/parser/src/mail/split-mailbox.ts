/** RFC 4155, appendix A: a line that begins a message, behind an empty line. */
const SEPARATOR = 'From ';

/** The messages of a mailbox (mbox), without the lines that part them; a mail alone is one. */
export function* splitMailbox(bytes: Uint8Array): Generator<Uint8Array> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (!buffer.subarray(0, SEPARATOR.length).equals(Buffer.from(SEPARATOR))) {
    yield bytes;
    return;
  }
  let start = 0;
  while (start < buffer.length) {
    const body = lineEnd(buffer, start);
    let next = buffer.indexOf(`\n${SEPARATOR}`, body);
    while (next >= 0 && !isBlankBefore(buffer, next)) next = buffer.indexOf(`\n${SEPARATOR}`, next + 1);
    const end = next < 0 ? buffer.length : next + 1;
    yield unquote(buffer.subarray(body, end));
    start = end;
  }
}

const lineEnd = (buffer: Buffer, from: number): number => {
  const at = buffer.indexOf('\n', from);
  return at < 0 ? buffer.length : at + 1;
};

const isBlankBefore = (buffer: Buffer, at: number): boolean =>
  buffer[at - 1] === 0x0a || (buffer[at - 1] === 0x0d && buffer[at - 2] === 0x0a);

/** `>From ` at the beginning of a line was `From ` (mboxrd). */
function unquote(message: Buffer): Uint8Array {
  if (!message.includes('\n>')) return new Uint8Array(message);
  return new Uint8Array(Buffer.from(message.toString('latin1').replace(/^>(>*From )/gm, '$1'), 'latin1'));
}
