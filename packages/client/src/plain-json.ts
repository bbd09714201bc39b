/** The api's side of this says why. Here again, because this package takes only types from there. */
export const plainJson = {
  serialize: (value: unknown): unknown => value,
  deserialize: <T>(value: T): T => value,
};
