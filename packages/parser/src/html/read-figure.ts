import { type Caption, cleanLine, type Figure, type Image } from '@tearsheet/core/model';
import { type HtmlElement, type HtmlText, textOf, walkNodes } from './html-node.ts';
import { readImage } from './read-image.ts';
import { readLines } from './read-phrasing.ts';

const CREDIT =
  /\b(?:credit|photographer|copyright|rights|byline|source|agency|quelle|fotocredit|credito|credits)\b/;
const CREDIT_LINE =
  /(?:^|[.\s(])((?:(?:photo(?:graph)?|image|picture|foto|bild|credit|crédit|source|quelle|illustration|fotografia|imagen|immagine|zdjęcie|фото)(?:\s?(?:credit|by|von|par|por|di|de))?\s?[:：]|©|\(c\)\s)\s?[^.:]{2,80}|[^.:/]{2,50}\/(?:Getty Images|Reuters|AFP|AP(?: Photo)?|Shutterstock|dpa|EPA|Alamy|iStock|Bloomberg|Xinhua|TASS)[^.]{0,40})[).]?$/iu;

/** Reads a picture with its caption and credit; `undefined` where there is no picture. */
export function readFigure(
  element: HtmlElement,
  isOut: (element: HtmlElement) => boolean,
  base: string | undefined,
): { block: Figure; texts: (HtmlText | undefined)[] } | undefined {
  let image: Image | undefined;
  let captioned: HtmlElement | undefined;
  let credited: HtmlElement | undefined;
  const consider = (node: HtmlElement) => {
    if (node.tag === 'img') image ??= readImage(node, base);
    else if (node.tag === 'source') image ??= readImage(node, base);
    else if (node.tag === 'figcaption') captioned ??= node;
    const names = node.get('class');
    if (names === undefined) return;
    if (/caption/i.test(names)) captioned ??= node;
    if (node.tag !== 'figure' && CREDIT.test(names.replace(/[^a-zA-Z]+/g, ' ').toLowerCase()))
      credited ??= node;
  };
  consider(element);
  walkNodes(element, (node) => {
    if (node.kind === 'element') consider(node);
    return true;
  });
  if (!image) return undefined;
  const caption: Caption[] = [];
  const texts: (HtmlText | undefined)[] = [];
  const creditWords = credited ? textOf(credited, 200) : '';
  const [line, ...more] = captioned
    ? readLines(captioned.children, (node) => node === credited || isOut(node), base)
    : [];
  if (line) {
    for (const next of more) line.children.push({ type: 'break' }, ...next.children);
    caption.push({ type: 'caption', children: line.children });
    texts.push(...line.texts, ...more.flatMap((next) => [undefined, ...next.texts]));
  }
  const printed =
    creditWords === '' && captioned ? CREDIT_LINE.exec(textOf(captioned, 600))?.[1] : creditWords;
  const credit = printed === undefined ? undefined : cleanLine(printed);
  return {
    block: {
      type: 'figure',
      id: 'b0',
      ...(credit === undefined ? {} : { credit }),
      children: [image, ...caption],
    },
    texts,
  };
}
