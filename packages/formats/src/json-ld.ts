import { type Article, gateHref, mainHeadline, runningText } from '@tearsheet/core/model';
import type { NewsArticle, Organization, Person, PropertyValue, WithContext } from 'schema-dts';
import type { ArticleFormat } from './article-format.ts';
import { doubtsOfDate } from './doubts-of-date.ts';
import { toIsoDate } from './edtf-date.ts';

/** schema.org's NewsArticle, as JSON-LD. A field that the article lacks is left out. */
export const jsonLd: ArticleFormat<string> = {
  name: 'json-ld',
  mediaType: 'application/ld+json',
  extension: 'jsonld',
  // Pasted into a page's script, a `</script>` among the words would end it: so no `<` stands for itself.
  write: (article) => `${JSON.stringify(toNewsArticle(article), null, 2).replaceAll('<', '\\u003c')}\n`,
};

function toNewsArticle(article: Article): WithContext<NewsArticle> {
  const headline = mainHeadline(article);
  const deck = article.descriptions.find((description) => description.role === 'deck')?.value;
  const abstract = article.descriptions.find((description) => description.role === 'excerpt')?.value;
  const url = article.uri === undefined ? undefined : gateHref(article.uri);
  const isBasedOn = article.source.uri === undefined ? undefined : gateHref(article.source.uri);
  const authors = article.contributors.filter(isAuthor);
  const editors = article.contributors.filter(({ role }) => role === 'editor');
  const translators = article.contributors.filter(({ role }) => role === 'translator');
  const others = article.contributors.filter(
    (contributor) => !isAuthor(contributor) && !['editor', 'translator'].includes(contributor.role),
  );
  const datePublished = toIsoDate(article.datePublished);
  const dateModified = toIsoDate(article.dateModified);
  const alternatives = article.headlines
    .map(({ value }) => value)
    .filter((value, at, all) => value !== headline && all.indexOf(value) === at);
  const doubts = doubtsOfDate(article);
  const body = runningText(article)
    .filter((words) => words.trim() !== '')
    .join('\n\n');
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    identifier: identifiersOf(article),
    ...(url === undefined ? {} : { url }),
    ...(headline === undefined ? {} : { headline }),
    ...(alternatives.length === 0 ? {} : { alternativeHeadline: alternatives }),
    ...(deck === undefined ? {} : { description: deck }),
    ...(abstract === undefined ? {} : { abstract }),
    ...(authors.length === 0 ? {} : { author: authors.map(toPerson) }),
    ...(editors.length === 0 ? {} : { editor: editors.map(toPerson) }),
    ...(translators.length === 0 ? {} : { translator: translators.map(toPerson) }),
    ...(others.length === 0 ? {} : { contributor: others.map(toPerson) }),
    ...(article.by === undefined ? {} : { creditText: article.by }),
    ...(article.infoSources.length === 0
      ? {}
      : { sourceOrganization: article.infoSources.map(({ name, uri }) => toOrganization(name, uri)) }),
    ...(article.publisher === undefined ? {} : { publisher: publisherOf(article.publisher) }),
    ...(article.dateline === undefined ? {} : { dateline: article.dateline }),
    ...(datePublished === undefined ? {} : { datePublished }),
    ...(dateModified === undefined ? {} : { dateModified }),
    ...(article.articleSection === undefined ? {} : { articleSection: article.articleSection }),
    ...(article.print?.page === undefined ? {} : { printPage: article.print.page }),
    ...(article.print?.edition === undefined ? {} : { printEdition: article.print.edition }),
    ...(article.print?.section === undefined ? {} : { printSection: article.print.section }),
    ...(article.language === undefined ? {} : { inLanguage: article.language }),
    ...(article.keywords.length === 0 ? {} : { keywords: article.keywords }),
    ...(article.rights === undefined ? {} : { copyrightNotice: article.rights }),
    ...(isBasedOn === undefined ? {} : { isBasedOn }),
    ...(doubts.length === 0 ? {} : { comment: { '@type': 'Comment', text: doubts.join(' ') } }),
    ...(body === '' ? {} : { articleBody: body }),
  };
}

function isAuthor({ role }: Article['contributors'][number]): boolean {
  return role === 'author' || role === 'reporter';
}

function toPerson({ name, given, family, uri }: Article['contributors'][number]): Person {
  const url = uri === undefined ? undefined : gateHref(uri);
  return {
    '@type': 'Person',
    name,
    ...(given === undefined ? {} : { givenName: given }),
    ...(family === undefined ? {} : { familyName: family }),
    ...(url === undefined ? {} : { url }),
  };
}

function publisherOf({ name, domain, uri }: NonNullable<Article['publisher']>): Organization {
  return toOrganization(name ?? domain, uri ?? (domain === undefined ? undefined : `https://${domain}/`));
}

function toOrganization(name: string | undefined, uri: string | undefined): Organization {
  const url = uri === undefined ? undefined : gateHref(uri);
  return {
    '@type': 'Organization',
    ...(name === undefined ? {} : { name }),
    ...(url === undefined ? {} : { url }),
  };
}

function identifiersOf({ source, altIds }: Article): PropertyValue[] {
  return [{ role: 'sha256', value: source.sha256 }, ...altIds].map(({ role, value }) => ({
    '@type': 'PropertyValue',
    propertyID: role,
    value,
  }));
}
