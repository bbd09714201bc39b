/** Options that every command takes. */
export interface GlobalOptions {
  /** The folder of the archive. Absent: the default folder. */
  data?: string;
  quiet?: true;
  /** False for `--no-color`. */
  color: boolean;
}
