/**
 * The same JSON, with the controls that JSON allows in its strings (DEL, C1, bidirectional ones, U+2028) escaped: a
 * terminal that shows it is not to obey them.
 */
export function escapeControls(json: string): string {
  return json.replace(
    /[\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g,
    (control) => `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
