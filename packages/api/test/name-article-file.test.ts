import { articleWith, p } from '@tearsheet/core/testing';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nameArticleFile } from '../src/services/name-article-file.ts';

const made = (headline: string, datePublished?: string) =>
  articleWith(datePublished === undefined ? {} : { datePublished }, headline, p('x'));

it('is made of date and headline', () => {
  const taken = new Set<string>();
  expect(nameArticleFile(made('U.S. Rejects: “Offer”?', '2019-01-16T08:30-05:00'), 'md', taken)).toBe(
    '2019-01-16-U-S-Rejects-Offer.md',
  );
  expect(nameArticleFile(made('U.S. rejects offer', '2019-01-16'), 'md', taken)).toBe(
    '2019-01-16-U-S-rejects-offer-2.md',
  );
  expect(nameArticleFile(made('../../etc', '2019-XX'), 'md', taken)).toBe('2019-etc.md');
  expect(nameArticleFile(made('CON'), 'md', taken)).toBe('undated-CON.md');
  expect(nameArticleFile(made('Évian'), 'md', taken)).toBe('undated-Évian.md');
  expect(nameArticleFile(made('E\u0301vian'), 'md', taken)).toBe('undated-Évian-2.md');
  expect(nameArticleFile(made('條約'.repeat(100)), 'md', taken)).toMatch(/^undated-(條約){25}\.md$/);
});

it('is a safe name of its own, whatever the headlines', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 2 }), (headlines) => {
      const taken = new Set<string>();
      const names = [...headlines, ...headlines].map((headline) =>
        nameArticleFile(made(headline || 'x'), 'epub', taken),
      );
      expect(new Set(names.map((name) => name.normalize('NFD').toLowerCase())).size).toBe(names.length);
      for (const name of names) {
        expect(name).toMatch(/^undated-[\p{L}\p{M}\p{N}-]+\.epub$/u);
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
      }
    }),
  );
});
