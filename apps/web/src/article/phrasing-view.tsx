import type { Phrasing } from '@tearsheet/core/model';
import type { ReactNode } from 'react';
import { ImageNote } from './image-note.tsx';
import { neverNode } from './never-node.ts';
import { OutsideLink } from './outside-link.tsx';
import { setMarks } from './set-marks.ts';
import type { Setting } from './setting.ts';

interface Props {
  nodes: readonly Phrasing[];
  setting: Setting;
}

/** The words of one block, with its language's quotation marks. */
export function PhrasingView({ nodes, setting }: Props) {
  return <>{setMarks(nodes, setting.language).map((node, at) => phrase(node, at, setting))}</>;
}

function phrase(node: Phrasing, key: number, setting: Setting): ReactNode {
  const inner = (nodes: readonly Phrasing[]) => nodes.map((child, at) => phrase(child, at, setting));
  switch (node.type) {
    case 'text':
      return node.value;
    case 'emphasis':
      return <em key={key}>{inner(node.children)}</em>;
    case 'strong':
      return <strong key={key}>{inner(node.children)}</strong>;
    case 'delete':
      return <del key={key}>{inner(node.children)}</del>;
    case 'inlineCode':
      return <code key={key}>{node.value}</code>;
    case 'break':
      return <br key={key} />;
    case 'link':
      return (
        <OutsideLink key={key} url={node.url} title={node.title} setting={setting}>
          {inner(node.children)}
        </OutsideLink>
      );
    case 'image':
      return <ImageNote key={key} image={node} setting={setting} />;
    default:
      return neverNode(node);
  }
}
