import { parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { normalise } from '../paragraphs.ts';

/** Undoes HTML entities and tags that metadata fields carry although no parser reads them as HTML. */
export function plainText(text: string): string {
  if (!/[&<]/.test(text)) return normalise(text);
  const todo: Tree.ChildNode[] = parseFragment(text).childNodes.toReversed();
  let plain = '';
  for (let node = todo.pop(); node !== undefined; node = todo.pop()) {
    if ('value' in node) plain += node.value;
    if ('childNodes' in node) todo.push(...node.childNodes.toReversed());
  }
  return normalise(plain);
}
