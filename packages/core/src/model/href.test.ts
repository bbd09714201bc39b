import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gateHref, Href } from './href.ts';

describe('gateHref', () => {
  it.each([
    'JaVaScRiPt:alert(1)',
    'java\tscript:alert(1)',
    'java\nscript:alert(1)',
    '\x01javascript:alert(1)',
    'javascript://%0aalert(1)',
    'data:text/html,x',
    'vbscript:x',
    'blob:https://e.org/x',
    'file:///etc/passwd',
    '//e.org',
    '/\\e.org',
    'view-source:https://e.org',
    'intent://e#Intent;end',
    'feed:javascript:alert(1)',
    'filesystem:https://e.org/x',
    'relative/path',
    '#bad fragment',
    '',
  ])('refuses %j', (value) => {
    expect(gateHref(value)).toBeUndefined();
  });

  it.each([
    ['https://user:secret@e.org/a', 'https://e.org/a'],
    ['HTTP://E.org', 'http://e.org/'],
    ['mailto:a@e.org?bcc=b@e.org&subject=Hello there', 'mailto:a@e.org?subject=Hello%20there'],
    ['mailto:a@e.org?bcc=b@e.org', 'mailto:a@e.org'],
    ['tel:+3161234', 'tel:+3161234'],
    ['#b3', '#b3'],
  ])('makes of %j %j', (value, expected) => {
    expect(gateHref(value)).toBe(expected);
  });

  it('resolves against the page, and still refuses other schemes', () => {
    expect(gateHref('../x?y#z', 'https://e.org/a/b/')).toBe('https://e.org/a/x?y#z');
    expect(gateHref('//f.org/x', 'https://e.org')).toBe('https://f.org/x');
    expect(gateHref('javascript:alert(1)', 'https://e.org')).toBeUndefined();
  });

  it('answers what Href takes, or nothing', () => {
    fc.assert(
      fc.property(fc.oneof(fc.webUrl(), fc.string()), (value) => {
        const href = gateHref(value, 'https://e.org/');
        expect(href === undefined || Href.safeParse(href).success).toBe(true);
      }),
    );
  });
});
