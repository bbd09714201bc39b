import { describe, expect, it } from 'vitest';
import { blockFeatures, FEATURES } from './block-features.ts';
import { weighBlock } from './block-model.ts';
import { doubtBlocks } from './doubt-blocks.ts';
import { readPage } from './read-page.ts';

const sentence =
  'The harbour council agreed on Tuesday night to rebuild the eastern pier, ending a dispute that had kept the ferry tied up. ';
const read = (body: string) =>
  readPage({
    bytes: new TextEncoder().encode(`<!doctype html><title>The pier</title><body><h1>The pier</h1>${body}`),
  });
const settingOf = ({ chosen, drafts, said, pageText }: ReturnType<typeof read>) => ({
  root: chosen.root,
  drafts,
  said,
  pageText,
});

describe('doubtBlocks', () => {
  it('has a number for each thing that is asked, and a chance for each block', () => {
    const page = read(`<article>${`<p>${sentence.repeat(2)}</p>`.repeat(8)}</article>`);
    const rows = blockFeatures(page.blocks, settingOf(page));
    expect(rows).toHaveLength(page.blocks.length);
    for (const row of rows) {
      expect(row).toHaveLength(FEATURES.length);
      expect(row.every(Number.isFinite)).toBe(true);
      expect(weighBlock(row)).toBeGreaterThan(0.3);
    }
  });

  it('takes a row of cards in the text out, says so, and keeps the text', () => {
    const cards = Array.from(
      { length: 6 },
      (_, at) =>
        `<section class="card"><div class="card"><p><a href="/shop/${at}">Lamp ${at}</a> $${at}9.00</p></div><button>Buy</button></section>`,
    ).join('');
    const half = `<p>${sentence.repeat(3)}</p>`.repeat(6);
    const page = read(`<article>${half}<div class="grid">${cards}</div>${half}</article>`);
    const kept = doubtBlocks(page.blocks, settingOf(page));
    expect(kept.filter(({ type }) => type === 'paragraph').length).toBeGreaterThanOrEqual(10);
    expect(kept.length).toBeLessThan(page.blocks.length);
    const taken = page.drafts.removals.filter(({ rule }) => rule === 'doubt-blocks');
    expect(taken).toHaveLength(page.blocks.length - kept.length);
    expect(taken.every(({ why, ranges }) => /chance of \d+ in 100/.test(why) && ranges.length > 0)).toBe(
      true,
    );
  });

  it('takes nothing where a script ends no sentences', () => {
    const page = read(`<article>${'<p>สภาท่าเรือตกลงเมื่อคืนวันอังคาร</p>'.repeat(6)}</article>`);
    expect(doubtBlocks(page.blocks, settingOf(page))).toEqual(page.blocks);
  });
});
