import type { Metadata } from 'next';
import Link from 'next/link';
import { askArchive } from '../../archive/ask-archive.ts';
import { writeDate } from '../../article/write-date.ts';
import { Failure } from '../../frame/failure.tsx';
import { RuleActions } from '../../rules/rule-actions.tsx';
import { RuleForm } from '../../rules/rule-form.tsx';
import { tellActs } from '../../rules/tell-acts.ts';
import { UndoButton } from '../../rules/undo-button.tsx';

export const metadata: Metadata = { title: 'Rules' };

/** What is done with new articles that a search finds, and what was done. */
export default async function RulesPage() {
  const { value, refusal } = await askArchive(async (archive) => ({
    rules: await archive.kept.rules.query(),
    collections: await archive.kept.collections.query(),
    log: await archive.kept.log.query({ limit: 50, by: 'rule' }),
  }));
  if (refusal) return <Failure refusal={refusal} />;
  const { rules, collections, log } = value;
  const names = new Map(collections.map(({ id, name }) => [id, name]));
  const ruleNames = new Map(rules.map(({ id, name }) => [id, name]));
  return (
    <main id="main" className="page">
      <div className="page-head">
        <h1>Rules</h1>
      </div>
      {rules.length === 0 && (
        <div className="empty">
          <p>
            A rule acts on every article that is added or imported and that its search finds: it tags, files,
            stars, archives, or calls attention.
          </p>
        </div>
      )}
      <ol className="collections">
        {rules.map((rule) => (
          <li key={rule.id}>
            <h2>{rule.name}</h2>
            <p>
              {!rule.enabled && 'Switched off. '}
              <Link href={`/search?q=${encodeURIComponent(rule.query)}`} prefetch={false}>
                <code>{rule.query}</code>
              </Link>
              {': '}
              {tellActs(rule.acts, names)}
            </p>
            <RuleActions rule={rule} />
          </li>
        ))}
      </ol>
      <RuleForm collections={collections.map(({ id, name }) => ({ id, name }))} />
      {log.items.length > 0 && (
        <section aria-labelledby="rule-log">
          <h2 id="rule-log">What rules did</h2>
          <ul className="collections">
            {log.items.map(({ id, batch, at, rule, act, headline, undoneAt }) => (
              <li key={id}>
                <p>
                  {'article' in act && (
                    <Link href={`/a/${act.article}`} prefetch={false}>
                      {headline ?? 'an article that is gone'}
                    </Link>
                  )}
                  {`: ${tellActs([act], names)} · ${ruleNames.get(rule ?? '') ?? 'a rule that is gone'} · ${writeDate(at)}`}
                  {undoneAt !== undefined && ' · undone'}
                </p>
                {undoneAt === undefined && <UndoButton batch={batch} name={headline ?? ''} />}
              </li>
            ))}
          </ul>
        </section>
      )}
    </main>
  );
}
