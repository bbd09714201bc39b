/** Text as a pattern of LIKE finds it, with `!` before the signs that would mean something (`ESCAPE '!'`). */
export const likePattern = {
  whole: (text: string): string => text.replace(/[!%_]/g, '!$&'),
  beginning: (text: string): string => `${likePattern.whole(text)}%`,
  within: (text: string): string => `%${likePattern.whole(text)}%`,
} as const;
