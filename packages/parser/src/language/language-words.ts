/**
 * What pages and printouts of one language print beside their articles. All but the months are parts of regular
 * expressions without groups that catch, matched without regard to capitals.
 */
export interface LanguageWords {
  /** BCP 47. */
  code: string;
  /** Lines of the twelve months from January on, parted by blanks; `_` is a blank inside a name, or a gap. */
  months?: readonly string[];
  /** Words that may stand beside a date on its line: labels, days of the week, prepositions. */
  aroundDates?: readonly string[];
  /** The same where words are written without blanks, or with endings. */
  aroundDatesUnspaced?: readonly string[];
  /** What says that a date is that of a change; stems, wherever they stand. */
  changed?: readonly string[];
  /** What opens a byline. */
  by?: readonly string[];
  /** What may stand before that: `written by`. */
  byPrefix?: readonly string[];
  /** Labels and headings of links to other articles. */
  related?: readonly string[];
  /** The same where they begin a line that names another place: `more from`. */
  relatedFrom?: readonly string[];
  /** Other headings behind which nothing is of the article. */
  behind?: readonly string[];
  advertisement?: readonly string[];
  /** Buttons for sharing, printing and keeping. */
  share?: readonly string[];
  subscribe?: readonly string[];
  comments?: readonly string[];
  /** Labels for finding one's way on a page. */
  navigation?: readonly string[];
  /** Labels of the list of an article's topics. */
  tags?: readonly string[];
  /** Labels of captions and credits of pictures. */
  picture?: readonly string[];
  correction?: readonly string[];
  clarification?: readonly string[];
  update?: readonly string[];
  editorsNote?: readonly string[];
}
