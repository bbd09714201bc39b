import stringWidth from 'string-width';
import { plainCells } from './plain-cells.ts';

const PRINTABLE_ASCII = /^[\x20-\x7e]*$/;

/** How many cells of the terminal a text takes. */
export function cellWidth(text: string): number {
  return PRINTABLE_ASCII.test(text) ? text.length : stringWidth(plainCells(text));
}
