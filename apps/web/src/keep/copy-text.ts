import { say } from './keep-acts.ts';

/** Copies a text, and says so; where the browser does not let the page, shows it to be copied by hand. */
export async function copyText(text: string, said: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    say({ text: said });
  } catch {
    say({ text });
  }
}
