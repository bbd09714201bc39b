import { article, p } from '@tearsheet/core/testing';
import { describe, expect, it } from 'vitest';
import { findFormat } from './formats.ts';

const made = article('A <b>Story</b> & "more"', p('\u{1f4f0} The treaty holds.'));
const text = '\u{1f4f0} The treaty holds.';
const person = { kind: 'person', at: '2026-01-01T00:00:00Z' } as const;
const target = [{ block: 'b1', start: 7, end: 13, exact: 'treaty', prefix: '\u{1f4f0} The ' }];

describe('web-annotation', () => {
  it('has words and places of highlights and notes, counted in code points', () => {
    const written = findFormat('web-annotation').write(made, {
      annotations: [
        { id: 'h', body: { type: 'highlight', colour: 'red', target }, madeBy: person, state: 'current' },
        { id: 'n', body: { type: 'note', text: 'Ask', target: [] }, madeBy: person, state: 'current' },
      ],
      textOf: () => text,
    });
    const page = JSON.parse(String(written));
    expect(page).toMatchObject({ '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'AnnotationPage' });
    const [highlight, note] = page.items;
    expect(highlight).toMatchObject({
      type: 'Annotation',
      motivation: 'highlighting',
      created: '2026-01-01T00:00:00Z',
      target: {
        selector: [
          { type: 'TextQuoteSelector', exact: 'treaty', prefix: '\u{1f4f0} The ' },
          { type: 'TextPositionSelector', start: 6, end: 12 },
        ],
      },
    });
    expect(Array.from(text).slice(6, 12).join('')).toBe('treaty');
    expect(note).toMatchObject({ motivation: 'commenting', body: { type: 'TextualBody', value: 'Ask' } });
  });
});

describe('bookmarks', () => {
  it('is a list that browsers read, whatever stands in a title', () => {
    const linked = { ...made, uri: 'https://paper.example/?a=1&b="2"' };
    const written = String(
      findFormat('bookmarks').write(linked, { addedAt: '2019-01-16T00:00:00.000Z', tags: ['arms', 'war'] }),
    );
    expect(written).toMatch(/^<!DOCTYPE NETSCAPE-Bookmark-file-1>\n/);
    expect(written).toContain(
      'ADD_DATE="1547596800" TAGS="arms,war">A &lt;b&gt;Story&lt;/b&gt; &amp; &quot;more&quot;</A>',
    );
    expect(written).toContain('HREF="https://paper.example/?a=1&amp;b=%222%22"');
  });
});
