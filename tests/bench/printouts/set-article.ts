import type { GoldPage } from '../pages/measure-pages.ts';
import { pick, randomFrom } from './random.ts';

/** How one article is set and printed. */
export interface Setting {
  html: string;
  template: 'broadsheet' | 'tabloid' | 'reader' | 'office';
  /** Which sign marks a word cut at a line end; none where words are not cut. */
  hyphen: '-' | '\u2010' | '\u00ad' | undefined;
  /** Width of the text on paper, in CSS pixels. */
  width: number;
  pdf: {
    format: 'A4' | 'Letter';
    margin: { top: string; bottom: string; left: string; right: string };
    displayHeaderFooter: boolean;
    headerTemplate?: string;
    footerTemplate?: string;
  };
}

const quote = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** A short paragraph that ends no sentence is a sub-heading. */
const isHeading = (text: string): boolean => text.length < 80 && !/[.!?…:;,"”»。！？]$/u.test(text.trim());

/** Sets an article in one of four ways that papers and their sites have, with chance as to the details. */
export function setArticle(page: GoldPage, language: string): Setting {
  const random = randomFrom(page.id);
  const template = pick(random, ['broadsheet', 'tabloid', 'reader', 'office']);
  const format = pick(random, ['A4', 'Letter']);
  const margin = pick(random, [48, 60, 72]);
  const width = (format === 'A4' ? 793 : 816) - 2 * margin;
  const columns = template === 'broadsheet' ? 2 : template === 'tabloid' ? pick(random, [1, 2]) : 1;
  const justified = template !== 'office';
  const hyphen =
    template === 'office'
      ? undefined
      : pick(random, ['-', '-', '-', '-', '\u2010', '\u2010', '\u00ad'] as const);
  const apart = template === 'office' || (template === 'reader' && random() < 0.5);
  const size = pick(random, [10.5, 11, 12]);
  const face = pick(random, ['"Liberation Serif"', '"Noto Serif"', '"DejaVu Serif"', '"Liberation Sans"']);
  const narrow = template === 'reader' ? pick(random, [380, 460, 540]) : width;
  const host = siteOf(page.url);
  const css = `
    * { margin: 0; padding: 0 }
    body { width: ${Math.min(width, narrow)}px; font: ${size}pt/${pick(random, [1.25, 1.35, 1.5])} ${face}, "Noto Serif", "Noto Sans", "Noto Serif CJK SC", serif }
    h1 { font-size: ${pick(random, [20, 26, 32])}pt; line-height: 1.15; margin-bottom: ${pick(random, [4, 10])}pt; hyphens: manual }
    .by, .date { font-size: ${size - 1}pt; ${pick(random, ['', 'font-style: italic;', 'text-transform: uppercase;'])} margin-bottom: 3pt }
    .body { margin-top: 8pt; ${columns > 1 ? `column-count: ${columns}; column-gap: ${pick(random, [20, 26, 32])}px;` : ''} ${justified ? 'text-align: justify;' : ''} }
    p { ${apart ? `margin-bottom: ${pick(random, [6, 10])}pt;` : 'text-indent: 1.2em;'} orphans: 2; widows: 2 }
    ${apart || random() < 0.6 ? '' : 'p { text-indent: 0 }'}
    h1 + p, h2 + p, p:first-child { text-indent: 0 }
    h2 { font-size: ${size + 1}pt; margin: ${pick(random, [0, 4, 8])}pt 0 2pt; text-align: left; break-after: avoid }
    .flag { font: bold 9pt "Liberation Sans"; border-bottom: 1px solid; margin-bottom: 10pt; display: flex; justify-content: space-between }`;
  const by = page.authors && page.authors.length > 0 ? page.authors.join(', ') : undefined;
  const byline = by === undefined ? '' : `<div class="by">${pick(random, ['By ', '', ''])}${quote(by)}</div>`;
  const date = page.date ? `<div class="date">${quote(printDate(page.date, language, random))}</div>` : '';
  const flag =
    random() < 0.4
      ? `<div class="flag"><span>${quote(host)}</span><span>Page A${1 + Math.floor(random() * 20)}</span></div>`
      : '';
  const body = page.paragraphs
    .map((text) => (isHeading(text) ? `<h2>${quote(text)}</h2>` : `<p>${quote(text)}</p>`))
    .join('\n');
  const html = `<!doctype html><html lang="${language}"${RIGHT_TO_LEFT.test(language) ? ' dir="rtl"' : ''}><meta charset="utf-8"><title>${quote(page.title ?? host)}${random() < 0.5 ? ` | ${quote(host)}` : ''}</title>
    <style>${css}</style><body>${flag}<h1>${quote(page.title ?? '')}</h1>${random() < 0.3 ? date + byline : byline + date}<div class="body">${body}</div></body></html>`;
  const furniture = pick(random, ['browser', 'browser', 'own', 'none'] as const);
  const own = 'width:100%;font-size:8px;padding:0 50px;display:flex;justify-content:space-between';
  return {
    html,
    template,
    hyphen,
    width: Math.min(width, narrow),
    pdf: {
      format,
      margin: { top: '70px', bottom: '70px', left: `${margin}px`, right: `${margin}px` },
      displayHeaderFooter: furniture !== 'none',
      ...(furniture === 'own'
        ? {
            headerTemplate: `<div style="${own}"><span>${quote(host)}</span><span class="date"></span></div>`,
            footerTemplate: `<div style="${own}"><span class="title"></span><span>${pick(random, ['', 'Page '])}<span class="pageNumber"></span>${pick(random, ['', ' of <span class="totalPages"></span>'])}</span></div>`,
          }
        : {}),
    },
  };
}

const RIGHT_TO_LEFT = /^(?:ar|fa|he|ur)\b/;

function siteOf(url: string | undefined): string {
  const host = URL.canParse(url ?? '') ? new URL(url ?? '').hostname : 'example.org';
  return host.replace(/^www\./, '');
}

function printDate(date: string, language: string, random: () => number): string {
  const day = new Date(`${date.slice(0, 10)}T12:00:00Z`);
  if (Number.isNaN(day.getTime())) return date;
  return day.toLocaleDateString(language, {
    timeZone: 'UTC',
    dateStyle: pick(random, ['long', 'full', 'medium']),
  });
}
