/** In a browser there is no file to read: the page's own server adds the token. */
export async function findToken(): Promise<string | undefined> {
  return undefined;
}
