/** One value of an address's parameter: the first, where it is given more than once. */
export function oneParameter(value: string | string[] | undefined): string | undefined {
  const one = Array.isArray(value) ? value[0] : value;
  return one === '' ? undefined : one;
}
