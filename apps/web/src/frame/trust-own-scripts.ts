/**
 * Runs in the page before any other script: the Trusted Types policy for what the bundler's runtime loads by address.
 * Only this origin's own chunks pass. In the page itself, because the chunks do not wait for another file.
 */
export const trustOwnScripts = `
if (window.trustedTypes) trustedTypes.createPolicy('default', {
  createScriptURL(address) {
    const { origin, pathname } = new URL(address, location.href);
    if (origin === location.origin) if (pathname.startsWith('/_next/static/')) return address;
    throw new TypeError('Only the scripts of this site are loaded.');
  },
});`;
