import type { BrowserContext } from 'playwright-core';

/**
 * Writes down whatever a reader's page must never do: break its own security policy, throw, complain in the console, or
 * ask anyone but its own server for anything.
 */
export async function watchPages(context: BrowserContext, origin: string): Promise<string[]> {
  const faults: string[] = [];
  await context.exposeBinding('tearsheetFault', (_, fault: string) => void faults.push(fault));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      const tell: unknown = Reflect.get(window, 'tearsheetFault');
      if (typeof tell === 'function') tell(`policy ${violatedDirective} broken by ${blockedURI}`);
    });
  });
  context.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !url.startsWith('data:')) faults.push(`asked for ${url}`);
  });
  context.on('console', (message) => {
    // What the server refuses, it answers so, and the browser repeats it.
    if (message.type() === 'error' && !/status of (404|422)/.test(message.text()))
      faults.push(message.text());
    if (message.type() === 'warning') faults.push(message.text());
  });
  context.on('weberror', (error) => faults.push(String(error.error())));
  return faults;
}
