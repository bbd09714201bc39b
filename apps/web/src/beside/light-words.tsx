'use client';

import { useEffect } from 'react';
import { followPointer } from '../frame/follow-pointer.ts';

/** Lights up an entry beside the article while its words are pointed at or have the focus, and the other way round. */
export function LightWords() {
  useEffect(() => {
    const main = document.getElementById('main');
    if (main === null) return;
    const light = (from: Element | null): void => {
      const names = new Set(from?.getAttribute('data-of')?.split(' ').filter(Boolean));
      for (const lit of main.querySelectorAll('[data-lit]')) lit.removeAttribute('data-lit');
      for (const part of names.size > 0 ? main.querySelectorAll('[data-of]') : []) {
        if (
          part
            .getAttribute('data-of')
            ?.split(' ')
            .some((name) => names.has(name))
        )
          part.setAttribute('data-lit', '');
      }
    };
    const onFocus = ({ target }: Event) => {
      const from = target instanceof Element ? target.closest('[data-of]') : null;
      light(from);
      if (from?.closest('.text'))
        reveal(main.querySelector('.beside'), main.querySelector('.beside [data-lit]'));
    };
    const leave = followPointer(main, (target) => light(target.closest('[data-of]')));
    main.addEventListener('focusin', onFocus);
    return () => {
      leave();
      main.removeEventListener('focusin', onFocus);
    };
  }, []);
  return null;
}

/** Scrolls the column to an entry, and nothing else. */
function reveal(column: Element | null, entry: Element | null): void {
  if (column === null || entry === null) return;
  const view = column.getBoundingClientRect();
  const box = entry.getBoundingClientRect();
  if (box.top < view.top || box.bottom > view.bottom)
    column.scrollTop += box.top - view.top - view.height / 3;
}
