'use client';

import { useEffect } from 'react';
import { askFromPage } from '../archive/ask-from-page.ts';

/** How long the page rests before its place is remembered, in milliseconds. */
const REST = 1_500;

interface Props {
  id: string;
  /** Where reading stopped the last time. */
  block: string | undefined;
}

/** Remembers which block is being read, and goes back to it when the article is opened anew. */
export function KeepPlace({ id, block }: Props) {
  useEffect(() => {
    const [navigation] = performance.getEntriesByType('navigation');
    const returns = navigation instanceof PerformanceNavigationTiming && navigation.type === 'back_forward';
    if (block !== undefined && location.hash === '' && !returns && scrollY === 0) {
      const element = document.getElementById(block);
      if (element && element.getBoundingClientRect().top > innerHeight) element.scrollIntoView();
    }
    let kept = block;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const onScroll = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        const here = blockAtTop();
        if (here === undefined || here === kept) return;
        kept = here;
        void askFromPage((archive) => archive.kept.place.mutate({ id, block: here }));
      }, REST);
    };
    addEventListener('scroll', onScroll, { passive: true });
    return () => {
      clearTimeout(timer);
      removeEventListener('scroll', onScroll);
    };
  }, [id, block]);
  return null;
}

/** The first block that is not above the window. */
function blockAtTop(): string | undefined {
  for (const element of document.querySelectorAll<HTMLElement>('.article .text > [data-block]')) {
    if (element.getBoundingClientRect().bottom > 0) return element.dataset.block;
  }
  return undefined;
}
