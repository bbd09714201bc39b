import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it, onTestFinished, vi } from 'vitest';
import { type ArticleStore, type JobRef, LOCAL_OWNER as me } from '../../src/store/index.ts';
import { ATTEMPTS, SILENCE } from '../../src/store/jobs/job-times.ts';
import { onEachDatabase } from './on-each-database.ts';
import { all, useArchive } from './use-archive.ts';

const fault = (item: string) => ({
  item,
  name: `thing ${item}`,
  code: 'source-empty',
  reason: 'It is empty.',
});

onEachDatabase('jobs', (prepare) => {
  const archive = useArchive(prepare);
  const add = (owner = me) => archive.store.jobs.add(owner, { kind: 'annotate', input: { of: 'all' } });
  const ref = ({ id }: { id: string }): JobRef => ({ owner: me, id });

  it('are kept, listed, and seen by nobody else', async () => {
    const first = await add();
    const second = await add();
    await add('you');
    expect(first).toMatchObject({
      kind: 'annotate',
      input: { of: 'all' },
      state: 'waiting',
      done: 0,
      failed: 0,
    });
    const { jobs } = archive.store;
    const listed = await all((after) => jobs.list(me, { limit: 1, ...after }));
    expect(listed.map(({ id }) => id)).toEqual([second.id, first.id]);
    expect((await jobs.list(me, { limit: 9, state: 'running' })).items).toEqual([]);
    await expect(jobs.get('you', first.id)).rejects.toMatchObject({ code: 'not-found' });
    await expect(jobs.cancel('you', first.id)).rejects.toMatchObject({ code: 'not-found' });
    await expect(jobs.retry('you', first.id)).rejects.toMatchObject({ code: 'not-found' });
    await expect(jobs.listFaults('you', first.id, { limit: 1 })).rejects.toMatchObject({ code: 'not-found' });
    expect(await jobs.get(me, first.id)).toEqual(first);
  });

  it('have one worker each, who says how far it is and what failed', async () => {
    const { jobs } = archive.store;
    const job = await add();
    const claims = await Promise.all(['a', 'b', 'c'].map((worker) => jobs.claim(ref(job), worker)));
    expect(claims.filter((one) => one !== undefined)).toHaveLength(1);
    const worker = ['a', 'b', 'c'][claims.findIndex((one) => one !== undefined)] ?? '';
    const progress = {
      done: 3,
      failed: 2,
      total: 9,
      place: { after: 'x' },
      faults: [fault('1'), fault('2')],
    };
    expect(await jobs.report(ref(job), 'z', progress)).toBe(false);
    expect(await jobs.report(ref(job), worker, progress)).toBe(true);
    expect(await jobs.report(ref(job), worker, { ...progress, faults: [fault('2')] })).toBe(true);
    expect(await jobs.get(me, job.id)).toMatchObject({
      state: 'running',
      done: 3,
      failed: 2,
      total: 9,
      place: { after: 'x' },
    });
    expect(await all((after) => jobs.listFaults(me, job.id, { limit: 1, ...after }))).toEqual([
      fault('1'),
      fault('2'),
    ]);
    await jobs.end(ref(job), worker, { state: 'done' });
    expect(await jobs.get(me, job.id)).toMatchObject({ state: 'done', finishedAt: expect.any(String) });
    expect(await jobs.claim(ref(job), 'a')).toBeUndefined();
    await expect(jobs.retry(me, job.id)).rejects.toMatchObject({ code: 'conflict' });
  });

  it('are taken over when their worker falls silent', async () => {
    const { jobs } = archive.store;
    const job = await add();
    await jobs.claim(ref(job), 'a');
    expect(await jobs.claim(ref(job), 'b')).toBeUndefined();
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + SILENCE + 1 });
    onTestFinished(() => void vi.useRealTimers());
    expect(await jobs.claim(ref(job), 'b')).toMatchObject({ attempts: 2 });
    expect(await jobs.report(ref(job), 'a')).toBe(false);
    expect(await jobs.report(ref(job), 'b')).toBe(true);
  });

  it('are tried again later, in the end given up, and tried anew when somebody says so', async () => {
    const { jobs } = archive.store;
    const job = await add();
    const start = Date.now();
    onTestFinished(() => void vi.useRealTimers());
    let due = start;
    const pauses: number[] = [];
    for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
      vi.useFakeTimers({ toFake: ['Date'], now: due });
      expect(await jobs.claim(ref(job), 'a')).toMatchObject({ attempts: attempt });
      const state = attempt === ATTEMPTS ? 'failed' : 'waiting';
      await jobs.end(ref(job), 'a', { state, code: 'archive-full', message: 'The disk is full.' });
      const { dueAt, ...after } = await jobs.get(me, job.id);
      expect(after).toMatchObject({ state, reason: { code: 'archive-full', message: 'The disk is full.' } });
      if (dueAt === undefined) break;
      expect(await jobs.claim(ref(job), 'a')).toBeUndefined();
      pauses.push(Date.parse(dueAt) - due);
      due = Date.parse(dueAt);
    }
    expect(pauses).toEqual([4_000, 8_000, 16_000, 32_000]);
    expect(await jobs.retry(me, job.id)).toMatchObject({ state: 'waiting', attempts: 0 });
    expect(await jobs.claim(ref(job), 'a')).toMatchObject({ attempts: 1 });
    // Given back by somebody who leaves: that is no failure.
    await jobs.end(ref(job), 'a', { state: 'given-back' });
    expect(await jobs.claim(ref(job), 'b')).toMatchObject({ attempts: 1 });
  });

  it('are given up when they end their workers again and again', async () => {
    const { jobs } = archive.store;
    const job = await add();
    onTestFinished(() => void vi.useRealTimers());
    for (let attempt = 0; attempt <= ATTEMPTS; attempt++) {
      vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + SILENCE + 1 });
      await jobs.claim(ref(job), `worker ${attempt}`);
    }
    expect(await jobs.get(me, job.id)).toMatchObject({
      state: 'failed',
      reason: { message: expect.stringContaining('again and again') },
    });
  });

  it('stop where they are when they are cancelled, and go on from there', async () => {
    const { jobs } = archive.store;
    const job = await add();
    await jobs.claim(ref(job), 'a');
    await jobs.report(ref(job), 'a', { done: 1, failed: 0, place: 1, faults: [] });
    expect(await jobs.cancel(me, job.id)).toMatchObject({ state: 'cancelled', done: 1 });
    expect(await jobs.report(ref(job), 'a')).toBe(false);
    await jobs.end(ref(job), 'a', { state: 'done' });
    expect(await jobs.get(me, job.id)).toMatchObject({ state: 'cancelled' });
    expect(await jobs.retry(me, job.id)).toMatchObject({ state: 'waiting', done: 1, place: 1 });
  });

  it('are handed out as they come, so many at once, and again when they fail', {
    timeout: 90_000,
  }, async () => {
    const { jobs } = archive.store;
    const before = await add();
    const performed: string[] = [];
    let [running, most] = [0, 0];
    const stop = await jobs.work({
      slots: 2,
      onTrouble: (error) => expect.unreachable(String(error)),
      async perform(one, signal) {
        const job = await jobs.claim(one, 'me');
        if (!job) return;
        most = Math.max(most, ++running);
        await sleep(50);
        running--;
        performed.push(job.id);
        if (job.id === before.id && job.attempts === 1) {
          await jobs.end(one, 'me', { state: 'waiting', code: 'internal', message: 'once' });
          throw new Error('once');
        }
        expect(signal.aborted).toBe(false);
        await jobs.end(one, 'me', { state: 'done' });
      },
    });
    onTestFinished(stop);
    const more = await Promise.all([add(), add(), add()]);
    const states = async () => (await jobs.list(me, { limit: 9 })).items.map(({ state }) => state);
    await vi.waitFor(async () => expect(await states()).toEqual(Array(4).fill('done')), {
      timeout: 60_000,
      interval: 200,
    });
    expect(performed.sort()).toEqual([before.id, before.id, ...more.map(({ id }) => id)].sort());
    expect(most).toBeLessThanOrEqual(2);
  });

  it('are told to stop when their worker stops, and waited for', { timeout: 60_000 }, async () => {
    const { jobs } = archive.store as ArticleStore;
    const job = await add();
    const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
    const stop = await jobs.work({
      slots: 1,
      onTrouble: (error) => expect.unreachable(String(error)),
      async perform(one, signal) {
        await jobs.claim(one, 'me');
        begin();
        await new Promise((resolve) => signal.addEventListener('abort', resolve));
        await jobs.end(one, 'me', { state: 'given-back' });
        throw new Error('stopped');
      },
    });
    await begun;
    await stop();
    expect(await jobs.get(me, job.id)).toMatchObject({ state: 'waiting', attempts: 0 });
  });
});
