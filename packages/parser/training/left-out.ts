/** Whether a page is of the half of sites that is left out of the training, to measure on. */
export function isLeftOut(url: string | undefined, half: string | undefined): boolean {
  if (half === undefined) return false;
  const host = URL.canParse(url ?? '') ? new URL(url ?? '').hostname.replace(/^www\./, '') : (url ?? '');
  let hash = 7;
  for (const char of host) hash = (Math.imul(hash, 31) + char.charCodeAt(0)) | 0;
  return ((hash >>> 3) & 1 ? 'work' : 'check') === half;
}
