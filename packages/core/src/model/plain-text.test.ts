import { describe, expect, it } from 'vitest';
import {
  a,
  article,
  articleWith,
  br,
  em,
  fig,
  h,
  li,
  p,
  pre,
  pull,
  quote,
  related,
  ul,
} from '../testing/index.ts';
import { blockText, mainByline, mainHeadline, phrasingText, runningText } from './plain-text.ts';
import { findBlock, walkBlocks } from './walk.ts';

const made = article(
  'Headline',
  p('One ', em('two ', a('https://e.org/', 'three')), br(), 'four'),
  fig('A caption'),
  ul(li('first'), li('second')),
  quote(h(3, 'Inside'), p('quoted')),
  pull('pulled'),
  related('Elsewhere'),
  pre('a\nb'),
);

describe('running text', () => {
  it('is what a person reads aloud, in order', () => {
    expect(runningText(made)).toEqual(['One two three\nfour', 'first', 'second', 'Inside', 'quoted', 'a\nb']);
  });
});

describe('blocks', () => {
  it('are numbered in reading order by the builders', () => {
    expect(Array.from(walkBlocks(made.body), ({ block }) => block.id)).toEqual(
      Array.from({ length: 13 }, (_, at) => `b${at + 1}`),
    );
  });

  it('are found by id, with the text that offsets count in', () => {
    const block = findBlock(made.body, 'b2');
    expect(block && blockText(block)).toBe('A caption');
    expect(findBlock(made.body, 'b99')).toBeUndefined();
    expect(phrasingText([])).toBe('');
  });
});

describe('headline and byline', () => {
  it('prefer the main headline and the printed byline', () => {
    const fields = {
      headlines: [
        { role: 'kicker' as const, value: 'K' },
        { role: 'main' as const, value: 'M' },
      ],
    };
    expect(mainHeadline(articleWith(fields, ''))).toBe('M');
    expect(mainHeadline(article(''))).toBeUndefined();
    const infoSources = [{ role: 'wire' as const, name: 'Reuters' }];
    expect(mainByline(articleWith({ infoSources }, 'A'))).toBe('Reuters');
    expect(mainByline(articleWith({ infoSources, by: 'By A' }, 'A'))).toBe('By A');
  });
});
