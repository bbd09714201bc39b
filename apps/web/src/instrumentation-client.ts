import { trustOwnScripts } from './frame/trust-own-scripts.ts';

/*
 * Where a page fails while it is made, Next answers a bare shell and makes the page in the browser, with React as the
 * one who adds the layout's own scripts, which then never run. This runs before it, and gives the browser the policy that the layout
 * could not: React may make a script, empty, and fill it with what the layout says.
 */
const { trustedTypes } = window as { trustedTypes?: TrustedTypesFactory };
if (trustedTypes !== undefined && trustedTypes.defaultPolicy === null) {
  document.documentElement.dataset.js = '';
  trustedTypes.createPolicy('default', {
    createHTML: (html) => only(html, html === '<script></script>'),
    createScript: (script) => only(script, script === trustOwnScripts),
    createScriptURL: (address) => {
      const { origin, pathname } = new URL(address, location.href);
      return only(address, origin === location.origin && /^\/(theme\.js$|_next\/static\/)/.test(pathname));
    },
  });
}

interface TrustedTypesFactory {
  defaultPolicy: unknown;
  createPolicy(name: string, rules: Record<string, (value: string) => string>): unknown;
}

function only(value: string, trusted: boolean): string {
  if (!trusted) throw new TypeError('Only the scripts of this site are run.');
  return value;
}
