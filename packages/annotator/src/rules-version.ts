/** Raised when the rules change, so that what older rules found can be found anew. */
export const RULES_VERSION = '7';
