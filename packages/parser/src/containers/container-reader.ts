import { type Article, MODEL_VERSION, TearsheetError } from '@tearsheet/core/model';
import { givenFields } from '../article/given-fields.ts';
import { tellLanguage } from '../article/tell-language.ts';
import { limits } from '../limits.ts';
import type { SourceInput } from '../source-input.ts';
import { describeSource } from '../sources/describe-source.ts';
import type { SourceReader } from '../sources/source-reader.ts';
import { joinBodies } from './join-bodies.ts';
import { layUnpacked } from './lay-unpacked.ts';
import { readBody } from './read-body.ts';
import { stateFields } from './state-fields.ts';
import type { ContainerFormat, Unpacked } from './unpacked.ts';

/** Makes the reader of a container format: opens it, and reads what is in it as pages and printouts are read. */
export function containerReader(format: ContainerFormat): SourceReader {
  return {
    kind: format.kind,
    sniff: format.sniff,
    async read(input) {
      const articles: Article[] = [];
      let empty: TearsheetError | undefined;
      for await (const unpacked of format.unpack(input)) {
        if (articles.length === limits.articles) {
          articles.at(-1)?.notices.push({
            code: 'container-cut',
            message: `The source holds more than ${limits.articles} articles; what follows this one was left out.`,
          });
          break;
        }
        try {
          articles.push(await readUnpacked(input, format, unpacked));
        } catch (error) {
          // One entry without words makes the others no less readable.
          if (!(error instanceof TearsheetError) || error.code !== 'source-empty') throw error;
          empty = error;
        }
      }
      if (articles.length > 0) return articles;
      throw empty ?? new TearsheetError('source-empty', `This ${format.kind} source holds no article.`);
    },
    async decode(input, part) {
      return { text: (await findPart(format, input, part)).text, charset: 'utf-8' };
    },
    async layOut(input, part) {
      return layUnpacked(await findPart(format, input, part));
    },
  };
}

/** @throws TearsheetError `not-found` */
async function findPart(format: ContainerFormat, input: SourceInput, part?: string): Promise<Unpacked> {
  for await (const unpacked of format.unpack(input)) if (unpacked.part === part) return unpacked;
  throw new TearsheetError('not-found', `The source has no part ${JSON.stringify(part ?? '')}.`);
}

/** An entry that states its headline and nothing else is an article all the same. */
const EMPTY: Omit<Article, 'source'> = {
  modelVersion: MODEL_VERSION,
  altIds: [],
  headlines: [],
  descriptions: [],
  contributors: [],
  infoSources: [],
  keywords: [],
  body: { type: 'root', children: [] },
  evidence: [],
  repairs: [],
  removals: [],
  notices: [{ code: 'text-not-found', message: 'The source names this article, but holds no text of it.' }],
};

async function readUnpacked(
  input: SourceInput,
  { kind, version, mediaType }: ContainerFormat,
  { part, text, fields, bodies, notices }: Unpacked,
): Promise<Article> {
  const read: Article[] = [];
  const uri = fields.get('uri')?.value ?? input.uri;
  for (const body of bodies) {
    try {
      read.push(await readBody(text, body, uri));
    } catch (error) {
      // A cover or a page of pictures has no words; an article without any is refused below.
      if (!(error instanceof TearsheetError) || error.code !== 'source-empty') throw error;
    }
  }
  if (read.length === 0 && !fields.has('headline')) {
    throw new TearsheetError('source-empty', 'There is no text in this source that could be read.');
  }
  const [first = EMPTY, ...others] = read;
  const retrieved = input.retrieved ?? momentOf(fields.get('retrieved')?.value);
  const source = describeSource(
    { ...input, ...(retrieved === undefined ? {} : { retrieved }) },
    {
      reader: kind,
      version,
      mediaType,
      charset: 'utf-8',
      length: text.length,
      ...(part === undefined ? {} : { part }),
    },
  );
  const joined = joinBodies(first, others);
  const stated = stateFields({ ...joined, source, notices: [...notices, ...joined.notices] }, fields);
  return tellLanguage(givenFields(stated, input));
}

/** A moment as ISO 8601 with its offset; `undefined` for what is none. */
function momentOf(value: string | undefined): string | undefined {
  const time = value === undefined ? Number.NaN : Date.parse(value);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}
