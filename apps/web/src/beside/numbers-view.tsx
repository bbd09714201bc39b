import type { AnnotationSet, MeasureBody } from '@tearsheet/core/model';
import { EntryTools } from '../findings/entry-tools.tsx';
import { writeMeasure } from './write-measure.ts';

/** Every quantity with a unit, and every sum of money, with what it is in the units of science. */
export function NumbersView({ set }: { set: AnnotationSet }) {
  const measures = set.annotations.flatMap(({ id, body, state }) =>
    state === 'current' && body.type === 'measure' ? [{ id, body }] : [],
  );
  if (measures.length === 0) return <p className="beside-empty">No quantity was found in this article.</p>;
  return (
    <table className="beside-table">
      <caption className="visually-hidden">Quantities</caption>
      <thead>
        <tr>
          <th scope="col">In the text</th>
          <th scope="col" data-align="right">
            That is
          </th>
          <th scope="col">
            <span className="visually-hidden">Corrections</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {measures.map(({ id, body }) => (
          <tr key={id} id={`of-${id}`} data-of={id}>
            <td>
              <a href={`#${id}`}>{body.target.exact}</a>
            </td>
            <td data-align="right">{inOtherUnits(body)}</td>
            <td data-align="right">
              <EntryTools name={body.target.exact} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function inOtherUnits({ quantity, unit, si }: MeasureBody): string {
  return writeMeasure(si ?? { quantity, unit });
}
