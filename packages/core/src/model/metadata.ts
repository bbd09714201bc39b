import { z } from 'zod';
import { Href } from './href.ts';
import { Line, Text } from './text.ts';

/** A headline. ninjs 3 `headlines`; the first of role `main` is the article's. */
export const Headline = z.strictObject({
  role: z.enum(['main', 'kicker', 'print', 'search', 'social', 'short']),
  value: Line,
});
export type Headline = z.infer<typeof Headline>;

/** ninjs 3 `descriptions`: the deck printed below the headline, or a summary from the page's metadata. */
export const Description = z.strictObject({ role: z.enum(['deck', 'excerpt']), value: Text.min(1) });
export type Description = z.infer<typeof Description>;

/** A person who made the article. ninjs 3 `contributors`. */
export const Contributor = z.strictObject({
  role: z.enum(['author', 'reporter', 'photographer', 'editor', 'translator', 'illustrator', 'interviewer']),
  name: Line,
  given: Line.exactOptional(),
  family: Line.exactOptional(),
  uri: Href.exactOptional().describe('An address that names the person, such as an author page'),
});
export type Contributor = z.infer<typeof Contributor>;

/** A body that the text came from. ninjs 3 `infosources`. */
export const InfoSource = z.strictObject({
  role: z.enum(['wire', 'originalPublisher', 'partner']),
  name: Line,
  uri: Href.exactOptional(),
  category: z.enum(['staff', 'wires', 'freelance', 'partner']).exactOptional(),
});
export type InfoSource = z.infer<typeof InfoSource>;

/** Who published the article: schema.org `publisher`. */
export const Publisher = z.strictObject({
  name: Line.exactOptional(),
  domain: z
    .string()
    .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/)
    .exactOptional()
    .describe('The site, without `www.`, in punycode'),
  uri: Href.exactOptional(),
});
export type Publisher = z.infer<typeof Publisher>;

/** Another name of the same article, such as a DOI, a wire's slug or an export's id. ninjs 3 `altids`. */
export const AltId = z.strictObject({ role: Line, value: Line });
export type AltId = z.infer<typeof AltId>;

/** Where the article appeared on paper. */
export const Print = z.strictObject({
  page: Line.exactOptional().describe('As printed: `A1`, `7`'),
  edition: Line.exactOptional(),
  section: Line.exactOptional(),
});
export type Print = z.infer<typeof Print>;
