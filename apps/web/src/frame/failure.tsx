import type { TearsheetError } from '@tearsheet/core/model';

/** A page whose question the archive refused: its sentence says what to do. */
export function Failure({ refusal }: { refusal: TearsheetError }) {
  return (
    <main id="main" className="page notice-page">
      <h1>This did not work</h1>
      <p role="alert">{refusal.message}</p>
    </main>
  );
}
