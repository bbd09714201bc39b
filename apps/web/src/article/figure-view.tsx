import type { Figure } from '@tearsheet/core/model';
import { ImageNote } from './image-note.tsx';
import { PhrasingView } from './phrasing-view.tsx';
import type { Setting } from './setting.ts';

/** A picture's words: what it shows, its caption and its credit. */
export function FigureView({ figure, setting }: { figure: Figure; setting: Setting }) {
  const images = figure.children.filter((child) => child.type === 'image');
  const captions = figure.children.filter((child) => child.type === 'caption');
  return (
    <figure id={figure.id} data-block={figure.id}>
      {images.map((image) => (
        <ImageNote key={image.url ?? image.sha256 ?? image.alt ?? ''} image={image} setting={setting} />
      ))}
      {images.length === 0 && <span className="image-note image-note-kind">Picture, not in the source</span>}
      {(captions.length > 0 || figure.credit !== undefined) && (
        <figcaption>
          {captions.map((caption) => (
            <span key="caption">
              <PhrasingView nodes={caption.children} setting={setting} />
            </span>
          ))}{' '}
          {figure.credit !== undefined && <span className="credit">{figure.credit}</span>}
        </figcaption>
      )}
    </figure>
  );
}
