import { LOCAL_OWNER, openArchive } from '@tearsheet/client/local';

/** Gives an article a revision as an older parser might have made it: another headline, and not all of the text. */
export async function reviseAsOlder(dataDir: string, id: string): Promise<void> {
  const archive = await openArchive({ dataDir, jobs: 1 });
  try {
    const { article } = await archive.store.getArticle(LOCAL_OWNER, id);
    const children = article.body.children.slice(0, 3);
    const kept = new Set(children.map((block) => `#${block.id}`));
    await archive.store.reviseArticle(LOCAL_OWNER, id, {
      ...article,
      headlines: [{ role: 'main', value: 'An older headline' }],
      body: { type: 'root', children },
      evidence: article.evidence.filter(({ target }) => !target.startsWith('#') || kept.has(target)),
      repairs: [],
      source: { ...article.source, readerVersion: '0' },
    });
  } finally {
    await archive.close();
  }
}
