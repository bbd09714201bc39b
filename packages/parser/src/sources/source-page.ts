/** How large a page of a source is, in the units that ranges on it count in: points of a PDF, pixels of a scan. */
export interface PageSize {
  width: number;
  height: number;
}

/** A page as paper would show it, made anew: nothing of the source but its looks is in these bytes. */
export interface PagePicture extends PageSize {
  mediaType: 'image/webp';
  bytes: Uint8Array;
}

/** The pages of a source whose ranges are on pages. */
export interface SourcePages {
  /** Of all pages, in their order. @throws TearsheetError `source-unreadable`, `source-too-large` */
  measure(bytes: Uint8Array): Promise<PageSize[]>;
  /** One page, from 1. @throws TearsheetError `not-found` where there is none such; what `measure` throws */
  draw(bytes: Uint8Array, page: number): Promise<PagePicture>;
}
