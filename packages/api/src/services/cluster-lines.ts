import { Edtf, TearsheetError } from '@tearsheet/core/model';
import { z } from 'zod';
import { answerJsonLine, LineId } from '../parse-pool/line-answer.ts';

/** A line of `tearsheet cluster --jsonl`. Keys that it does not know are let be. */
const ClusterLine = z.object({ id: LineId, text: z.string(), published: Edtf.exactOptional() });
type ClusterLine = z.infer<typeof ClusterLine>;

/**
 * Lines of `cluster --jsonl` in, lines out, in the same order: the story that each text belongs to, and the earlier text
 * that it is a version of. A story is known when all texts are, so the answers come at the end; a bad line is answered
 * with its error and stops nothing.
 */
export async function* clusterLines(lines: AsyncIterable<string> | Iterable<string>): AsyncGenerator<string> {
  const { clusterStories } = await import('@tearsheet/annotator');
  // By their places: two texts may have one id, and ids may be numbers.
  const read: (ClusterLine | { refusal: string })[] = [];
  for await (const line of lines) {
    let text: ClusterLine | undefined;
    const answer = await answerJsonLine(line, async (value) => {
      text = readLine(value);
      return {};
    });
    read.push(text ?? { refusal: answer });
  }
  const stories = clusterStories(
    read.flatMap((line, place) => ('refusal' in line ? [] : [{ ...line, id: String(place) }])),
  );
  const storyAt = new Map(stories.map((story) => [story.id, story]));
  const idAt = (place: string) => {
    const line = read[Number(place)];
    return line !== undefined && 'id' in line ? line.id : place;
  };
  for (const [place, line] of read.entries()) {
    const found = storyAt.get(String(place));
    if ('refusal' in line) yield line.refusal;
    else if (found) {
      const version = found.versionOf === undefined ? {} : { versionOf: idAt(found.versionOf) };
      yield JSON.stringify({ id: line.id, story: idAt(found.story), ...version });
    }
  }
}

/** @throws TearsheetError `usage` */
function readLine(value: unknown): ClusterLine {
  const parsed = ClusterLine.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new TearsheetError(
    'usage',
    'A line is a JSON object with “id” and “text”; this one is not, or a field of it is not as it should be.',
  );
}
