import { expect, it } from 'vitest';
import { readJsonLines, runTearsheet } from './run-tearsheet.ts';
import { seed } from './surroundings.ts';

interface Answer {
  id: string | number | null;
  quotations?: { kind: string; source: number[][]; cue: number[][]; content: number[][]; speaker?: string }[];
  times?: { start: number; end: number; type: string; value: string }[];
  mentions?: { start: number; end: number; type: string; entity: string }[];
  entities?: { id: string; type: string; name: string; aliases: string[]; roles: string[] }[];
  measures?: { start: number; end: number; quantity: number; unit: string }[];
  error?: { code: string; message: string };
}

const TEXT =
  '“The bridge will close on Friday,” Mayor Martha Quill said on Wednesday. It is 320 metres long and was built in 1931.';

const ask = async (lines: readonly string[], ...args: string[]): Promise<Answer[]> => {
  const { status, stdout, stderr } = await runTearsheet(['annotate', '--jsonl', ...args], {
    input: lines.join('\n'),
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return readJsonLines(stdout) as Answer[];
};

it('finds who said what, when, who and how much, and says where', async () => {
  const [answer] = await ask([JSON.stringify({ id: 'a', text: TEXT, published: '2019-01-16' })]);
  const words = (span: readonly number[] = []) => TEXT.slice(span[0], span[1]);
  expect(Object.keys(answer ?? {})).toEqual([
    'id',
    'quotations',
    'times',
    'mentions',
    'entities',
    'measures',
  ]);
  const [quotation] = answer?.quotations ?? [];
  expect(quotation?.kind).toBe('direct');
  expect(words(quotation?.content[0])).toContain('The bridge will close on Friday');
  expect(words(quotation?.cue[0])).toBe('said');
  const speaker = answer?.entities?.find(({ id }) => id === quotation?.speaker);
  expect(speaker).toMatchObject({ type: 'PER', name: expect.stringContaining('Quill') });
  expect(answer?.times?.map(({ start, end, value }) => [words([start, end]), value])).toContainEqual([
    'Wednesday',
    '2019-01-16',
  ]);
  expect(answer?.measures).toContainEqual(expect.objectContaining({ quantity: 320 }));
});

it.each(['1', '2'])(
  'answers every line in its order, and stops at no bad one, with --jobs %s',
  async (jobs) => {
    const { stdout } = await runTearsheet(['parse', seed]);
    const answers = await ask(
      [
        JSON.stringify({ id: 1, text: TEXT }),
        'no JSON',
        JSON.stringify({ id: 'article', article: JSON.parse(stdout) }),
        JSON.stringify({ id: 'nothing' }),
        JSON.stringify({ id: 'bad', article: { modelVersion: 1 } }),
        JSON.stringify({ id: 'day', text: TEXT, published: 'tomorrow' }),
        JSON.stringify({ id: 'empty', text: '' }),
      ],
      '--jobs',
      jobs,
    );
    expect(answers.map(({ id, error }) => [id, error?.code])).toEqual([
      [1, undefined],
      [null, 'usage'],
      ['article', undefined],
      ['nothing', 'usage'],
      ['bad', 'article-invalid'],
      ['day', 'usage'],
      ['empty', undefined],
    ]);
    // The offsets of an article's annotations count in its running text.
    const { stdout: printed } = await runTearsheet(['parse', seed, '--format', 'text']);
    const running = printed.slice(printed.indexOf('\n\n') + 2);
    const direct = answers[2]?.quotations?.find(({ kind }) => kind === 'direct');
    expect(running.slice(...(direct?.content[0] ?? []))).toContain('break any new ground yesterday');
  },
);

it('groups texts on the same event, and finds the versions of a text', async () => {
  const bridge =
    'The harbour bridge will close for nine weeks while engineers replace its worn cables, the city of Dunmore said on Monday. Ferries will run every ten minutes, and buses will take the ring road.';
  const bell =
    'A bronze bell that hung for ninety years in the national museum is going home to the village of Strand, where it was cast in 1741.';
  const { status, stdout, stderr } = await runTearsheet(['cluster', '--jsonl'], {
    input: [
      JSON.stringify({ id: 'bridge', text: bridge, published: '2021-03-04' }),
      JSON.stringify({ id: 2, text: bell, published: '2020-09-14' }),
      '{',
      JSON.stringify({ id: 'again', text: `${bridge} No date was given.`, published: '2021-03-05' }),
      JSON.stringify({ id: 'textless' }),
    ].join('\n'),
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(readJsonLines(stdout)).toEqual([
    { id: 'bridge', story: 'bridge' },
    { id: 2, story: 2 },
    { id: null, error: { code: 'usage', message: expect.any(String) } },
    { id: 'again', story: 'bridge', versionOf: 'bridge' },
    { id: 'textless', error: { code: 'usage', message: expect.any(String) } },
  ]);
});
