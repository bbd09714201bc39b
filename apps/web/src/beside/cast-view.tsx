import type { AnnotationSet } from '@tearsheet/core/model';
import { EntityLink } from '../cast/entity-link.tsx';
import type { CastLink } from '../cast/member.ts';
import { EntryTools } from '../findings/entry-tools.tsx';
import { gatherCast } from './gather-cast.ts';

/** People, bodies, places and other names of the article, each with the places where it is named. */
export function CastView({ set, links }: { set: AnnotationSet; links: readonly CastLink[] }) {
  const groups = gatherCast(set);
  if (groups.length === 0) return <p className="beside-empty">No name was found in this article.</p>;
  return groups.map(({ title, members }) => (
    <section key={title} className="cast">
      <h3>{title}</h3>
      <ul>
        {members.map(({ id, name, roles, aliases, mentions }) => (
          <li key={id} data-of={mentions.map((mention) => mention.id).join(' ')}>
            <p className="cast-name">
              <strong>{name}</strong> <span className="tally">{mentions.length}</span>
            </p>
            {roles.length > 0 && <p className="role">{roles.join('; ')}</p>}
            {aliases.length > 0 && <p className="role">also {aliases.join(', ')}</p>}
            <EntityLink link={links.find(({ entityId }) => entityId === id)} />
            <p className="places">
              {mentions.map((mention, at) => (
                <a
                  key={mention.id}
                  data-of={mention.id}
                  id={`of-${mention.id}`}
                  href={`#${mention.id}`}
                  aria-label={`${name}, place ${at + 1}: ${mention.words}`}
                >
                  {at + 1}
                </a>
              ))}
            </p>
            <EntryTools name={name} />
          </li>
        ))}
      </ul>
    </section>
  ));
}
