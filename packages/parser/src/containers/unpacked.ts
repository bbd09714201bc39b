import type { Notice } from '@tearsheet/core/model';
import type { SourceInput, SourceType } from '../source-input.ts';

/** A run of characters in the text of an {@link Unpacked}. */
export interface Span {
  start: number;
  end: number;
}

/** A field that a container states itself, and where its text says so. */
export interface StatedField extends Span {
  value: string;
}

/** The fields that a container may state of an article, beside its text. */
export type StatedName =
  | 'headline'
  | 'by'
  | 'published'
  | 'modified'
  | 'uri'
  | 'publisher'
  | 'publisherUri'
  | 'language'
  | 'rights'
  | 'excerpt'
  | 'retrieved';

/**
 * One article of a container: its pieces (the fields that the container states, then its bodies) put together to one
 * text, in which all ranges of the article count.
 */
export interface Unpacked {
  /** Which article it is, where the container may hold several. */
  part?: string;
  text: string;
  fields: ReadonlyMap<StatedName, StatedField>;
  /** What the text of the article is in, in reading order: pages of markup or plain lines. */
  bodies: readonly (Span & { kind: 'html' | 'text' })[];
  notices: readonly Notice[];
}

/** Opens a container. The same bytes always give the same articles, texts and parts. */
export type Unpack = (input: SourceInput) => AsyncIterable<Unpacked>;

/** A container format. */
export interface ContainerFormat {
  kind: SourceType;
  version: string;
  mediaType: string;
  sniff(input: SourceInput): number;
  unpack: Unpack;
}
