/** Parameters that say how a reader came, not what is read. */
const TRACKERS =
  /^(?:utm_\w+|mc_[ce]id|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|igshid|igsh|_ga|_gl|_hs\w*|hsctatracking|mkt_tok|vero_\w+|oly_\w+|s_cid|cmpid|cmp|ncid|ocid|ito|ftag|smid|smtyp|at_\w+|wt_\w+|xtor|ref_src|ref_url|spm|scid|cid|icid|intcmp|campaign_?id|__twitter_impression|guccounter|guce_referrer\w*|share_?id|rss|partner|feature)$/i;

/** An address without the parameters of trackers. */
export function canonicalAddress(address: string): string {
  const url = new URL(address);
  for (const name of [...new Set(url.searchParams.keys())]) {
    if (TRACKERS.test(name)) url.searchParams.delete(name);
  }
  if (!url.hash.startsWith('#!')) url.hash = '';
  return url.href;
}
