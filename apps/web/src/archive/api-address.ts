/** Where the server answers that these pages are made for. */
export function apiAddress(): string {
  return process.env.TEARSHEET_API_URL ?? 'http://127.0.0.1:3001';
}
