import type { Image } from '@tearsheet/core/model';
import { OutsideLink } from './outside-link.tsx';
import type { Setting } from './setting.ts';

/** Stands for a picture. Nothing is fetched from elsewhere: its description and its address are shown. */
export function ImageNote({ image, setting }: { image: Image; setting: Setting }) {
  return (
    <span className="image-note">
      <span className="image-note-kind">Picture</span>
      {image.alt !== undefined && <span className="image-note-alt">{image.alt}</span>}
      {image.url !== undefined && (
        <OutsideLink url={image.url} setting={setting}>
          {image.url}
        </OutsideLink>
      )}
      {image.alt === undefined && image.url === undefined && <span>not described in the source</span>}
    </span>
  );
}
