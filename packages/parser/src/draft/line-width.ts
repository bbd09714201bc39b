/** Widths of the printable ASCII characters in a common text face (Times), hundredths of an em. */
const ASCII =
  '25 33 41 50 50 83 78 18 33 33 50 56 25 33 25 28 50 50 50 50 50 50 50 50 50 50 28 28 56 56 56 44 92 72 67 67 72 61 56 72 72 33 39 72 61 89 72 72 56 72 67 56 61 72 72 94 72 72 61 33 28 33 47 50 33 44 50 44 50 44 33 50 50 28 28 50 28 78 50 50 50 50 33 39 28 50 50 72 50 50 44 48 20 48 54'
    .split(' ')
    .map(Number);

/** How wide a text would be in a proportional face, hundredths of an em. Good enough to compare lines with. */
export function lineWidth(text: string): number {
  let width = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x7f) width += ASCII[code - 0x20] ?? 0;
    else if (code >= 0x2e80) width += code >= 0xd800 && code < 0xf900 ? 50 : 100;
    else if (code >= 0x300 && code < 0x370) width += 0;
    else if (code >= 0x600 && code < 0x700) width += 42;
    else if (code === 0x2019 || code === 0x2018) width += 33;
    else if ((code >= 0xc0 && code <= 0xde) || (code >= 0x410 && code <= 0x42f)) width += 70;
    else width += 49;
  }
  return width;
}

/** How many cells a text takes in a fixed face: East Asian characters take two. */
export function lineCells(text: string): number {
  let cells = text.length;
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) >= 0x2e80) cells++;
  return cells;
}
