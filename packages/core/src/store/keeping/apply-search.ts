import { v7 as uuid } from 'uuid';
import { TearsheetError } from '../../model/index.ts';
import { parseQuery } from '../query/parse-query.ts';
import type { Rule, SavedSearch } from '../rows.ts';
import type { ActOf, Applied, Desk } from './applied.ts';
import { readRule } from './read-rule.ts';

/** Saves a search under a name; changes the one that has the id. @throws TearsheetError `usage` for a query that cannot be read */
export async function applySearch(desk: Desk, act: ActOf<'search'>): Promise<Applied | undefined> {
  const { tx, ownerId, at } = desk;
  const { id = uuid(), name, query } = act;
  parseQuery(query);
  const where = { ownerId_id: { ownerId, id } };
  const there = await tx.savedSearch.findUnique({ where });
  if (there?.name === name && there.query === query) return undefined;
  const data = { name, query, changedAt: at };
  await tx.savedSearch.upsert({
    where,
    create: { ownerId, id, madeAt: act.at === undefined ? at : new Date(act.at), ...data },
    update: data,
  });
  return {
    act: { ...act, id },
    undo: [there ? remakeSearch(there) : { do: 'unsearch', id }],
  };
}

export async function applyUnsearch({ tx, ownerId }: Desk, act: ActOf<'unsearch'>): Promise<Applied> {
  const where = { ownerId_id: { ownerId, id: act.id } };
  const there = await tx.savedSearch.findUnique({ where });
  if (!there) throw new TearsheetError('not-found', `There is no saved search ${act.id}.`);
  await tx.savedSearch.delete({ where });
  return { act, undo: [remakeSearch(there)] };
}

/** Makes a rule; changes the one that has the id. @throws TearsheetError `usage` for a query that cannot be read */
export async function applyRule(desk: Desk, act: ActOf<'rule'>): Promise<Applied | undefined> {
  const { tx, ownerId, at } = desk;
  const { id = uuid(), name, query, acts, enabled } = act;
  parseQuery(query);
  for (const one of acts) {
    if (one.do !== 'file') continue;
    const collection = await tx.collection.findUnique({
      where: { ownerId_id: { ownerId, id: one.collection } },
    });
    if (!collection) {
      throw new TearsheetError('not-found', `There is no collection ${one.collection} in the archive.`);
    }
  }
  const where = { ownerId_id: { ownerId, id } };
  const there = await tx.rule.findUnique({ where });
  const data = { name, query, acts: JSON.stringify(acts), enabled, changedAt: at };
  await tx.rule.upsert({
    where,
    create: { ownerId, id, madeAt: act.at === undefined ? at : new Date(act.at), ...data },
    update: data,
  });
  return { act: { ...act, id }, undo: [there ? remakeRule(there) : { do: 'unrule', id }] };
}

export async function applyUnrule({ tx, ownerId }: Desk, act: ActOf<'unrule'>): Promise<Applied> {
  const where = { ownerId_id: { ownerId, id: act.id } };
  const there = await tx.rule.findUnique({ where });
  if (!there) throw new TearsheetError('not-found', `There is no rule ${act.id}.`);
  await tx.rule.delete({ where });
  return { act, undo: [remakeRule(there)] };
}

const remakeSearch = ({ id, name, query, madeAt }: SavedSearch): ActOf<'search'> => ({
  do: 'search',
  id,
  name,
  query,
  at: madeAt.toISOString(),
});

function remakeRule(row: Rule): ActOf<'rule'> {
  const { madeAt, ...rule } = readRule(row);
  return { do: 'rule', ...rule, at: madeAt };
}
