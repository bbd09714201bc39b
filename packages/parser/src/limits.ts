/**
 * What a source may cost. Sources are hostile until shown otherwise; every reader and stage looks here, nowhere else.
 * Callers put the parser into a process that they can end, with a deadline and a bound on memory of their own.
 */
export const limits = Object.freeze({
  /** Bytes of one source. */
  inputBytes: 100_000_000,
  /** Characters of a line that may still be a headline, a byline, a date or furniture; longer ones are text. */
  fieldLength: 400,
  /** Lines at the top of a printout in which the headline and what belongs to it are looked for. */
  headLines: 200,
  /** Characters from which the language is told. */
  languageSample: 6_000,
  /** Characters and blocks of a page that are laid out to be looked at. */
  laidCharacters: 400_000,
  laidBlocks: 10_000,
  /** Bytes from which an encoding without marks is told. */
  charsetSample: 64_000,
  /** Repairs that an article lists one by one; a notice says when there were more. */
  repairs: 200_000,
  /** Notices of one kind. */
  noticesOfOneKind: 20,
  /** Elements of a page; what follows is left out, and a notice says so. */
  elements: 1_000_000,
  /** Elements inside one another; deeper ones are set beside one another, as browsers do. */
  elementDepth: 512,
  /** Attributes of one element. */
  attributes: 64,
  /** Characters of one block of structured data. */
  structuredData: 2_000_000,
  /** Blocks inside one another that an article keeps. */
  blockDepth: 12,
  /** Articles of one container; what follows is left out. */
  articles: 10_000,
  /** Bytes that a container may unfold to, and how many times its own size. */
  expandedBytes: 1_000_000_000,
  expandedTimes: 200,
  /** Below this many bytes nothing is too much unfolded, whatever it was packed to. */
  expandedFree: 10_000_000,
  /** Entries of a zip archive. */
  entries: 10_000,
  /** Elements inside one another in XML; its processing is not linear beyond. */
  xmlDepth: 100,
  /** Attributes of one element of XML. */
  xmlAttributes: 1_000,
  /** Parts of a mail inside one another. */
  mailDepth: 20,
  /** Pages of a PDF, and frames of a picture. */
  pages: 5_000,
  /** Characters that the pages of a PDF may hold together. */
  pageCharacters: 20_000_000,
  /** Pixels of one picture; told by its header, before it is decoded. */
  imagePixels: 50_000_000,
  /** Pages without text whose letters are recognised; the others are named in a notice. */
  recognisedPages: 20,
});
