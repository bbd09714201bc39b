import type { TearsheetClient } from '@tearsheet/client';

const WIRE = `Ferry runs aground off Port Amell

A ferry with 214 people aboard ran aground off Port Amell early on Tuesday, the coast guard said. Nobody was hurt.

The Star of Lomar left Kessin at midnight and lost power in the Amell strait. "Passengers waited on deck until tugs came," said Captain Ida Broom.

The owner, Lomar Lines, said it would pay for hotels. Inspectors are to board the ferry on Wednesday.`;
const EDITED = WIRE.replace(' Inspectors are to board the ferry on Wednesday.', '').replace(
  'early on Tuesday',
  'before dawn on Tuesday',
);
const OWN = `Tugs free stranded ferry

Tugs have freed a ferry stuck on rocks near Port Amell since Tuesday. Passengers of the Star of Lomar described a long night; most of the 214 had slept on deck.

"The crew did all that could be done," Captain Ida Broom said. Lomar Lines blamed a faulty pump.`;

/** Adds a story to an archive: a wire text, what an editor made of it, and a third paper's own; answers their ids in order. */
export async function addFerryStory(archive: TearsheetClient): Promise<string[]> {
  const ids: string[] = [];
  for (const [at, content] of [WIRE, EDITED, OWN].entries()) {
    const { id } = await archive.articles.add.mutate({
      source: { content, published: `2031-04-0${at + 1}` },
    });
    ids.push(id);
  }
  return ids;
}
