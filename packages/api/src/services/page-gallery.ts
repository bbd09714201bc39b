import type { PagePicture, PageSize } from '@tearsheet/parser';
import type { SourceInput } from '@tearsheet/parser/source-input';
import type { SourceParser } from './archive.ts';

/** Bytes of pictures that are kept for those who turn back. */
const KEPT_BYTES = 48_000_000;
/** Sources whose pages' sizes are kept. */
const KEPT_SIZES = 200;

/** A source, read only when it is not yet known what is asked of it. */
export interface GallerySource {
  sha256: string;
  read(): Promise<SourceInput>;
}

/**
 * Pictures of pages and their sizes, made when they are first looked at and kept for a while. One that several ask for at
 * once is made once, whoever of them goes away.
 */
export class PageGallery {
  readonly #parser: Pick<SourceParser, 'measurePages' | 'drawPage'>;
  /** In the order of their last use. */
  readonly #pictures = new Map<string, PagePicture>();
  readonly #sizes = new Map<string, readonly PageSize[]>();
  readonly #making = new Map<string, Promise<unknown>>();
  #bytes = 0;

  constructor(parser: Pick<SourceParser, 'measurePages' | 'drawPage'>) {
    this.#parser = parser;
  }

  /** @throws TearsheetError `source-…` */
  async measure({ sha256, read }: GallerySource): Promise<readonly PageSize[]> {
    const known = this.#sizes.get(sha256);
    if (known) return known;
    return this.#once(sha256, async () => {
      const sizes = await this.#parser.measurePages(await read());
      this.#sizes.set(sha256, sizes);
      for (const oldest of this.#sizes.keys()) {
        if (this.#sizes.size <= KEPT_SIZES) break;
        this.#sizes.delete(oldest);
      }
      return sizes;
    });
  }

  /** @throws TearsheetError `not-found` where there is no such page, `source-…` */
  async draw({ sha256, read }: GallerySource, page: number): Promise<PagePicture> {
    const name = `${sha256} ${page}`;
    const known = this.#pictures.get(name);
    if (known) {
      this.#pictures.delete(name);
      this.#pictures.set(name, known);
      return known;
    }
    return this.#once(name, async () => {
      const picture = await this.#parser.drawPage(await read(), page);
      this.#keep(name, picture);
      return picture;
    });
  }

  #keep(name: string, picture: PagePicture): void {
    this.#pictures.set(name, picture);
    this.#bytes += picture.bytes.length;
    for (const [oldest, { bytes }] of this.#pictures) {
      if (this.#bytes <= KEPT_BYTES || this.#pictures.size === 1) break;
      this.#pictures.delete(oldest);
      this.#bytes -= bytes.length;
    }
  }

  async #once<T>(name: string, make: () => Promise<T>): Promise<T> {
    // Whoever asked first asked for the same.
    const running = (this.#making.get(name) as Promise<T> | undefined) ?? make();
    this.#making.set(name, running);
    try {
      return await running;
    } finally {
      this.#making.delete(name);
    }
  }
}
