'use client';

import { type ReactNode, useEffect, useRef, useState } from 'react';
import { followPointer } from '../frame/follow-pointer.ts';
import { ScrollRegion } from '../frame/scroll-region.tsx';
import { joinPath } from './join-path.ts';
import { keepInStep } from './keep-in-step.ts';
import { type MarkDetail, MarkDetailView, readMark } from './mark-detail.tsx';

interface Props {
  source: ReactNode;
  article: ReactNode;
}

const HINT = 'Choose a paragraph or a mark to see where it comes from, and what was changed.';

/**
 * The two panes. A paragraph under the pointer or with the focus lights up its place in the source, and the other way
 * round; a mark says what it stands for in the line below. Without JavaScript the links between the panes still lead
 * to their places.
 */
export function LightUp({ source, article }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const band = useRef<SVGPathElement>(null);
  const [marked, setMarked] = useState<MarkDetail>();
  const [side, setSide] = useState<'source' | 'article'>('article');

  useEffect(() => {
    const root = frame.current;
    const [left, right] = root?.querySelectorAll<HTMLElement>('.pane') ?? [];
    if (!root || !left || !right) return;
    const draw = () => band.current?.setAttribute('d', joinPath(root, left, right));
    const step = keepInStep(left, right, draw);

    const light = (from: Element | null, reveal: 'all' | 'some') => {
      const names = from?.getAttribute('data-of')?.split(' ').filter(Boolean) ?? [];
      for (const lit of root.querySelectorAll('[data-lit]')) lit.removeAttribute('data-lit');
      for (const part of names.length > 0 ? root.querySelectorAll('[data-of]') : []) {
        const of = part.getAttribute('data-of')?.split(' ') ?? [];
        if (of.some((name) => names.includes(name))) part.setAttribute('data-lit', '');
      }
      draw();
      // After the browser has scrolled to what got the focus, and the other pane has followed.
      requestAnimationFrame(() => step.reveal(from, reveal));
    };
    const explain = (element: Element | null) => {
      const mark = element?.closest('[data-mark]')?.getAttribute('data-mark');
      setMarked(mark ? readMark(mark) : undefined);
    };
    const leave = followPointer(root, (target) => {
      light(target.closest('[data-of]'), 'some');
      explain(target);
    });
    const onFocus = ({ target }: Event) => {
      if (!(target instanceof Element)) return;
      light(target.closest('[data-of]'), 'all');
      explain(target);
    };
    const onClick = (event: Event) => {
      const link = event.target instanceof Element ? event.target.closest('a.place') : null;
      const place = document.getElementById(link?.getAttribute('href')?.slice(1) ?? '');
      if (!link || !place) return;
      event.preventDefault();
      setSide('source');
      requestAnimationFrame(() => {
        light(link.closest('[data-of]'), 'all');
        if (getComputedStyle(right).display === 'none') place.scrollIntoView({ block: 'center' });
      });
    };
    root.addEventListener('focusin', onFocus);
    root.addEventListener('click', onClick);
    addEventListener('resize', draw);
    const opened = document.getElementById(location.hash.slice(1))?.closest('[data-of]');
    if (opened && root.contains(opened)) light(opened, 'all');
    return () => {
      leave();
      root.removeEventListener('focusin', onFocus);
      root.removeEventListener('click', onClick);
      removeEventListener('resize', draw);
      step.stop();
    };
  }, []);

  return (
    <div className="panes-frame">
      <fieldset className="flip">
        <legend className="visually-hidden">What to show</legend>
        {(['article', 'source'] as const).map((name) => (
          <label key={name}>
            <input type="radio" name="side" checked={side === name} onChange={() => setSide(name)} />
            {name === 'article' ? 'Article' : 'Source'}
          </label>
        ))}
      </fieldset>
      <div className="panes" data-side={side} ref={frame}>
        <ScrollRegion className="pane pane-source" name="Source">
          {source}
        </ScrollRegion>
        <svg className="band" aria-hidden="true">
          <path ref={band} />
        </svg>
        <ScrollRegion className="pane pane-article" name="Article">
          {article}
        </ScrollRegion>
      </div>
      <p className="detail" aria-live="polite">
        {marked === undefined ? HINT : <MarkDetailView detail={marked} />}
      </p>
    </div>
  );
}
