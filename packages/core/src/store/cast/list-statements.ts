import { Annotation } from '../../model/index.ts';
import type { OwnerId, Page } from '../article-store.ts';
import type { PrismaClient } from '../rows.ts';
import type { CastStatement, PageQuery } from './cast-store.ts';
import { SURE } from './choose-member.ts';
import { pageAppearances, readSummaries } from './page-appearances.ts';

export async function listStatements(
  prisma: PrismaClient,
  ownerId: OwnerId,
  id: string,
  query: PageQuery,
): Promise<Page<CastStatement>> {
  const { articles, next } = await pageAppearances(prisma, ownerId, id, query, true);
  const speakers = articles.flat();
  const summaries = await readSummaries(
    prisma,
    ownerId,
    speakers.map(({ articleId }) => articleId),
  );
  const rows = await prisma.quotation.findMany({
    where: {
      ownerId,
      state: 'current',
      OR: speakers.map(({ articleId, entityId }) => ({ articleId, speakerId: entityId })),
    },
    select: { articleId: true, speakerId: true, block: true, start: true, body: true },
  });
  const inText = new Intl.Collator('en', { numeric: true }).compare;
  rows.sort((one, other) => inText(one.block, other.block) || one.start - other.start);
  const sure = new Map(
    speakers.map(({ articleId, entityId, confidence }) => [`${articleId} ${entityId}`, confidence >= SURE]),
  );
  return {
    items: articles.flatMap((of) => {
      const article = summaries.get(of[0]?.articleId ?? '');
      if (!article) return [];
      return rows
        .filter(({ articleId }) => articleId === article.id)
        .flatMap(({ body, speakerId }) =>
          readStatement(
            Annotation.parse(JSON.parse(body)),
            article,
            sure.get(`${article.id} ${speakerId}`) ?? false,
          ),
        );
    }),
    ...(next === undefined ? {} : { next }),
  };
}

function readStatement(
  { id, body, madeBy }: Annotation,
  article: CastStatement['article'],
  sureOfName: boolean,
): CastStatement[] {
  if (body.type !== 'quotation') return [];
  return [
    {
      article,
      annotationId: id,
      kind: body.kind,
      content: body.content.map(({ exact }) => exact),
      cue: body.cue.map(({ exact }) => exact).join(' '),
      ...(body.stance === undefined ? {} : { stance: body.stance }),
      unsure: !sureOfName || (madeBy.kind === 'rule' && madeBy.confidence < SURE),
    },
  ];
}
