import type { ReactNode } from 'react';
import type { Setting } from './setting.ts';

interface Props {
  url: string;
  title?: string | undefined;
  setting: Setting;
  children: ReactNode;
}

/** A link out of the archive; on paper, its footnote's number. */
export function OutsideLink({ url, title, setting, children }: Props) {
  const number = setting.links.get(url);
  return (
    <>
      <a href={url} title={title} rel="noopener noreferrer nofollow">
        {children}
      </a>
      {number !== undefined && (
        <sup className="print-only" aria-hidden="true">
          {number}
        </sup>
      )}
    </>
  );
}
