'use client';

import type { AnnotationChange, Entity } from '@tearsheet/core/model';
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { KINDS } from '../cast/member.ts';
import type { Choice, Finding } from './finding.ts';

interface Props {
  finding: Finding;
  /** All that mean the same, which can be changed at once. */
  alike: readonly Finding[];
  /** True where one place was chosen, not all of somebody. */
  one: boolean;
  choices: readonly Choice[];
  close(): void;
  change(annotations: string[], change: AnnotationChange): Promise<void>;
}

/** As many as there are keys for. */
const OFFERED = 9;
const SPEAKING: readonly Entity['type'][] = ['PER', 'ORG', 'LOC', 'MISC'];

/** What a finding should say. Whom it means is one key: the number before the name. */
export function ChangeForm({ finding, alike, one, choices, close, change }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const [everywhere, setEverywhere] = useState(!one);
  useEffect(() => form.current?.querySelector<HTMLElement>('button, input')?.focus(), []);
  const ids = everywhere ? alike.map(({ id }) => id) : [finding.id];
  const send = (given: AnnotationChange) => void change(ids, given);
  // People and bodies speak; places stand for governments.
  const ranked =
    finding.type === 'quotation'
      ? [...choices].sort((a, b) => SPEAKING.indexOf(a.type) - SPEAKING.indexOf(b.type))
      : choices;
  const offered = ranked.slice(0, OFFERED);
  const choose = (choice: Choice | { type: Entity['type']; name: string }) => {
    const given = 'id' in choice ? { id: choice.id } : choice;
    if (finding.type === 'mention') send({ type: 'mention', entity: given });
    else send({ type: 'quotation', speaker: given });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      close();
    }
    const typing = event.target instanceof HTMLInputElement && event.target.type !== 'checkbox';
    const choice = typing || !/^[1-9]$/.test(event.key) ? undefined : offered[Number(event.key) - 1];
    if (choice && (finding.type === 'mention' || finding.type === 'quotation')) choose(choice);
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const text = (name: string) => String(data.get(name) ?? '').trim();
    if (finding.type === 'time') send({ type: 'time', value: text('value') });
    else if (finding.type === 'measure') {
      send({ type: 'measure', quantity: Number(text('quantity')), unit: text('unit') });
    } else if (text('name') !== '') choose({ type: readType(text('type')), name: text('name') });
  };
  return (
    <form ref={form} className="change-form" onSubmit={submit} onKeyDown={onKeyDown} aria-label="Change">
      <p className="change-words" dir="auto">
        {finding.words}
      </p>
      {(finding.type === 'mention' || finding.type === 'quotation') && (
        <>
          <p className="change-ask">{finding.type === 'mention' ? 'This is' : 'Said by'}</p>
          <ol className="change-choices">
            {offered.map((choice, at) => (
              <li key={choice.id} className="change-choice">
                <button type="button" className="quiet" onClick={() => choose(choice)}>
                  <kbd>{at + 1}</kbd> <span dir="auto">{choice.name}</span>{' '}
                  <span className="mark-why">{KINDS[choice.type].one}</span>
                </button>
              </li>
            ))}
          </ol>
          <div className="change-new">
            <label htmlFor="change-name">Somebody else</label>
            <input id="change-name" name="name" dir="auto" maxLength={200} autoComplete="off" />
            <select name="type" aria-label="Kind" defaultValue={kindOf(finding, choices)}>
              {Object.entries(KINDS).map(([type, { one: kind }]) => (
                <option key={type} value={type}>
                  {kind}
                </option>
              ))}
            </select>
          </div>
          {finding.type === 'mention' && alike.length > 1 && (
            <label className="change-all">
              <input
                type="checkbox"
                checked={everywhere}
                onChange={(event) => setEverywhere(event.target.checked)}
              />{' '}
              in all {alike.length} places
            </label>
          )}
        </>
      )}
      {finding.type === 'time' && (
        <div className="change-new">
          <label htmlFor="change-value">That is</label>
          <input id="change-value" name="value" required maxLength={60} defaultValue={finding.value} />
        </div>
      )}
      {finding.type === 'measure' && (
        <div className="change-new">
          <label htmlFor="change-quantity">That is</label>
          <input
            id="change-quantity"
            name="quantity"
            type="number"
            step="any"
            required
            defaultValue={finding.quantity}
          />
          <input name="unit" aria-label="Unit" required maxLength={40} defaultValue={finding.unit} />
        </div>
      )}
      <p className="change-acts">
        <button type="submit" className="quiet">
          Change
        </button>
        {finding.type === 'quotation' && (
          <button type="button" className="quiet" onClick={() => send({ type: 'quotation', speaker: null })}>
            Nobody named
          </button>
        )}
        <button type="button" className="quiet" onClick={close}>
          Cancel
        </button>
      </p>
    </form>
  );
}

function kindOf(finding: Finding, choices: readonly Choice[]): Entity['type'] {
  if (finding.type !== 'mention') return 'PER';
  return choices.find(({ id }) => id === finding.entity)?.type ?? 'PER';
}

const readType = (given: string): Entity['type'] =>
  Object.hasOwn(KINDS, given) ? (given as Entity['type']) : 'MISC';
