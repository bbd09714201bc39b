import {
  type Article,
  amendArticle,
  offerAmendments,
  runningText,
  validateArticle,
} from '@tearsheet/core/model';
import { describe, expect, it } from 'vitest';
import { tellDoubts } from '../src/article/tell-doubts.ts';
import { parseSource } from '../src/index.ts';

const parse = (text: string): Promise<Article> => parseSource({ bytes: new TextEncoder().encode(text) });

const sentence = (n: number) =>
  `The board of harbour ${n} met on Monday and heard that its wall had held against the highest tide of the year.`;

describe('what is doubtful', () => {
  it('is a passage that reads like text and was left out, and is put back with one act', async () => {
    const asked =
      'Sign up for the letter of the harbour board, which tells on every Friday what was decided and by whom it was said.';
    const page = `<!doctype html><title>Wall holds</title><article><h1>Wall holds</h1>${[1, 2, 3, 4].map((n) => `<p>${sentence(n)}</p>`).join('')}<div class="newsletter-signup"><p>${asked}</p></div>${[5, 6, 7, 8].map((n) => `<p>${sentence(n)}</p>`).join('')}</article>`;
    const article = await parse(page);
    expect(runningText(article)).not.toContain(asked);
    const offer = offerAmendments(article).find(({ code }) => code === 'text-left-out');
    expect(offer?.message).toMatch(/^Left out as .*: Sign up for the letter/);
    const [choice] = offer?.choices ?? [];
    if (!choice) throw new Error('nothing is offered');
    const texts = runningText(amendArticle(article, [choice.amendment]));
    expect(texts.indexOf(asked)).toBe(4);
  });

  it('names no field that the article has not', async () => {
    const { by: _, ...unsigned } = await parse(
      `Wall Holds\n\nBy Ann Smith\n\n${sentence(1)} ${sentence(2)}\n`,
    );
    const evidence = unsigned.evidence.filter(({ target }) => !/^\/(by|contributors)/.test(target));
    const known = tellDoubts({ ...unsigned, evidence });
    expect(unsigned.contributors).toMatchObject([{ name: 'Ann Smith' }]);
    expect(known.notices).toEqual([]);
    const unknown = tellDoubts({ ...unsigned, evidence, contributors: [] });
    expect(unknown.notices).toMatchObject([
      { code: 'byline-missing', alternatives: [{ value: 'By Ann Smith' }] },
    ]);
    expect(validateArticle(unknown)).toEqual([]);
    expect(offerAmendments(unknown)[0]?.choices).toMatchObject([
      { amendment: { kind: 'by', value: 'By Ann Smith' } },
    ]);
  });

  it('is not what is plainly no text', async () => {
    const article = await parse(
      `<!doctype html><title>Wall holds</title><nav><a href="/">Home</a></nav><article><h1>Wall holds</h1>${[1, 2, 3].map((n) => `<p>${sentence(n)}</p>`).join('')}</article><footer>All rights reserved.</footer>`,
    );
    expect(article.notices).toEqual([]);
  });
});
