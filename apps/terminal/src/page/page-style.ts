/** What a piece of a page is, for the theme to say how it looks. */
export type PageStyle =
  | 'text'
  | 'headline'
  | 'deck'
  | 'byline'
  | 'heading'
  | 'quote'
  | 'aside'
  | 'label'
  | 'code'
  | 'emphasis'
  | 'strong'
  | 'deleted'
  | 'link'
  | 'lit';
