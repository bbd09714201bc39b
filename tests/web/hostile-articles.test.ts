import { describe, expect, it } from 'vitest';
import { readInBrowser } from './read-in-browser.ts';

const ran = "document.documentElement.setAttribute('data-ran','')";
const FILLER = `The harbour office said on Monday that the ferry to the outer islands would run again, after a winter in which the ice had kept it in port for eleven weeks and more.`;

const ADDRESSES = [
  `JaVaScRiPt:${ran}`,
  `java&#9;script:${ran}`,
  `java\nscript:${ran}`,
  `\u0001javascript:${ran}`,
  `javascript&colon;${ran}`,
  `javascript://%0a${ran}`,
  `data:text/html,<script>${ran}</script>`,
  'vbscript:x',
  'blob:https://e.example/1',
  'file:///etc/passwd',
  'view-source:https://e.example',
  'intent:x',
  `feed:javascript:${ran}`,
  'https://user:word@e.example/',
];

const HTML = `<!doctype html><html lang="en"><head><title>&lt;script&gt;${ran}&lt;/script&gt; at Sea</title>
<base href="https://e.example/"><meta http-equiv="refresh" content="0;url=https://e.example/">
<link rel="stylesheet" href="https://e.example/x.css"><script>${ran}</script></head><body onload="${ran}"><article>
<h1>&lt;script&gt;${ran}&lt;/script&gt; &lt;img src=x onerror="${ran}"&gt; at Sea</h1>
<p style="position:fixed;inset:0">${FILLER} <img src="https://e.example/pixel.png" onerror="${ran}"></p>
<p>${FILLER} ${ADDRESSES.map((address, at) => `<a href="${address}">link ${at}</a>`).join(' ')}</p>
<p>${FILLER} &lt;/p&gt;&lt;script&gt;${ran}&lt;/script&gt;</p>
<svg onload="${ran}"><script>${ran}</script><text>drawn</text></svg>
<iframe srcdoc="<script>parent.${ran}</script>"></iframe><form action="https://e.example"><input name="x"></form>
<p>${FILLER}</p></article></body></html>`;

const SOURCES = {
  html: HTML,
  controls: `Ferry\u202E rekcatta\u202C \u0007Runs\u0000 Again\n\n${FILLER}\u2066\u001b[31m red \u001b]8;;https://e.example\u0007 and on.\n\nIt begins \u{E0041}\u{E0042} in spring.\n`,
  long: `${'Donaudampfschiff'.repeat(60)}\n\n${'x'.repeat(5_000)} ${FILLER}\n\n${'https://e.example/'.repeat(40)}\n`,
  headless: `${FILLER.toLowerCase()}\n`,
  bare: 'Ferry to the Islands Runs Again\n',
};

const paths = new Map<string, string>();
const reading = readInBrowser(async ({ archive }) => {
  for (const [name, content] of Object.entries(SOURCES)) {
    const { id } = await archive.articles.add.mutate({ source: { content } });
    paths.set(name, `/a/${id}`);
  }
});

describe('an article that means harm', () => {
  const places: [string, () => string[]][] = [
    ...Object.keys(SOURCES).map((name): [string, () => string[]] => [
      name,
      () => [paths.get(name) ?? '', `${paths.get(name)}/source`],
    ]),
    ['in a list', () => ['/', '/search?q=harbour', '/search?q=script']],
    ['beside its instruments', () => ['voices', 'cast'].map((name) => `${paths.get('html')}?beside=${name}`)],
  ];
  it.each(places)('%s: runs nothing, asks for nothing, stays in its place', async (_, wheres) => {
    const page = await reading.open('/add', { viewport: { width: 390, height: 844 } });
    for (const where of wheres()) {
      await page.goto(reading.site.url + where);
      await page.waitForSelector('html[data-keys]');
      await expect.poll(() => page.locator('html[data-ran]').count()).toBe(0);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), where).toBe(390);
      await expect.poll(() => page.locator('h1').count()).toBe(1);
      const odd = await page
        .locator('main')
        .evaluate((main) =>
          [
            ...Array.from(
              main.querySelectorAll('script, iframe, object, embed, base, img, style, [style], [srcdoc]'),
            ),
            ...Array.from(main.querySelectorAll<HTMLAnchorElement>('a[href]')).filter(
              (link) => !/^https?:$/.test(link.protocol) || link.username !== '',
            ),
          ].map(({ outerHTML }) => outerHTML),
        );
      expect(odd, where).toEqual([]);
    }
  });

  it('shows a script in a headline as the words that they are', async () => {
    const page = await reading.open(paths.get('html') ?? '');
    await expect
      .poll(() => page.locator('h1').innerText())
      .toMatch(/^<script>document.*<\/script>.* at Sea$/);
  });

  it('turns no line around, and has no control characters, outside its own source', async () => {
    const page = await reading.open(paths.get('controls') ?? '');
    await expect
      .poll(() => page.locator('h1').innerText())
      .not.toMatch(/[\u202A-\u202E\u2066-\u2069\0-\x08\x0e-\x1f]/);
    expect(await page.locator('main').innerText()).not.toMatch(
      /[\0-\x08\x0b-\x1f\x7f]|[\u{E0000}-\u{E007F}]/u,
    );
    await expect.poll(() => page.title()).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
  });

  it('has a page even with nothing in it', async () => {
    for (const name of ['headless', 'bare']) {
      const page = await reading.open(paths.get(name) ?? '');
      expect((await page.locator('h1').innerText()).length).toBeGreaterThan(0);
      await expect.poll(() => page.locator('.proof').isVisible()).toBe(true);
    }
  });
});

describe('every answer', () => {
  it('has a strict policy, made for it alone', async () => {
    const nonces = new Set<string>();
    for (const path of [
      '/',
      reading.seed,
      `${reading.seed}/source`,
      '/add',
      '/bin',
      '/search?q=a',
      '/nowhere',
      '/a/none',
    ]) {
      const { headers } = await fetch(reading.site.url + path);
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy, path).toMatch(/^default-src 'none'; script-src 'nonce-[\w+/=]{24}' 'strict-dynamic';/);
      expect(policy).not.toMatch(/unsafe-|\*|https?:/);
      for (const part of [
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
        "require-trusted-types-for 'script'",
      ])
        expect(policy).toContain(part);
      nonces.add(/nonce-([^']+)/.exec(policy)?.[1] ?? '');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('x-powered-by')).toBeNull();
    }
    expect(nonces.size).toBe(8);
  });

  it('hands out a source only to be saved', async () => {
    const { headers } = await fetch(`${reading.site.url}/sources${(paths.get('html') ?? '').slice(2)}`);
    expect(headers.get('content-disposition')).toMatch(/^attachment/);
    expect(headers.get('content-security-policy')).toContain('sandbox');
  });
});
