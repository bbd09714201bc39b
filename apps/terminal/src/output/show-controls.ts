/**
 * Shows control characters as their pictures (`␛`, `␀`, `␡`) and bidirectional embeddings as `�`, so that names of
 * files and messages of errors can do nothing to a terminal. Line feeds and tabs stay where they are allowed.
 */
export function showControls(text: string, { lines = false } = {}): string {
  return text
    .toWellFormed()
    .replace(/[\0-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g, (control) => {
      if (lines && (control === '\n' || control === '\t')) return control;
      const code = control.charCodeAt(0);
      if (code < 0x20) return String.fromCharCode(0x2400 + code);
      return code === 0x7f ? '␡' : '�';
    });
}
