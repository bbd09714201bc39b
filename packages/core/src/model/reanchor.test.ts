import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { article, p } from '../testing/index.ts';
import type { Annotation } from './annotation.ts';
import type { Article } from './article.ts';
import { anchorIn, findQuote } from './find-quote.ts';
import { blockText } from './plain-text.ts';
import { reanchor } from './reanchor.ts';
import { walkBlocks } from './walk.ts';

const textOf = (made: Article, block: string): string => {
  const found = Array.from(walkBlocks(made.body)).find((one) => one.block.id === block);
  return found === undefined ? '' : blockText(found.block);
};

/** A highlight of the words in the first block that has them. */
function highlight(made: Article, exact: string, nth = 0): Annotation {
  let seen = 0;
  for (const { block } of walkBlocks(made.body)) {
    const text = blockText(block);
    for (let at = text.indexOf(exact); at !== -1; at = text.indexOf(exact, at + 1)) {
      if (seen++ < nth) continue;
      return {
        id: 'h1',
        body: {
          type: 'highlight',
          colour: 'yellow',
          target: [anchorIn(block.id, text, at, at + exact.length)],
        },
        madeBy: { kind: 'person', at: '2026-01-01T00:00:00Z' },
        state: 'current',
      };
    }
  }
  throw new Error(`The article has no “${exact}”.`);
}

function wordsOf({ body }: Annotation): string[] {
  return body.type === 'highlight' ? body.target.map(({ exact }) => exact) : [];
}

describe('reanchor', () => {
  const before = article('Head', p('Moscow says so.'), p('The treaty was signed in 1987 by both sides.'));

  it('leaves an annotation whose words stand where they stood', () => {
    const mark = highlight(before, 'signed in 1987');
    expect(reanchor(mark, before)).toEqual(mark);
  });

  it('follows its words into another block', () => {
    const after = article(
      'Head',
      p('A new first paragraph.'),
      p('Moscow says so.'),
      p('The treaty was signed in 1987 by both sides.'),
    );
    const moved = reanchor(highlight(before, 'signed in 1987'), after);
    expect(moved.state).toBe('current');
    const [anchor] = moved.body.type === 'highlight' ? moved.body.target : [];
    expect(anchor && textOf(after, anchor.block).slice(anchor.start, anchor.end)).toBe('signed in 1987');
  });

  it('chooses among equal words the ones with the same surroundings', () => {
    const old = article('Head', p('He said no in May. He said no in June.'));
    const after = article('Head', p('At first he said no in March. He said no in May. He said no in June.'));
    const moved = reanchor(highlight(old, 'said no', 1), after);
    const [anchor] = moved.body.type === 'highlight' ? moved.body.target : [];
    expect(anchor?.suffix).toMatch(/^ in June/);
  });

  it('knows words whose quotation marks, dashes and hyphens were set otherwise', () => {
    const old = article(
      'Head',
      p('He called it "ground-\u00a0breaking" - twice, at least once in pub- lic.'),
    );
    const after = article('Head', p('He called it “ground-breaking” – twice, at least once in public.'));
    const mark = highlight(old, '"ground-\u00a0breaking" - twice, at least once in pub- lic');
    expect(wordsOf(reanchor(mark, after))).toEqual(['“ground-breaking” – twice, at least once in public']);
  });

  it('cuts words that now lie in two blocks', () => {
    const old = article('Head', p('It ends here. And it begins here.'));
    const after = article('Head', p('It ends here.'), p('And it begins here.'));
    expect(wordsOf(reanchor(highlight(old, 'ends here. And it begins'), after))).toEqual([
      'ends here.',
      'And it begins',
    ]);
  });

  it('finds words that were misread and put right', () => {
    const old = article('Head', p('The tieaty of l987 was sigued by boih sides in Geneva.'));
    const after = article(
      'Head',
      p('Other words.'),
      p('The treaty of 1987 was signed by both sides in Geneva.'),
    );
    expect(wordsOf(reanchor(highlight(old, 'tieaty of l987 was sigued by boih'), after))).toEqual([
      'treaty of 1987 was signed by both',
    ]);
  });

  it('makes an orphan of what is gone, with its words, and finds it when it is back', () => {
    const mark = highlight(before, 'signed in 1987 by both sides');
    const gone = reanchor(mark, article('Head', p('Nothing of that is here any more, not a word of it.')));
    expect(gone).toEqual({ ...mark, state: 'orphan' });
    expect(reanchor(gone, before)).toEqual(mark);
  });

  it('takes no short word for another', () => {
    const mark = highlight(before, 'says');
    expect(reanchor(mark, article('Head', p('Moscow sees so.'))).state).toBe('orphan');
  });

  it('finds a long passage by its ends', () => {
    const long = Array.from({ length: 200 }, (_, n) => `word${n * 7919}`).join(' ');
    const old = article('Head', p(`Before. ${long} After.`));
    const after = article('Head', p('x'), p(`Before. ${long.replace('word7919 ', 'wurd7919 ')} After.`));
    expect(wordsOf(reanchor(highlight(old, long), after))).toEqual([long.replace('word7919 ', 'wurd7919 ')]);
  });

  it('never loses words that are still there, wherever paragraphs are added', () => {
    const word = fc.stringMatching(/^[a-z]{1,8}$/);
    const paragraph = fc.array(word, { minLength: 3, maxLength: 12 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(
        fc.array(paragraph, { minLength: 1, maxLength: 5 }),
        fc.array(paragraph, { maxLength: 3 }),
        fc.nat(),
        fc.nat(),
        (texts, added, which, cut) => {
          const old = article('Head', ...texts.map((text) => p(text)));
          const text = texts[which % texts.length] ?? '';
          const start = cut % (text.length - 1);
          const mark = highlight(old, text.slice(start));
          const after = article('Head', ...[...added, ...texts].map((one) => p(one)));
          const moved = reanchor(mark, after);
          expect(moved.state).toBe('current');
          expect(wordsOf(moved).join('')).toBe(text.slice(start));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('finds a quote that comes without a place', () => {
    expect(findQuote(before, { exact: 'the treaty was' })?.map(({ exact }) => exact)).toEqual([
      'The treaty was',
    ]);
    expect(findQuote(before, { exact: 'not there at all' })).toBeUndefined();
  });
});
