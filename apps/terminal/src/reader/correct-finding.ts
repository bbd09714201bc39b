import type { Anchor, AnnotationBody, AnnotationChange, AnnotationSet, Entity } from '@tearsheet/core/model';
import { findingsOf } from './findings-of.ts';
import type { ReaderState } from './reader-state.ts';
import type { Step } from './update-reader.ts';

const KINDS: Record<string, Entity['type']> = { person: 'PER', org: 'ORG', place: 'LOC', other: 'MISC' };

/** Says that the selected entry is wrong. */
export function rejectFinding(state: ReaderState): Step {
  const found = selectedFinding(state);
  if (!found) return [state];
  const { article, ids } = found;
  return [state, { do: 'correct', article, annotations: ids }];
}

/** Asks what the selected entry should say. Tab completes the names of the article. */
export function askChange(state: ReaderState): Step {
  const found = selectedFinding(state);
  if (!found) return [state];
  const names = found.set.entities.map(({ name }) => name);
  return [{ ...state, prompt: '', asking: ASKING[found.body.type] ?? 'who', names }];
}

const ASKING: Partial<Record<AnnotationBody['type'], 'who' | 'when' | 'amount'>> = {
  quotation: 'who',
  mention: 'who',
  time: 'when',
  measure: 'amount',
};

/** Has the selected entry say what was typed. */
export function changeFinding(state: ReaderState, typed: string): Step {
  const found = selectedFinding(state);
  if (!found) return [state];
  const { article, ids, body, set } = found;
  const change = readChange(body, typed, set);
  if (change === undefined) {
    const text = 'A quantity is a number and a unit: 5.5 km.';
    return [{ ...state, notice: { text, tone: 'error' } }];
  }
  return [state, { do: 'correct', article, annotations: ids, change }];
}

/** Takes the last correction of the open article back; without one, back to the article. */
export function undoCorrection(state: ReaderState): Step | undefined {
  const { corrected, ...rest } = state;
  if (corrected === undefined || corrected.article !== state.open?.id) return undefined;
  return [rest, { do: 'uncorrect', ...corrected }];
}

function readChange(body: AnnotationBody, typed: string, set: AnnotationSet): AnnotationChange | undefined {
  switch (body.type) {
    case 'quotation':
      return { type: 'quotation', speaker: typed === '-' ? null : choose(typed, set, 'PER') };
    case 'mention': {
      const named = set.entities.find(({ id }) => id === body.entity);
      return { type: 'mention', entity: choose(typed, set, named?.type ?? 'PER', named?.name) };
    }
    case 'time':
      return { type: 'time', value: typed };
    case 'measure': {
      const [, quantity, unit] = /^(-?[\d,]*\.?\d+)\s*(\S.*)$/.exec(typed) ?? [];
      if (quantity === undefined || unit === undefined) return undefined;
      return { type: 'measure', quantity: Number(quantity.replaceAll(',', '')), unit };
    }
    default:
      return undefined;
  }
}

/** `Ida Broom`, or with its kind `org:Lomar Lines`; `place:` alone keeps the name. */
function choose(typed: string, { entities }: AnnotationSet, type: Entity['type'], called = '') {
  const [, kind = '', rest = ''] = /^(person|org|place|other):\s*(.*)$/.exec(typed) ?? [];
  if (kind !== '') return { type: KINDS[kind] ?? type, name: rest === '' ? called || typed : rest };
  const known = entities.find(({ name }) => name.toLowerCase() === typed.toLowerCase());
  return known ? { id: known.id } : { type, name: typed };
}

/** The annotations that the selected entry speaks of: one, or every place of somebody who is named. */
function selectedFinding({ open, findings }: ReaderState) {
  const set = open?.annotations;
  if (findings === undefined || open?.article === undefined || set === undefined) return undefined;
  const place = findingsOf(findings.kind, open.article, set).places[findings.selected];
  const current = set.annotations.filter(({ state }) => state === 'current');
  const one = current.find(({ body }) => place !== undefined && firstAnchor(body) === place);
  if (one === undefined) return undefined;
  const { body } = one;
  const all =
    body.type === 'mention'
      ? current.filter((other) => other.body.type === 'mention' && other.body.entity === body.entity)
      : [one];
  return { article: open.id, ids: all.map(({ id }) => id), body, set };
}

function firstAnchor(body: AnnotationBody): Anchor | undefined {
  return 'content' in body ? body.content[0] : [body.target].flat()[0];
}
