import type { ExtractedSentence, KeyPhrase } from '@tearsheet/core/model';
import { type FindingsPage, FindingsWriter } from './findings-page.ts';

/** What an article is about and the sentences that tell most of it, as the archive reads them off its annotations. */
export interface Gist {
  keyPhrases?: readonly KeyPhrase[];
  extract?: readonly ExtractedSentence[];
}

/** The most telling sentences, word for word, and the key phrases below them. */
export function writeGist({ keyPhrases = [], extract = [] }: Gist): FindingsPage {
  const writer = new FindingsWriter();
  if (extract.length === 0 && keyPhrases.length === 0) writer.say('There is nothing to tell in brief.');
  for (const { target } of extract) writer.entry([{ text: target.exact, style: 'text' }], target);
  if (keyPhrases.length > 0) {
    writer.title('Key phrases');
    const [first] = keyPhrases;
    writer.entry(
      [{ text: keyPhrases.map(({ phrase }) => phrase).join(' · '), style: 'text' }],
      first?.targets[0],
    );
  }
  return writer.page();
}
