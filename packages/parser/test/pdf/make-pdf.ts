/** A piece of text at a place: points from the left and upper edge of an A4 page. */
export interface Piece {
  text: string;
  x: number;
  /** The baseline. */
  y: number;
  size?: number;
  bold?: boolean;
  /** The element that it belongs to, for a tagged file. */
  tag?: string;
  /** Rendering mode; 3 shows nothing. */
  mode?: number;
  white?: boolean;
  link?: string;
  artifact?: boolean;
}

const HEIGHT = 842;

/** Writes a small PDF with the standard fonts. Pieces with a `tag` make it a tagged one; pieces of one tag name in a row are one element. */
export function makePdf(pages: readonly (readonly Piece[])[], title?: string): Uint8Array {
  const objects: string[] = [];
  const add = (body: string): number => objects.push(body);
  const [catalog, tree, regular, bold, root] = [add(''), add(''), add(''), add(''), add('')];
  objects[regular - 1] = '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>';
  objects[bold - 1] = '<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold/Encoding/WinAnsiEncoding>>';
  const kids: number[] = [];
  const elements: string[] = [];
  let isTagged = false;
  for (const [number, pieces] of pages.entries()) {
    const page = add('');
    kids.push(page);
    let mark = -1;
    let open: string | undefined;
    let content = '';
    const close = () => {
      if (open !== undefined) content += 'EMC\n';
      open = undefined;
    };
    for (const piece of pieces) {
      if (piece.artifact || piece.tag !== open || open === undefined) {
        close();
        if (piece.artifact) content += '/Artifact BMC\n';
        else if (piece.tag !== undefined) {
          isTagged = true;
          mark++;
          open = piece.tag;
          const role = piece.tag.replace(/\W.*$/, '');
          content += `/${role} <</MCID ${mark}>> BDC\n`;
          elements.push(
            `${add(`<</Type/StructElem/S/${role}/P ${root} 0 R/Pg ${page} 0 R/K ${mark}>>`)} 0 R`,
          );
        }
      }
      content += `BT /${piece.bold ? 'B' : 'R'} ${piece.size ?? 10} Tf ${piece.mode ?? 0} Tr ${piece.white ? 1 : 0} g 1 0 0 1 ${piece.x} ${HEIGHT - piece.y} Tm (${escaped(piece.text)}) Tj ET\n`;
      if (piece.artifact) content += 'EMC\n';
    }
    close();
    const stream = add(`<</Length ${content.length}>>\nstream\n${content}\nendstream`);
    const links = pieces
      .filter(({ link }) => link !== undefined)
      .map(
        ({ x, y, text, size = 10, link }) =>
          `<</Type/Annot/Subtype/Link/Rect[${x} ${HEIGHT - y - 2} ${x + text.length * size * 0.5} ${HEIGHT - y + size}]/A<</S/URI/URI(${link})>>>>`,
      );
    objects[page - 1] =
      `<</Type/Page/Parent ${tree} 0 R/MediaBox[0 0 595 ${HEIGHT}]/Resources<</Font<</R ${regular} 0 R/B ${bold} 0 R>>>>/Contents ${stream} 0 R/StructParents ${number}/Annots[${links.join('')}]>>`;
  }
  objects[root - 1] = `<</Type/StructTreeRoot/K[${elements.join(' ')}]>>`;
  objects[tree - 1] =
    `<</Type/Pages/Count ${kids.length}/Kids[${kids.map((kid) => `${kid} 0 R`).join(' ')}]>>`;
  objects[catalog - 1] =
    `<</Type/Catalog/Pages ${tree} 0 R${isTagged ? `/MarkInfo<</Marked true>>/StructTreeRoot ${root} 0 R` : ''}>>`;
  const info = title === undefined ? '' : `/Info ${add(`<</Title(${escaped(title)})>>`)} 0 R`;
  return writePdf(objects, `/Root ${catalog} 0 R${info}`);
}

/** Puts objects into a file with its table. */
export function writePdf(objects: readonly string[], trailer: string): Uint8Array {
  let file = '%PDF-1.7\n';
  const places: number[] = [];
  for (const [at, body] of objects.entries()) {
    places.push(file.length);
    file += `${at + 1} 0 obj\n${body}\nendobj\n`;
  }
  const table = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  for (const place of places) file += `${String(place).padStart(10, '0')} 00000 n \n`;
  file += `trailer\n<</Size ${objects.length + 1}${trailer}>>\nstartxref\n${table}\n%%EOF\n`;
  return Uint8Array.from(file, (char) => char.charCodeAt(0));
}

const escaped = (text: string): string => text.replace(/[\\()]/g, '\\$&');

/** Sets words into lines of a column, as a typesetter without hyphens would. */
export function setText(
  text: string,
  at: { x: number; y: number; width: number; size?: number; leading?: number; indent?: number },
  more: Partial<Piece> = {},
): Piece[] {
  const { x, y, width, size = 10, leading = size * 1.2, indent = 0 } = at;
  const most = Math.floor(width / (size * 0.5));
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    const room = most - (lines.length === 1 ? Math.round(indent / (size * 0.5)) : 0);
    if (line !== undefined && line.length + word.length < room) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines.map((line, index) => ({
    text: line,
    x: x + (index === 0 ? indent : 0),
    y: y + index * leading,
    size,
    ...more,
  }));
}
