'use client';

import { useState } from 'react';

interface Props {
  /** The id of the element whose further parts it shows, where there is no room for them. */
  of: string;
}

/** Shows what a narrow screen has no room for, and hides it again. */
export function MoreButton({ of }: Props) {
  const [open, setOpen] = useState(false);
  const turn = () => {
    document.getElementById(of)?.toggleAttribute('data-more', !open);
    setOpen(!open);
  };
  return (
    <button
      type="button"
      className="quiet more-button"
      aria-expanded={open}
      aria-controls={of}
      onClick={turn}
    >
      {open ? 'Less' : 'More'}
    </button>
  );
}
