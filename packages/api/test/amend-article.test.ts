import { describe, expect, it } from 'vitest';
import { openTestArchive } from './open-test-archive.ts';
import { printedPage } from './printed-page.ts';

const opened = openTestArchive();
const ask = () => opened().ask.articles;

describe('articles.amend', () => {
  it('puts a field right, and articles.unamend takes that back', async () => {
    const { id, headline } = await ask().add({ source: { content: printedPage('amended') } });
    const amended = await ask().amend({ id, amendment: { kind: 'headline', value: 'The wall holds' } });
    expect(amended.article.headlines[0]).toEqual({ role: 'main', value: 'The wall holds' });
    expect((await ask().list({ limit: 1 })).items[0]?.headline).toBe('The wall holds');
    const amendmentId = amended.amendments[0]?.id ?? '';
    expect((await ask().unamend({ id, amendmentId })).article.headlines[0]?.value).toBe(headline);
    expect((await ask().get({ id })).amendments).toEqual([]);
  });

  it('takes no headline with control characters, no date that is none, no other field', async () => {
    const { id } = await ask().add({ source: { content: printedPage('refused') } });
    for (const amendment of [
      { kind: 'headline', value: 'a\u001b[2Jb' },
      { kind: 'datePublished', value: 'yesterday' },
      { kind: 'body', value: 'x' },
    ]) {
      // What comes over the wire is of no type.
      const input: Parameters<ReturnType<typeof ask>['amend']>[0] = JSON.parse(
        JSON.stringify({ id, amendment }),
      );
      await expect(ask().amend(input)).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    }
    expect((await ask().get({ id })).amendments).toEqual([]);
  });

  it('knows no article that is not there', async () => {
    await expect(
      ask().amend({ id: '01a20fa0-3bcb-729d-a48e-85c67c517209', amendment: { kind: 'by', value: null } }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
