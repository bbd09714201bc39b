import { LOCAL_OWNER, type ReparseOutcome } from '@tearsheet/api';
import { type Article, runningText } from '@tearsheet/core/model';
import { describe, expect, it } from 'vitest';
import { openTestArchive } from './open-test-archive.ts';
import { printedPage } from './printed-page.ts';

const opened = openTestArchive();
const ask = () => opened().ask.articles;
const code = (tearsheetCode: string) =>
  expect.objectContaining({ cause: expect.objectContaining({ code: tearsheetCode }) });

/** Keeps a source with articles as an older parser made them. */
async function addOld(content: string, make: (article: Article) => Article, published?: string) {
  const { archive } = opened();
  const bytes = new TextEncoder().encode(content);
  const made = await archive.parser.parseAll({ bytes, ...(published === undefined ? {} : { published }) });
  return archive.store.addArticles(
    LOCAL_OWNER,
    bytes,
    made.map((article) => ({ article: make(article) })),
  );
}

const older = (article: Article): Article => ({
  ...article,
  headlines: [{ role: 'main', value: 'What an older parser took for it' }],
  body: { type: 'root', children: article.body.children.slice(0, 1) },
  evidence: article.evidence.filter(({ target }) => !/^#b[2-9]/.test(target)),
  repairs: [],
  source: { ...article.source, readerVersion: '0' },
});

describe('parsing anew', () => {
  it('makes a revision of the kept source, and keeps what people made', async () => {
    const [added] = await addOld(printedPage('anew'), older, '2011-02-03');
    const { id } = added ?? { id: '' };
    await ask().amend({ id, amendment: { kind: 'by', value: 'By a person' } });
    const { archive } = opened();
    const before = await ask().get({ id });
    const [first] = before.article.body.children;
    const exact = runningText(before.article)[0]?.slice(0, 20) ?? '';
    const target = [{ block: first?.id ?? '', start: 0, end: exact.length, exact }];
    await archive.store.keeping.act(LOCAL_OWNER, [
      { do: 'annotate', article: id, body: { type: 'highlight', colour: 'yellow', target } },
      { do: 'tag', article: id, tag: 'harbour' },
    ]);
    const done = await ask().reparse({ id });
    expect(done).toEqual({
      id,
      status: 'revised',
      headline: 'Harbour Wall Number anew Holds Against the Highest Tide',
      revision: 2,
      orphans: 0,
    });
    const { article, amendments, addedAt } = await ask().get({ id });
    // The date that came with the source holds of every parse of it.
    expect(article).toMatchObject({ by: 'By a person', datePublished: '2011-02-03' });
    expect(runningText(article)).toHaveLength(3);
    expect({ amendments: amendments.length, addedAt }).toEqual({ amendments: 1, addedAt: before.addedAt });
    expect(await archive.store.keeping.getKept(LOCAL_OWNER, id)).toMatchObject({
      tags: ['harbour'],
      annotations: [{ state: 'current', body: { target: [{ exact }] } }],
    });
    // Annotated already: nobody waits for it.
    const found = await archive.store.getAnnotations(LOCAL_OWNER, id);
    expect(found?.set.annotations.length).toBeGreaterThan(0);
    expect(await ask().reparse({ id })).toMatchObject({ status: 'same', revision: 2 });
    expect((await ask().revisions({ id })).items.map(({ number }) => number)).toEqual([2, 1]);
  });

  it('compares revisions word for word, and goes back', async () => {
    const [added] = await addOld(printedPage('compared'), older);
    const { id } = added ?? { id: '' };
    await ask().reparse({ id });
    const { parts, changes } = await ask().compareRevisions({ id, from: 1, to: 2 });
    expect(changes).toBeGreaterThanOrEqual(3);
    const joined = (only: 'before' | 'after') =>
      parts.map(({ words }) =>
        words
          .filter((word) => word.only !== only)
          .map(({ text }) => text)
          .join(''),
      );
    const [headline, ...blocks] = joined('before');
    expect(headline).toBe('Harbour Wall Number compared Holds Against the Highest Tide');
    expect(blocks.filter((text) => text !== '')).toEqual(runningText((await ask().get({ id })).article));
    expect(joined('after')[0]).toBe('What an older parser took for it');
    expect(parts.find(({ same }) => same)?.name).toBe('block');
    const back = await ask().useRevision({ id, revision: 1 });
    expect(back.article.headlines[0]?.value).toBe('What an older parser took for it');
    await expect(ask().compareRevisions({ id, from: 1, to: 9 })).rejects.toEqual(code('not-found'));
    await expect(ask().useRevision({ id, revision: 9 })).rejects.toEqual(code('not-found'));
    await expect(ask().reparse({ id: 'nobody' })).rejects.toEqual(code('not-found'));
  });

  it('walks through the archive, goes on where it was told, and lets what fails stay as it was', async () => {
    const feed = `<?xml version="1.0"?><rss version="2.0"><channel><title>T</title>${['one', 'two'].map((n) => `<item><guid>${n}</guid><title>Walls ${n}</title><description>${'The wall of the harbour holds. '.repeat(9)}</description></item>`).join('')}</channel></rss>`;
    const [one, two] = await addOld(feed, older);
    const { id } = await ask().add({ source: { content: printedPage('whole') } });
    const { archive } = opened();
    // An article that no parser finds in the source.
    const stored = await archive.store.getRevision(LOCAL_OWNER, two?.id ?? '', 1);
    const bytes = new TextEncoder().encode(printedPage('lost'));
    const sha = (await archive.parser.parse({ bytes })).source;
    const [lost] = await archive.store.addArticles(LOCAL_OWNER, bytes, [
      { article: { ...stored, source: { ...sha, part: 'item 7' } } },
    ]);
    const seen: string[] = [];
    const items: ReparseOutcome[] = [];
    for (let after: string | undefined; ; ) {
      const step = await ask().reparseSome({ limit: 2, ...(after === undefined ? {} : { after }) });
      items.push(...step.items);
      seen.push(...step.items.map((item) => item.id));
      after = step.next;
      if (after === undefined) break;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength((await archive.store.walkArticles(LOCAL_OWNER, { limit: 200 })).length);
    const statusOf = (wanted: string | undefined) => items.find((item) => item.id === wanted);
    expect(statusOf(one?.id)).toMatchObject({ status: 'revised', headline: 'Walls one' });
    expect(statusOf(two?.id)).toMatchObject({ status: 'revised', headline: 'Walls two' });
    expect(statusOf(id)).toMatchObject({ status: 'same' });
    expect(statusOf(lost?.id)).toMatchObject({ status: 'failed', code: 'not-found' });
  });
});
