import { z } from 'zod';
import { Root } from './block.ts';
import { Edtf } from './edtf.ts';
import { Href } from './href.ts';
import { AltId, Contributor, Description, Headline, InfoSource, Print, Publisher } from './metadata.ts';
import { Evidence, Notice, Removal, Repair, Source } from './provenance.ts';
import { Line } from './text.ts';

/** The model's version. A change that old articles do not satisfy raises it and adds a step to `upgrades`. */
export const MODEL_VERSION = 1;

/**
 * A parsed article: what was printed, and where in the source each part of it stands. Immutable; what people do with
 * it (reading states, tags, corrections) is kept apart. Names are those of IPTC ninjs 3, and schema.org's for what
 * ninjs lacks.
 */
export const Article = z
  .strictObject({
    modelVersion: z.literal(MODEL_VERSION),
    uri: Href.exactOptional().describe('The address of the article itself, canonical, without trackers'),
    altIds: z.array(AltId),
    headlines: z.array(Headline).describe('The headline first'),
    descriptions: z.array(Description),
    by: Line.exactOptional().describe('The byline, verbatim: `By Ann Smith and Bo Lee`'),
    contributors: z.array(Contributor),
    infoSources: z.array(InfoSource).describe('Wires and other bodies that the text came from'),
    publisher: Publisher.exactOptional(),
    dateline: Line.exactOptional().describe('Verbatim: `GENEVA, Jan 16 (Reuters)`'),
    located: Line.exactOptional().describe('The place of the dateline'),
    datePublished: Edtf.exactOptional(),
    dateModified: Edtf.exactOptional(),
    articleSection: Line.exactOptional(),
    print: Print.exactOptional(),
    language: Line.exactOptional().describe('BCP 47: `en`, `pt-BR`'),
    dir: z.enum(['ltr', 'rtl']).exactOptional(),
    keywords: z.array(Line),
    rights: Line.exactOptional().describe('The copyright line, verbatim'),
    body: Root,
    source: Source,
    evidence: z.array(Evidence),
    repairs: z.array(Repair),
    removals: z.array(Removal),
    notices: z.array(Notice),
  })
  .meta({ id: 'Article', title: 'Article' });
export type Article = z.infer<typeof Article>;
