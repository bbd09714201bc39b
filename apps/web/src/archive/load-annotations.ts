import { askArchive } from './ask-archive.ts';

/** What is known of the words of an article: who says what, when, who, how much. */
export const loadAnnotations = (id: string) =>
  askArchive((archive) => archive.articles.annotations.query({ id }));
