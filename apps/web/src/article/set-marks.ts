import { type Phrasing, phrasingText, setQuotationMarks } from '@tearsheet/core/model';

/**
 * Sets the quotation marks of one block's phrasing as its language prints them. The marks are chosen over the text of
 * the whole block, so that one at the edge of an emphasis knows its neighbours; code keeps what it has.
 */
export function setMarks(nodes: readonly Phrasing[], language?: string): Phrasing[] {
  const set = setQuotationMarks(phrasingText(nodes), language);
  let at = 0;
  const next = (node: Phrasing): Phrasing => {
    switch (node.type) {
      case 'text': {
        const value = set.slice(at, at + node.value.length);
        at += node.value.length;
        return { ...node, value };
      }
      case 'inlineCode':
        at += node.value.length;
        return node;
      case 'break':
        at += 1;
        return node;
      case 'image':
        return node;
      default:
        return { ...node, children: node.children.map(next) };
    }
  };
  return nodes.map(next);
}
