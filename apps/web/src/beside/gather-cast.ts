import type { AnnotationSet, Entity } from '@tearsheet/core/model';

/** Somebody or something that the article names, with every place where it does. */
export interface Member extends Entity {
  /** In the order of the text. */
  mentions: { id: string; words: string }[];
}

const GROUPS: [Entity['type'], string][] = [
  ['PER', 'People'],
  ['ORG', 'Bodies'],
  ['LOC', 'Places'],
  ['MISC', 'Other names'],
];

/** Everything that is named, by kind; what is named most comes first. */
export function gatherCast({ annotations, entities }: AnnotationSet): { title: string; members: Member[] }[] {
  const members = new Map(
    entities.map((entity) => [entity.id, { ...entity, mentions: [] as Member['mentions'] }]),
  );
  for (const { id, body, state } of annotations) {
    if (state !== 'current' || body.type !== 'mention') continue;
    members.get(body.entity)?.mentions.push({ id, words: body.target.exact });
  }
  const named = [...members.values()].filter(({ mentions }) => mentions.length > 0);
  return GROUPS.map(([type, title]) => ({
    title,
    members: named
      .filter((member) => member.type === type)
      .sort((one, other) => other.mentions.length - one.mentions.length),
  })).filter(({ members: inGroup }) => inGroup.length > 0);
}
