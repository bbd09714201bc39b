import type { Anchor, AnnotationSet, Entity } from '@tearsheet/core/model';
import { type FindingsPage, FindingsWriter } from './findings-page.ts';

const KINDS: readonly (readonly [Entity['type'], string])[] = [
  ['PER', 'People'],
  ['ORG', 'Bodies'],
  ['LOC', 'Places'],
  ['MISC', 'Other names'],
];

/** Whom and what the article names, by kind; what is named most comes first. Each leads to where it is named first. */
export function writeCast({ annotations, entities }: AnnotationSet): FindingsPage {
  const places = new Map<string, Anchor[]>();
  for (const { body, state } of annotations) {
    if (state !== 'current' || body.type !== 'mention') continue;
    places.set(body.entity, [...(places.get(body.entity) ?? []), body.target]);
  }
  const writer = new FindingsWriter();
  const named = entities.filter(({ id }) => places.has(id));
  if (named.length === 0) writer.say('Nobody and nothing is named here.');
  const timesOf = ({ id }: Entity) => places.get(id)?.length ?? 0;
  for (const [type, title] of KINDS) {
    const group = named.filter((entity) => entity.type === type).sort((a, b) => timesOf(b) - timesOf(a));
    if (group.length > 0) writer.title(title, String(group.length));
    for (const entity of group) {
      const { name, roles, aliases } = entity;
      const others = aliases.filter((alias) => alias !== name);
      const about = [...roles, ...(others.length > 0 ? [`also ${others.join(', ')}`] : [])].join('; ');
      const count = timesOf(entity);
      writer.entry(
        [
          { text: name, style: 'strong' },
          { text: count > 1 ? `  ${count} times` : '', style: 'aside' },
          { text: about === '' ? '' : `  ${about}`, style: 'text' },
        ],
        places.get(entity.id)?.[0],
      );
    }
  }
  return writer.page();
}
