import { cleanLine, cleanText, type Embed, gateHref } from '@tearsheet/core/model';
import { type HtmlElement, textOf, walkNodes } from './html-node.ts';

/** Services that pages embed, by the domain of the address. */
const PROVIDERS: readonly (readonly [RegExp, string])[] = [
  [/(?:^|\.)(?:youtube(?:-nocookie)?\.com|youtu\.be)$/, 'YouTube'],
  [/(?:^|\.)vimeo\.com$/, 'Vimeo'],
  [/(?:^|\.)(?:twitter|x)\.com$/, 'X'],
  [/(?:^|\.)instagram\.com$/, 'Instagram'],
  [/(?:^|\.)facebook\.com$/, 'Facebook'],
  [/(?:^|\.)tiktok\.com$/, 'TikTok'],
  [/(?:^|\.)bsky\.app$/, 'Bluesky'],
  [/(?:^|\.)spotify\.com$/, 'Spotify'],
  [/(?:^|\.)soundcloud\.com$/, 'SoundCloud'],
  [/(?:^|\.)dailymotion\.com$/, 'Dailymotion'],
  [/(?:^|\.)(?:datawrapper\.de|dwcdn\.net)$/, 'Datawrapper'],
  [/(?:^|\.)flourish\.studio$/, 'Flourish'],
  [/(?:^|\.)infogram\.com$/, 'Infogram'],
  [/(?:^|\.)documentcloud\.org$/, 'DocumentCloud'],
  [/(?:^|\.)scribd\.com$/, 'Scribd'],
  [/(?:^|\.)reddit\.com$/, 'Reddit'],
  [/(?:^|\.)telegram\.(?:org|me)$|(?:^|\.)t\.me$/, 'Telegram'],
  [/(?:^|\.)(?:vk\.com|vkvideo\.ru)$/, 'VK'],
  [/(?:^|\.)rutube\.ru$/, 'Rutube'],
  [/(?:^|\.)bilibili\.com$/, 'Bilibili'],
  [/(?:^|\.)ted\.com$/, 'TED'],
  [/(?:^|\.)giphy\.com$/, 'Giphy'],
  [/(?:^|\.)apple\.com$/, 'Apple'],
];
const POST =
  /\b(?:twitter-tweet|twitter-video|instagram-media|tiktok-embed|fb-post|fb-video|bluesky-embed|reddit-embed|telegram-post|mastodon-embed)\b/;

/** Whether an element holds the post of another service. */
export const isPost = (element: HtmlElement): boolean => POST.test(element.get('class') ?? '');

/** Reads what another service put on the page as a link to it; `undefined` for frames of unknown services. */
export function readEmbed(element: HtmlElement, base: string | undefined): Embed | undefined {
  const addresses: string[] = [];
  for (const name of [
    'src',
    'data-src',
    'href',
    'data-lazy-src',
    'cite',
    'data-instgrm-permalink',
    'data-href',
    'data-bluesky-uri',
    'data-url',
  ]) {
    const value = element.get(name);
    if (value) addresses.push(value);
  }
  const post = isPost(element);
  if (post) {
    walkNodes(element, (node) => {
      if (node.kind === 'element' && node.tag === 'a') addresses.push(node.get('href') ?? '');
      return true;
    });
    addresses.reverse();
  }
  for (const address of addresses) {
    const url = gateHref(address, base);
    const provider = url === undefined ? undefined : providerOf(url);
    if (url === undefined || provider === undefined) continue;
    const title = cleanLine(element.get('title') ?? '');
    const text = post ? cleanText(textOf(element)).trim() : '';
    return {
      type: 'embed',
      id: 'b0',
      url: watchable(url),
      provider,
      ...(title === undefined ? {} : { title }),
      ...(text === '' ? {} : { text }),
    };
  }
  return undefined;
}

function providerOf(url: string): string | undefined {
  const { hostname } = new URL(url);
  return PROVIDERS.find(([domain]) => domain.test(hostname))?.[1];
}

/** The page of a video instead of its player. */
function watchable(url: string): string {
  const [, video] = /^https:\/\/www\.youtube(?:-nocookie)?\.com\/embed\/([\w-]{6,20})/.exec(url) ?? [];
  return video === undefined ? url : `https://www.youtube.com/watch?v=${video}`;
}
