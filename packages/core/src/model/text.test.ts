import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanLine, cleanText, cleanVerbatim, Line, Text, Verbatim } from './text.ts';

const HOSTILE = [
  '\x1b[2J',
  '\x1b]0;title\x07',
  '\x1b]8;;https://e.org\x1b\\',
  '\x9b31m',
  '\x9dtitle',
  'a\0b',
  'safe\b\b\bevil',
  'safe\revil',
  '\ud800',
  'a\x7f',
];

describe('Text', () => {
  it.each(HOSTILE)('refuses %j', (value) => {
    expect(Text.safeParse(value).success).toBe(false);
    expect(Text.safeParse(cleanText(value)).success).toBe(true);
  });

  it('takes words of every script, emoji and marks', () => {
    for (const value of ['Čeština', '汉字', 'العربية', '👩‍👩‍👧', 'e\u0301', ''])
      expect(Text.parse(value)).toBe(value);
  });
});

describe('Line', () => {
  it('refuses what could reorder or break the line around it', () => {
    for (const value of ['a\u202eb', 'a\u2066b', 'a\u2028b', 'a\nb', ''])
      expect(Line.safeParse(value).success).toBe(false);
  });

  it('is what cleanLine makes of anything', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        const line = cleanLine(value);
        expect(line === undefined || Line.safeParse(line).success).toBe(true);
      }),
    );
    expect(cleanLine('  A \u00a0 b\n\tc \u202e')).toBe('A b c');
    expect(cleanLine(' \n\u202a ')).toBeUndefined();
  });
});

describe('Verbatim', () => {
  it('keeps line feeds and tabs, and nothing else below the blank', () => {
    expect(cleanVerbatim('a\r\n\tb\rc\x1b')).toBe('a\n\tb\nc');
    expect(Verbatim.safeParse('a\n\tb').success).toBe(true);
    expect(Verbatim.safeParse('a\rb').success).toBe(false);
  });
});
