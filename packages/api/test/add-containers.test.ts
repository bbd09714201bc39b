import { expect, it } from 'vitest';
import { openTestArchive } from './open-test-archive.ts';

const opened = openTestArchive();
const words =
  'The harbour board voted on Monday to keep the old lighthouse lit, after a year in which its lamp had stood dark.';
const feed = (...names: string[]) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Harbour Post</title><link>https://post.example/</link>${names
    .map(
      (name) =>
        `<item><title>${name}</title><link>https://post.example/${name}</link><description>&lt;p&gt;${words} ${name}.&lt;/p&gt;</description></item>`,
    )
    .join('')}</channel></rss>`;

it('every article of a container is kept, found, and shown beside its own part of the source', async () => {
  const ask = opened().ask.articles;
  const added = await ask.add({ source: { content: feed('Lamp', 'Buoy', 'Quay') } });
  expect(added).toMatchObject({ status: 'added', headline: 'Lamp' });
  expect(added.others?.map(({ headline }) => headline)).toEqual(['Buoy', 'Quay']);
  const id = added.others?.[0]?.id ?? '';
  const { article } = await ask.get({ id });
  const { text = '' } = await ask.source({ id });
  const [range] = article.evidence.find(({ target }) => target === '#b1')?.ranges ?? [];
  expect(range?.kind === 'text' && text.slice(range.start, range.end)).toBe(`${words} Buoy.`);
  expect((await ask.search({ query: 'title:quay', limit: 9 })).total).toBe(1);
  const again = await ask.add({ source: { content: feed('Lamp', 'Buoy', 'Quay') } });
  expect(again).toEqual({ status: 'present', id: added.id, headline: 'Lamp' });
});
