import type { Block } from '@tearsheet/core/model';

const NAMES: Record<Block['type'], string> = {
  paragraph: 'paragraph',
  heading: 'sub-heading',
  blockquote: 'quotation',
  list: 'list',
  code: 'code',
  table: 'table',
  thematicBreak: 'break',
  figure: 'picture',
  gallery: 'pictures',
  pullquote: 'pull quote',
  embed: 'embed',
  related: 'related article',
  infoBox: 'box',
  correction: 'correction',
  liveEntry: 'entry',
  unknown: 'unknown part',
};

/** What a kind of block is called in a sentence. */
export function nameBlock(type: Block['type']): string {
  return NAMES[type];
}
