import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyFolder, readJsonLines, runTearsheet } from './run-tearsheet.ts';

interface Answer {
  id: string | number | null;
  article?: {
    headlines: { value: string }[];
    datePublished?: string;
    source: { fileName?: string; charset?: string };
  };
  error?: { code: string; message: string };
}

const ask = async (lines: readonly string[], jobs: string, cwd = emptyFolder()) => {
  const { status, stdout, stderr } = await runTearsheet(['parse', '--jsonl', '--jobs', jobs], {
    cwd,
    input: lines.join('\n'),
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return readJsonLines(stdout) as Answer[];
};

describe.each(['1', '3'])('parse --jsonl --jobs %s', (jobs) => {
  it('answers every line in its order, and stops at no bad one', async () => {
    const cwd = emptyFolder();
    writeFileSync(join(cwd, 'b.txt'), 'From a File\n\nWords that a file holds.\n');
    const answers = await ask(
      [
        JSON.stringify({ id: 'a', content: 'From the Line\n\nWords of the line.', published: '2019-01-16' }),
        'no JSON',
        JSON.stringify({ id: 'b', path: 'b.txt', unknown: true }),
        JSON.stringify({ content: 'no id' }),
        JSON.stringify({ id: 'c', path: 'missing.txt' }),
        JSON.stringify({
          id: 4,
          content: Buffer.from('Äpfel\n\nSüß und klein.', 'latin1').toString('base64'),
          encoding: 'base64',
        }),
        JSON.stringify({ id: 'd', content: '%%%', encoding: 'base64' }),
        JSON.stringify({ id: 'e', content: 'x', type: 'floppy' }),
        JSON.stringify({ id: 'f', content: '' }),
        '[1, 2]',
        '',
        JSON.stringify({ id: 'last', content: 'The Last\n\nWords without an end of line.' }),
      ],
      jobs,
      cwd,
    );
    expect(
      answers.map(({ id, article, error }) => [id, error?.code ?? article?.headlines[0]?.value]),
    ).toEqual([
      ['a', 'From the Line'],
      [null, 'usage'],
      ['b', 'From a File'],
      [null, 'usage'],
      ['c', 'source-missing'],
      [4, 'Äpfel'],
      ['d', 'usage'],
      ['e', 'usage'],
      ['f', 'source-empty'],
      [null, 'usage'],
      [null, 'usage'],
      ['last', 'The Last'],
    ]);
    expect(answers[0]?.article?.datePublished).toBe('2019-01-16');
    expect(answers[2]?.article?.source.fileName).toBe('b.txt');
    for (const { error } of answers) if (error) expect(error.message).toMatch(/^[A-Z][^\n]*\.$/);
  });

  it('keeps the order of many lines of very different lengths', async () => {
    const lines = Array.from({ length: 300 }, (_, at) =>
      JSON.stringify({
        id: at,
        content: `Title ${at}\n\n${'Some words of text. '.repeat(((at * 37) % 90) + 1)}`,
      }),
    );
    const answers = await ask(lines, jobs);
    expect(answers.map(({ id }) => id)).toEqual(lines.map((_, at) => at));
    expect(answers.map(({ article }) => article?.headlines[0]?.value)).toEqual(
      lines.map((_, at) => `Title ${at}`),
    );
  });
});

it('has no lines for no lines', async () => {
  expect(await ask([], '1')).toEqual([]);
});
