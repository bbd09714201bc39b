import type { Page } from '../pages/read-pages.ts';
import { Press } from './press.ts';
import { setArticle } from './set-article.ts';

/** Prints pages to PDF: their articles `clean`, set as papers set them, or the `real` pages as their sites send them. */
export async function printPages(
  pages: readonly Page[],
  kind: 'clean' | 'real',
  progress: (message: string) => void,
): Promise<Page[]> {
  const printed: Page[] = [];
  const press = await Press.open();
  try {
    for (const [at, page] of pages.entries()) {
      try {
        const language = 'en';
        const bytes =
          kind === 'clean'
            ? await press.printSetting(setArticle(page, language), language)
            : await press.printPage(new TextDecoder().decode(page.bytes), page.url, {
                scripts: at % 2 === 0,
                headers: at % 3 !== 0,
              });
        printed.push({ ...page, bytes: new Uint8Array(bytes) });
      } catch (error) {
        progress(
          `page ${page.id} was not printed: ${error instanceof Error ? error.message.split('\n')[0] : error}`,
        );
      }
    }
  } finally {
    await press.close();
  }
  return printed;
}
