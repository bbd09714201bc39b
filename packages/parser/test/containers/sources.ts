import { gzipSync } from 'node:zlib';
import { makeZip } from './make-zip.ts';

/* Sources of every container format, written for these tests. */

export const first =
  'The harbour board voted on Monday to keep the old lighthouse lit, after a year in which its lamp had stood dark and boats had run aground twice.';
export const second =
  'Fishermen who had asked for the light since spring said that they would sleep better. The board will pay for the lamp out of its fees.';
export const page = `<!doctype html><html lang="en"><head><title>Lighthouse stays lit | Harbour Post</title></head><body><nav><a href="/">Home</a> <a href="/news">News</a></nav><article><h1>Lighthouse stays lit</h1><p>${first}</p><p>${second}</p></article></body></html>`;
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const crlf = (text: string): string => text.replace(/\n/g, '\r\n');

const container =
  '<?xml version="1.0"?><container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/content.opf" media-type="application/oebps-package+xml"/></rootfiles></container>';
const opf = `<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Lighthouse stays lit</dc:title><dc:creator>Ann Smith</dc:creator><dc:creator>Bo Lee</dc:creator><dc:date>2024-03-05</dc:date><dc:language>en</dc:language><dc:publisher>Harbour Post</dc:publisher></metadata><manifest><item id="nav" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/><item id="c1" href="text/one.xhtml" media-type="application/xhtml+xml"/><item id="c2" href="text/two%20b.xhtml" media-type="application/xhtml+xml"/><item id="away" href="../../../etc/passwd.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="nav"/><itemref idref="c1"/><itemref idref="c2"/><itemref idref="away"/></spine></package>`;
const chapter = (title: string, text: string) =>
  `<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body><a id="x"/><h1>${title}</h1><p>${text}</p></body></html>`;

export const epubFiles = {
  mimetype: 'application/epub+zip',
  'META-INF/container.xml': container,
  'OEBPS/content.opf': opf,
  'OEBPS/nav.xhtml': chapter('Contents', 'One Two'),
  'OEBPS/text/one.xhtml': chapter('Lighthouse stays lit', first),
  'OEBPS/text/two b.xhtml': chapter('What the fishermen say', second),
};
export const epub = (): Promise<Uint8Array> => makeZip(epubFiles);

const run = (text: string) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
export const docx = (): Promise<Uint8Array> =>
  makeZip({
    '[Content_Types].xml':
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels':
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'docProps/core.xml':
      '<?xml version="1.0"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"><dc:title>Lighthouse stays lit</dc:title><dc:creator>Ann Smith</dc:creator><dcterms:created>2024-03-05T10:00:00Z</dcterms:created></cp:coreProperties>',
    'word/document.xml': `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${run(first)}${run(second)}</w:body></w:document>`,
  });

const head = `From: Ann Smith <ann@post.example>
To: readers@post.example
Subject: =?utf-8?q?Lighthouse_stays_lit?=
Date: Tue, 5 Mar 2024 10:00:00 +0100
Message-ID: <1@post.example>
MIME-Version: 1.0
List-ID: "Harbour Post" <news.post.example>
`;
export const emlHtml = bytesOf(
  crlf(
    `${head}Content-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/plain\n\nplain words\n--b\nContent-Type: text/html; charset=utf-8\n\n<p>${first}</p><p>${second}</p><img src="https://track.example/pixel.gif" width="1" height="1">\n--b--\n`,
  ),
);
const wrap = (text: string): string => text.replace(/(.{1,70})(?: |$)/g, '$1\n');
export const emlText = bytesOf(
  `${head}Content-Type: text/plain; charset=utf-8\n\n${wrap(first)}\n${wrap(second)}`,
);
export const mbox = bytesOf(
  `From ann@post.example Tue Mar  5 10:00:00 2024\n${head}Content-Type: text/html\n\n<p>${first}</p>\n>From here on the light is kept by two people who were chosen by the board for it.\n\nFrom bo@post.example Wed Mar  6 10:00:00 2024\n${head.replace('stays_lit', 'lamp_is_new')}Content-Type: text/html\n\n<p>${second}</p>\n`,
);

export const mhtml = bytesOf(
  crlf(
    `From: <Saved by Blink>\nSnapshot-Content-Location: https://www.post.example/news/lighthouse\nSubject: Lighthouse stays lit | Harbour Post\nDate: Wed, 6 Mar 2024 08:00:00 -0000\nMIME-Version: 1.0\nContent-Type: multipart/related; type="text/html"; boundary="b"\n\n--b\nContent-Type: text/html\nContent-Transfer-Encoding: 8bit\nContent-Location: https://www.post.example/news/lighthouse\n\n${page}\n--b\nContent-Type: text/html\nContent-Location: https://ads.example/frame\n\n<html><body><p>Buy lamps, buy lamps, buy the best lamps that money can buy today.</p></body></html>\n--b--\n`,
  ),
);

const escaped = (html: string) => html.replace(/&/g, '&amp;').replace(/</g, '&lt;');
export const rss = bytesOf(
  `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Harbour Post</title><link>https://www.post.example/</link><language>en-gb</language><item><title>Lighthouse stays lit</title><link>https://www.post.example/news/lighthouse?utm_source=rss</link><dc:creator>Ann Smith</dc:creator><pubDate>Tue, 05 Mar 2024 10:00:00 GMT</pubDate><description>Short.</description><content:encoded><![CDATA[<p>${first}</p><p>${second}</p>]]></content:encoded></item><item><title>Ferry & quay</title><guid>https://www.post.example/news/ferry</guid><pubDate>Wed, 06 Mar 2024 10:00:00 GMT</pubDate><description>${escaped(`<p>${second}</p>`)}</description></item></channel></rss>`,
);
export const atom = bytesOf(
  `<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Harbour Post</title><link rel="self" href="https://www.post.example/feed"/><link href="https://www.post.example/"/><entry><title type="html">Lighthouse &amp;amp; lamp</title><link rel="alternate" href="/news/lighthouse"/><author><name>Ann Smith</name></author><published>2024-03-05T10:00:00+01:00</published><updated>2024-03-07T10:00:00Z</updated><content type="html">${escaped(`<p>${first}</p><p>${second}</p>`)}</content></entry></feed>`,
);
export const rdf = bytesOf(
  `<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Harbour Post</title><link>https://www.post.example/</link></channel><item><title>Lighthouse stays lit</title><link>https://www.post.example/news/lighthouse</link><dc:date>2024-03-05</dc:date><description>${first}</description></item></rdf:RDF>`,
);
export const jsonFeed = bytesOf(
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Harbour Post',
    home_page_url: 'https://www.post.example/',
    items: [
      {
        id: '1',
        url: 'https://www.post.example/news/lighthouse',
        title: 'Lighthouse stays lit',
        authors: [{ name: 'Ann Smith' }],
        date_published: '2024-03-05T10:00:00Z',
        content_html: `<p>${first}</p><p>${second}</p>`,
      },
    ],
  }),
);

const http = (body: string) => crlf(`HTTP/1.1 200 OK\nContent-Type: text/html; charset=utf-8\n\n`) + body;
/** A web archive of one page whose body is packed as `coding`. */
export function warcOf(body: Uint8Array, coding: string): Uint8Array {
  const answer = Buffer.concat([
    Buffer.from(crlf(`HTTP/1.1 200 OK\nContent-Type: text/html\nContent-Encoding: ${coding}\n\n`)),
    body,
  ]);
  const [head = ''] = record('https://www.post.example/news/lighthouse', '').split('Content-Length');
  const length = crlf(`Content-Length: ${answer.length}\n\n`);
  return new Uint8Array(Buffer.concat([Buffer.from(head + length), answer, Buffer.from('\r\n\r\n')]));
}
const record = (uri: string, content: string) =>
  `${crlf(`WARC/1.1\nWARC-Type: response\nWARC-Target-URI: ${uri}\nWARC-Date: 2024-03-06T08:00:00Z\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000001>\nContent-Type: application/http; msgtype=response\nContent-Length: ${bytesOf(content).length}\n\n`)}${content}\r\n\r\n`;
export const warc = bytesOf(
  record('https://www.post.example/style.css', `${crlf('HTTP/1.1 200 OK\nContent-Type: text/css\n\n')}p{}`) +
    record('https://www.post.example/news/lighthouse', http(page)) +
    record(
      'https://www.post.example/news/ferry',
      http(page.replaceAll('Lighthouse stays lit', 'The ferry waits')),
    ),
);
export const warcGz = new Uint8Array(gzipSync(warc));
export const wacz = (): Promise<Uint8Array> =>
  makeZip({ 'datapackage.json': '{"profile":"data-package"}', 'archive/data.warc.gz': warcGz });

export const markdown = bytesOf(
  `---\ntitle: Lighthouse stays lit\nauthors:\n  - Ann Smith\n  - name: Bo Lee\ndate: 2024-03-05\nurl: https://www.post.example/news/lighthouse\ntags: [harbour, light]\nlang: en\n---\n\n# Lighthouse stays lit\n\n${first}\n\n## What they say\n\n> ${second}\n\n- a *lamp*\n- a [link](javascript:alert(1)) and [another](/more)\n\n<script>alert(1)</script>\n\n| a | b |\n|---|--:|\n| 1 | 2 |\n\n![A lamp](lamp.jpg "The old lamp")\n`,
);
