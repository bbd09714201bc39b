/** Hands a file to the browser, which saves it under the name. */
export function saveFile(content: string | Uint8Array<ArrayBuffer>, name: string, mediaType: string): void {
  const url = URL.createObjectURL(new Blob([content], { type: mediaType }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Not at once: the browser has yet to fetch it.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
