import { router } from './procedure.ts';
import { addArticle } from './procedures/add-article.ts';
import { amendArticle } from './procedures/amend-article.ts';
import { annotateArticle } from './procedures/annotate-article.ts';
import { archiveInfo } from './procedures/archive-info.ts';
import {
  castOfArticle,
  castOver,
  castTimeline,
  getCastMember,
  listCast,
  listCastAppearances,
  listCastStatements,
  mergeCastMembers,
  renameCastMember,
  splitCastMember,
  undoCastDecision,
} from './procedures/cast.ts';
import { compareArticles } from './procedures/compare-articles.ts';
import {
  addAnnotation,
  changeAnnotations,
  rejectAnnotations,
  restoreAnnotations,
} from './procedures/correct-annotations.ts';
import { deleteArticle } from './procedures/delete-article.ts';
import { doActs } from './procedures/do-acts.ts';
import { emptyBin } from './procedures/empty-bin.ts';
import { exportAnnotations } from './procedures/export-annotations.ts';
import { exportArticle } from './procedures/export-article.ts';
import { findIds } from './procedures/find-ids.ts';
import { getArticle } from './procedures/get-article.ts';
import { getKept } from './procedures/get-kept.ts';
import { getImport, listImportRows, listImports, reportImport, retryImport } from './procedures/imports.ts';
import { cancelJob, getJob, listJobFaults, listJobs, retryJob, startJob } from './procedures/jobs.ts';
import { keepPlace } from './procedures/keep-place.ts';
import { layOutArticleSource } from './procedures/lay-out-source.ts';
import { listActs } from './procedures/list-acts.ts';
import { listAnnotations } from './procedures/list-annotations.ts';
import { listArticles } from './procedures/list-articles.ts';
import { listChanges } from './procedures/list-changes.ts';
import { listCollections, listRules, listSearches, listTags } from './procedures/list-kept.ts';
import { parseArticle } from './procedures/parse-article.ts';
import { readArticleSource } from './procedures/read-article-source.ts';
import { reparseArticle, reparseSome } from './procedures/reparse-article.ts';
import { restoreArticle } from './procedures/restore-article.ts';
import { compareRevisions, listRevisions, useRevision } from './procedures/revisions.ts';
import { runRule, tryRule } from './procedures/run-rule.ts';
import { searchArticles } from './procedures/search-articles.ts';
import { searchFacets } from './procedures/search-facets.ts';
import { pageImage, sourcePages } from './procedures/source-pages.ts';
import {
  gatherArticles,
  getStory,
  listArticlesOfStory,
  listStories,
  mergeStories,
  renameStory,
  splitStory,
  storyOfArticle,
  undoStoryDecision,
} from './procedures/stories.ts';
import { unamendArticle } from './procedures/unamend-article.ts';
import { undoActs } from './procedures/undo-acts.ts';

/** All that can be asked of an archive. Queries change nothing. */
export const appRouter = router({
  articles: router({
    list: listArticles,
    get: getArticle,
    search: searchArticles,
    facets: searchFacets,
    add: addArticle,
    parse: parseArticle,
    source: readArticleSource,
    sourceLayout: layOutArticleSource,
    sourcePages,
    pageImage,
    annotations: annotateArticle,
    export: exportArticle,
    delete: deleteArticle,
    restore: restoreArticle,
    emptyBin,
    amend: amendArticle,
    unamend: unamendArticle,
    changes: listChanges,
    compare: compareArticles,
    reparse: reparseArticle,
    reparseSome,
    revisions: listRevisions,
    compareRevisions,
    useRevision,
    ids: findIds,
  }),
  kept: router({
    act: doActs,
    undo: undoActs,
    log: listActs,
    get: getKept,
    place: keepPlace,
    annotations: listAnnotations,
    exportAnnotations,
    tags: listTags,
    collections: listCollections,
    searches: listSearches,
    rules: listRules,
    tryRule,
    runRule,
  }),
  imports: router({
    list: listImports,
    get: getImport,
    rows: listImportRows,
    report: reportImport,
    retry: retryImport,
  }),
  annotations: router({
    reject: rejectAnnotations,
    restore: restoreAnnotations,
    correct: changeAnnotations,
    add: addAnnotation,
  }),
  cast: router({
    list: listCast,
    get: getCastMember,
    appearances: listCastAppearances,
    statements: listCastStatements,
    ofArticle: castOfArticle,
    over: castOver,
    timeline: castTimeline,
    rename: renameCastMember,
    merge: mergeCastMembers,
    split: splitCastMember,
    undo: undoCastDecision,
  }),
  stories: router({
    list: listStories,
    get: getStory,
    articles: listArticlesOfStory,
    ofArticle: storyOfArticle,
    rename: renameStory,
    merge: mergeStories,
    split: splitStory,
    undo: undoStoryDecision,
    gather: gatherArticles,
  }),
  jobs: router({
    start: startJob,
    list: listJobs,
    get: getJob,
    faults: listJobFaults,
    cancel: cancelJob,
    retry: retryJob,
  }),
  archive: router({ info: archiveInfo }),
});

export type AppRouter = typeof appRouter;
