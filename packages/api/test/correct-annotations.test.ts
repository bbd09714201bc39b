import { beforeAll, describe, expect, it } from 'vitest';
import { openTestArchive } from './open-test-archive.ts';
import { printedPage } from './printed-page.ts';

const opened = openTestArchive();

describe('what rules found, put right by a person', () => {
  let id = '';
  const ask = () => opened().ask;
  const found = () => ask().articles.annotations({ id });
  const quoted = async () =>
    (await found()).annotations.filter(({ body, state }) => body.type === 'quotation' && state === 'current');

  beforeAll(async () => {
    ({ id } = await ask().articles.add({ source: { content: printedPage('corrected') } }));
  });

  it('is rejected and restored', async () => {
    const [first, ...others] = await quoted();
    const annotations = [first?.id ?? ''];
    const after = await ask().annotations.reject({ id, annotations });
    expect(after.annotations.find((one) => one.id === first?.id)?.state).toBe('rejected');
    expect(await quoted()).toEqual(others);
    await ask().annotations.restore({ id, annotations });
    expect(await quoted()).toEqual([first, ...others]);
  });

  it('is corrected, and found under the new speaker', async () => {
    const [first] = await quoted();
    const annotations = [first?.id ?? ''];
    const speaker = { type: 'PER', name: 'Zora Quill' } as const;
    const answer = await ask().annotations.correct({
      id,
      annotations,
      change: { type: 'quotation', speaker },
    });
    expect(answer).toEqual(await found());
    expect((await ask().articles.search({ query: 'said-by:quill' })).items.map((hit) => hit.id)).toEqual([
      id,
    ]);
    await ask().annotations.restore({ id, annotations });
    expect((await ask().articles.search({ query: 'said-by:quill' })).items).toEqual([]);
  });

  it('refuses what does not fit, with its code', async () => {
    const refusal = (ask: Promise<unknown>) =>
      expect(ask).rejects.toMatchObject({ cause: expect.anything() });
    await refusal(ask().annotations.reject({ id, annotations: ['x'] }));
    await refusal(ask().annotations.reject({ id, annotations: [] }));
    const place = { block: 'b1', start: 900_000, end: 900_001 };
    await refusal(
      ask().annotations.add({ id, addition: { type: 'time', timex: 'DATE', value: '2019', place } }),
    );
  });
});
