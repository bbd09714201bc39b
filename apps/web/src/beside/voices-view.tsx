import { setQuotationMarks } from '@tearsheet/core/model';
import { EntityLink } from '../cast/entity-link.tsx';
import type { CastLink } from '../cast/member.ts';
import { EntryTools } from '../findings/entry-tools.tsx';
import type { Statement, Voice } from './group-voices.ts';

interface Props {
  voices: readonly Voice[];
  language: string | undefined;
  links: readonly CastLink[];
}

/** Everybody who speaks in the article, and what each says in it, in order. */
export function VoicesView({ voices, language, links }: Props) {
  const set = (text: string) => setQuotationMarks(text, language);
  if (voices.length === 0) return <p className="beside-empty">Nobody is quoted in this article.</p>;
  return voices.map(({ name, entity, roles, statements }) => (
    <section key={statements[0]?.id} className="voice">
      <h3>{name ?? 'Somebody whom the text does not name here'}</h3>
      {roles.length > 0 && <p className="role">{roles.join('; ')}</p>}
      <EntityLink link={links.find(({ entityId }) => entityId === entity)} />
      <ul>
        {statements.map((statement) => (
          <li key={statement.id} id={`of-${statement.id}`} data-of={statement.id} data-kind={statement.kind}>
            <a href={`#${statement.id}`} lang={language}>
              {set(statement.content.join(' … '))}
            </a>
            <p className="entry-facts">
              {describe(statement)
                .map(set)
                .map((fact) => (
                  <span key={fact}>{fact}</span>
                ))}
              {statement.unsure && <span className="unsure">a guess</span>}
              <EntryTools name={shorten(statement.content.join(' … '))} />
            </p>
            {statement.answers.map((answered) => (
              <p key={answered.id} className="answered">
                answers{' '}
                <a href={`#${answered.id}`} lang={language}>
                  {answered.by !== undefined && `${answered.by}: `}
                  {set(shorten(answered.words))}
                </a>
              </p>
            ))}
          </li>
        ))}
      </ul>
    </section>
  ));
}

const KINDS = { direct: 'in these words', indirect: 'not in these words', mixed: 'partly in these words' };

function describe({ kind, cue, stance, as }: Statement): string[] {
  return [
    ...(as === undefined ? [] : [`named here “${as}”`]),
    ...(cue === '' ? [] : [cue]),
    ...(stance === undefined || cue.includes(stance) ? [] : [stance]),
    KINDS[kind],
  ];
}

const LONGEST = 90;
const shorten = (text: string): string =>
  text.length <= LONGEST
    ? text
    : `${text
        .slice(0, LONGEST)
        .replace(/\s+\S*$/u, '')
        .toWellFormed()}…`;
