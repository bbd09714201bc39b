/** A printout as it arrives: wrapped lines, a byline, a page number. `n` tells one from another. */
export const printedPage = (n: number | string = 1): string => `Harbour Wall Number ${n} Holds
Against the Highest Tide
By Ann Smith

The wall that was finished last month kept the tide out of the old town
on Tuesday, the harbour master said, and no cellar was flooded.

"We slept well for the first time in years," said Bo Lee, who keeps the
inn at the corner. The tide rose to four metres at wall-${n}.

The town paid for the wall with a loan that it will repay over twenty
years, and nobody in the council voted against it.
`;
