import type { Phrasing } from '@tearsheet/core/model';
import type { ReactNode } from 'react';
import { ImageNote } from './image-note.tsx';
import { MarkedText } from './marked-text.tsx';
import { neverNode } from './never-node.ts';
import { OutsideLink } from './outside-link.tsx';
import { setMarks } from './set-marks.ts';
import type { Setting } from './setting.ts';

interface Props {
  nodes: readonly Phrasing[];
  setting: Setting;
  /** The block whose whole text this is, where its words can be lit up. */
  block?: string;
}

/** The words of one block, with its language's quotation marks. */
export function PhrasingView({ nodes, setting, block }: Props) {
  const marks = (block === undefined ? undefined : setting.marks?.get(block)) ?? [];
  let at = 0;
  const phrase = (node: Phrasing, key: number, linked: boolean): ReactNode => {
    const inner = (children: readonly Phrasing[], inLink = linked) =>
      children.map((child, place) => phrase(child, place, inLink));
    const start = at;
    switch (node.type) {
      case 'text':
        at += node.value.length;
        if (marks.length === 0) return node.value;
        return <MarkedText key={key} text={node.value} start={start} marks={marks} linked={linked} />;
      case 'emphasis':
        return <em key={key}>{inner(node.children)}</em>;
      case 'strong':
        return <strong key={key}>{inner(node.children)}</strong>;
      case 'delete':
        return <del key={key}>{inner(node.children)}</del>;
      case 'inlineCode':
        at += node.value.length;
        return <code key={key}>{node.value}</code>;
      case 'break':
        at += 1;
        return <br key={key} />;
      case 'link':
        return (
          <OutsideLink key={key} url={node.url} title={node.title} setting={setting}>
            {inner(node.children, true)}
          </OutsideLink>
        );
      case 'image':
        return <ImageNote key={key} image={node} setting={setting} />;
      default:
        return neverNode(node);
    }
  };
  return <>{setMarks(nodes, setting.language).map((node, place) => phrase(node, place, false))}</>;
}
