/*
 * Set by the build, from the parser's and the formats' own registries: help costs no loading of either, and is never
 * behind them.
 */
declare const TEARSHEET_FORMATS: readonly string[];
declare const TEARSHEET_SOURCE_TYPES: readonly string[];

/** The formats that an article can be written in. */
export const formatNames: readonly string[] = TEARSHEET_FORMATS;
/** What a source may be said to be. */
export const sourceTypes: readonly string[] = TEARSHEET_SOURCE_TYPES;
