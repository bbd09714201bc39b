'use client';

import type { Anchor, HighlightColour } from '@tearsheet/core/model';
import { useRouter } from 'next/navigation';
import { useCallback, useEffect, useRef, useState } from 'react';
import { isShortcut } from '../keys/is-shortcut.ts';
import type { PersonalAnnotation } from './collect-kept-marks.ts';
import { copyText } from './copy-text.ts';
import { keep } from './keep-acts.ts';
import { readSelection } from './read-selection.ts';

const COLOURS: readonly HighlightColour[] = ['yellow', 'red', 'green', 'blue'];

interface Props {
  article: string;
  annotations: readonly PersonalAnnotation[];
}

/** What the bar is about, and where it stands on the page, in CSS pixels. */
interface Subject {
  anchors: Anchor[];
  /** The highlight or note that was chosen, where it is not a new selection. */
  chosen?: PersonalAnnotation;
  left: number;
  top: number;
  writing?: true;
}

/** The small bar at a selection or a mark: highlight, note, link; colour and deletion of what is there. */
export function MarkBar({ article, annotations }: Props) {
  const router = useRouter();
  const bar = useRef<HTMLDivElement>(null);
  const [subject, setSubject] = useState<Subject>();
  const refresh = useCallback(() => router.refresh(), [router]);
  const close = useCallback(() => setSubject(undefined), []);

  const highlight = useCallback(
    (colour: HighlightColour, { anchors, chosen }: Subject) => {
      close();
      getSelection()?.removeAllRanges();
      const known = chosen?.body.type === 'highlight' ? chosen : undefined;
      void keep({
        acts: [
          {
            do: 'annotate',
            article,
            ...(known === undefined ? {} : { id: known.id }),
            body:
              known?.body.type === 'highlight'
                ? { ...known.body, colour }
                : { type: 'highlight', colour, target: anchors },
          },
        ],
        said: known === undefined ? 'Highlighted.' : 'Coloured.',
        refresh,
      });
    },
    [article, close, refresh],
  );

  useEffect(() => {
    const fromSelection = (): Subject | undefined => {
      const selection = getSelection();
      const anchors = readSelection(selection);
      if (selection === null || anchors.length === 0) return undefined;
      return { anchors, ...placeOf(selection.getRangeAt(0).getBoundingClientRect()) };
    };
    const onSelected = ({ target }: Event) => {
      if (target instanceof Node && bar.current?.contains(target)) return;
      const next = fromSelection();
      setSubject((now) => next ?? (now?.writing ? now : undefined));
    };
    const onChosen = (event: MouseEvent) => {
      const mark = event.target instanceof Element ? event.target.closest('[data-marked]') : null;
      if (mark === null || !getSelection()?.isCollapsed) return;
      const chosen = annotations.find(({ id }) => id === mark.getAttribute('data-marked'));
      if (!chosen) return;
      event.preventDefault();
      setSubject({
        anchors: chosen.body.target,
        chosen,
        ...placeOf(mark.getBoundingClientRect()),
        ...(chosen.body.type === 'note' ? { writing: true as const } : {}),
      });
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') return close();
      if (!isShortcut(event)) return;
      const next = fromSelection();
      if (event.key === 'h' && next) highlight('yellow', next);
      else if (event.key === 'n') {
        const first = document.querySelector('.article .text');
        setSubject(
          next
            ? { ...next, writing: true }
            : { anchors: [], writing: true, ...placeOf(first?.getBoundingClientRect()) },
        );
      } else return;
      event.preventDefault();
    };
    document.addEventListener('pointerup', onSelected);
    document.addEventListener('keyup', onSelected);
    document.addEventListener('click', onChosen);
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('pointerup', onSelected);
      document.removeEventListener('keyup', onSelected);
      document.removeEventListener('click', onChosen);
      document.removeEventListener('keydown', onKey);
    };
  }, [annotations, close, highlight]);

  useEffect(() => {
    if (bar.current === null || subject === undefined) return;
    // Set by script, since the page's policy lets no style attribute in.
    const width = bar.current.offsetWidth;
    bar.current.style.left = `${Math.max(8, Math.min(subject.left - width / 2, innerWidth - width - 8))}px`;
    bar.current.style.top = `${subject.top}px`;
  }, [subject]);

  if (subject === undefined) return null;
  const { chosen, anchors, writing } = subject;
  const link = `${location.origin}/a/${article}#${chosen?.id ?? anchors[0]?.block ?? ''}`;
  return (
    <div ref={bar} className="mark-bar" role="toolbar" aria-label="Selected words">
      {writing ? (
        <NoteForm
          text={chosen?.body.type === 'note' ? chosen.body.text : ''}
          close={close}
          save={(text) => {
            close();
            const known = chosen?.body.type === 'note' ? chosen : undefined;
            void keep({
              acts: [
                {
                  do: 'annotate',
                  article,
                  ...(known === undefined ? {} : { id: known.id }),
                  body: { type: 'note', text, target: anchors },
                },
              ],
              said: known === undefined ? 'Noted.' : 'Changed.',
              refresh,
            });
          }}
        />
      ) : (
        <>
          {COLOURS.map((colour) => (
            <button
              key={colour}
              type="button"
              className="swatch"
              data-colour={colour}
              aria-pressed={chosen?.body.type === 'highlight' ? chosen.body.colour === colour : undefined}
              aria-label={`Highlight in ${colour}`}
              title={colour === 'yellow' ? 'Highlight (h)' : `Highlight in ${colour}`}
              onClick={() => highlight(colour, subject)}
            />
          ))}
          <button
            type="button"
            className="quiet"
            aria-keyshortcuts="n"
            onClick={() => setSubject({ anchors, left: subject.left, top: subject.top, writing: true })}
          >
            Note
          </button>
          <button type="button" className="quiet" onClick={() => copyText(link, 'The address is copied.')}>
            Copy link
          </button>
        </>
      )}
      {chosen !== undefined && (
        <button
          type="button"
          className="quiet"
          onClick={() => {
            close();
            void keep({
              acts: [{ do: 'unannotate', article, id: chosen.id }],
              said: chosen.body.type === 'note' ? 'The note is gone.' : 'The highlight is gone.',
              refresh,
            });
          }}
        >
          Delete
        </button>
      )}
    </div>
  );
}

function NoteForm({ text, save, close }: { text: string; save: (text: string) => void; close: () => void }) {
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const send = () => {
    const written = field.current?.value.trim() ?? '';
    if (written === '') close();
    else save(written);
  };
  return (
    <form
      className="note-form"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <label className="visually-hidden" htmlFor="note-text">
        Note
      </label>
      <textarea
        id="note-text"
        ref={field}
        rows={4}
        defaultValue={text}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send();
          if (event.key === 'Escape') close();
        }}
      />
      <span>
        <button type="submit" className="main-button">
          Save
        </button>
        <button type="button" className="quiet" onClick={close}>
          Cancel
        </button>
      </span>
    </form>
  );
}

/** Below a rectangle of the window, as places of the page. */
function placeOf(rectangle: DOMRect | undefined): { left: number; top: number } {
  const { left = 0, width = 0, bottom = 0 } = rectangle ?? {};
  const inSight = Math.min(Math.max(bottom, 0), innerHeight - 120);
  return { left: scrollX + left + width / 2, top: scrollY + inSight + 8 };
}
