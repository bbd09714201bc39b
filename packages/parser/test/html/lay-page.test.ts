import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOutText, limits, parseSource } from '../../src/index.ts';
import { emlHtml, emlText, epub, first, page, second } from '../containers/sources.ts';

const layOut = async (source: string | Uint8Array) => {
  const bytes = typeof source === 'string' ? new TextEncoder().encode(source) : source;
  return layOutText({ bytes });
};
const wordsOf = async (source: string | Uint8Array) =>
  (await layOut(source))?.blocks.map(({ kind, runs }) => `${kind}: ${runs.map(({ text }) => text).join('')}`);

describe('a page laid out to be looked at', () => {
  it('shows all of its words in blocks, and where each stands', async () => {
    expect(await wordsOf(page)).toEqual([
      'text: Home News',
      'heading: Lighthouse stays lit',
      `text: ${first}`,
      `text: ${second}`,
    ]);
    for (const { runs } of (await layOut(page))?.blocks ?? []) {
      for (const { start, end, text } of runs) expect(page.slice(start, end)).toBe(text);
    }
  });

  it('covers what the evidence of the article points at', async () => {
    const { evidence } = await parseSource({ bytes: new TextEncoder().encode(page) });
    const runs = (await layOut(page))?.blocks.flatMap((block) => block.runs) ?? [];
    const blocks = evidence.filter(({ target }) => target.startsWith('#'));
    expect(blocks.length).toBeGreaterThan(1);
    for (const { ranges } of blocks) {
      for (const range of ranges) {
        expect(
          runs.some(({ start, end }) => range.kind === 'text' && start < range.end && end > range.start),
        ).toBe(true);
      }
    }
  });

  it('has nothing in it that a browser could run or ask for', async () => {
    const hostile = `<!doctype html><p>One<script>alert(1)</script><style>p{}</style> two &lt;b&gt;<img src="https://t.example/p.gif" alt="a cat" onerror=alert(1)><a href="javascript:alert(1)">three</a><svg><text>x</text></svg><iframe srcdoc="<p>y"></iframe><template>z</template>`;
    expect(await wordsOf(hostile)).toEqual(['text: One two <b>', 'picture: a cat', 'text: three']);
  });

  it('is laid out of the parts of a container, under what it states', async () => {
    expect(await wordsOf(await epub())).toEqual(
      expect.arrayContaining([
        'text: Title: Lighthouse stays lit',
        'heading: What the fishermen say',
        `text: ${second}`,
      ]),
    );
    expect(await wordsOf(emlHtml)).toEqual(expect.arrayContaining([`text: ${first}`]));
    expect(await layOut(emlText)).toBeUndefined();
    expect(await layOut('Words that are read as they are written.')).toBeUndefined();
  });

  it('is bounded, and says so, whatever comes', async () => {
    const deep = await layOut(`<!doctype html>${'<div>'.repeat(100_000)}deep${'<p>x'.repeat(40_000)}`);
    expect(deep?.cut).toBe(true);
    expect(deep?.blocks.length).toBeLessThanOrEqual(limits.laidBlocks + 2);
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.constantFrom(
            '<p>',
            '</p>',
            '<b>',
            '<a href=x>',
            '</a>',
            '<li>',
            '<img alt="q">',
            '<br>',
            'words ',
            '&amp;',
            '<td>',
            '<!--',
            '-->',
            '&#0;',
          ),
          { maxLength: 60 },
        ),
        async (pieces) => {
          const source = `<!doctype html>${pieces.join('')}`;
          for (const { runs } of (await layOut(source))?.blocks ?? []) {
            for (const { start, end } of runs) {
              expect(start).toBeLessThan(end);
              expect(end).toBeLessThanOrEqual(source.length);
            }
          }
        },
      ),
      { numRuns: 200, seed: 4 },
    );
  });
});
