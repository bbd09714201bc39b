import { cache } from 'react';
import { askArchive } from './ask-archive.ts';

/** One article, asked for once a request, however many parts of the page want it. */
export const loadArticle = cache((id: string) => askArchive((archive) => archive.articles.get.query({ id })));
