/** What travels is plain JSON and nothing else; saying so keeps the types of answers as they are. */
export const plainJson = {
  serialize: (value: unknown): unknown => value,
  deserialize: <T>(value: T): T => value,
};
