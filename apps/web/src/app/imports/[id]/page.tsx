import type { Metadata } from 'next';
import Link from 'next/link';
import { askArchive } from '../../../archive/ask-archive.ts';
import { Failure } from '../../../frame/failure.tsx';
import { ScrollRegion } from '../../../frame/scroll-region.tsx';
import { ImportButtons } from '../../../imports/import-buttons.tsx';
import { tellImport } from '../../../imports/tell-import.ts';
import { MoreLink } from '../../../library/more-link.tsx';
import { oneParameter } from '../../../library/one-parameter.ts';

export const metadata: Metadata = { title: 'Import' };

const STATUS = { added: 'imported', present: 'here already', failed: 'failed', pending: 'not done yet' };

/** The account of one import: every row, or those that failed. */
export default async function ImportPage({ params, searchParams }: PageProps<'/imports/[id]'>) {
  const { id } = await params;
  const asked = await searchParams;
  const after = oneParameter(asked.after);
  const show = oneParameter(asked.show);
  const status =
    show === 'failed' || show === 'added' || show === 'present' || show === 'pending' ? show : undefined;
  const { value, refusal } = await askArchive(async (archive) => ({
    account: await archive.imports.get.query({ id }),
    rows: await archive.imports.rows.query({
      id,
      ...(after === undefined ? {} : { after }),
      ...(status === undefined ? {} : { status }),
    }),
  }));
  if (refusal) return <Failure refusal={refusal} />;
  const { account, rows } = value;
  return (
    <main id="main" className="page">
      <div className="page-head">
        <h1>{account.name}</h1>
        <Link href="/imports" prefetch={false} data-up aria-keyshortcuts="u">
          All imports
        </Link>
      </div>
      <p className="count">{tellImport(account)}</p>
      <ImportButtons id={id} name={account.name} retry={account.failed + account.pending > 0} />
      <nav className="shelves" aria-label="Rows">
        {[undefined, 'added', 'present', 'failed', 'pending'].map((name) => (
          <Link
            key={name ?? 'all'}
            href={name === undefined ? `/imports/${id}` : `/imports/${id}?show=${name}`}
            prefetch={false}
            aria-current={name === status ? 'page' : undefined}
          >
            {name === undefined ? 'All rows' : STATUS[name as keyof typeof STATUS]}
          </Link>
        ))}
      </nav>
      <ScrollRegion name="Rows">
        <table className="import-rows">
          <thead>
            <tr>
              <th scope="col">Row</th>
              <th scope="col">What</th>
              <th scope="col">What became of it</th>
            </tr>
          </thead>
          <tbody>
            {rows.items.map((row) => (
              <tr key={row.row}>
                <td>{row.row}</td>
                <td>
                  {row.id === undefined ? (
                    row.name
                  ) : (
                    <Link href={`/a/${row.id}`} prefetch={false}>
                      {row.name}
                    </Link>
                  )}
                </td>
                <td>{row.reason ?? STATUS[row.status]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {rows.next !== undefined && <MoreLink query={{ show, after: rows.next }} />}
    </main>
  );
}
