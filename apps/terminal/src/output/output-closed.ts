/** The reader of our output went away, as `head` does when it has enough. No failure: there is nobody left to tell. */
export class OutputClosed extends Error {
  override readonly name = 'OutputClosed';
}
