import { DOMParser } from 'linkedom';
import { dropScripts } from './drop-scripts.ts';
import type { PageElement, PageTree } from './dom.ts';
import { parse as parseTree, type DefaultTreeAdapterTypes as Tree } from 'parse5';

const EMPTY = '<!doctype html><html><head></head><body></body></html>';

/** Deeper elements are hung on their ancestor at this depth, as browsers do at 512. */
const MAX_DEPTH = 200;

/** PageElements that hold no words of the page, or that only scripts or players can show. */
const DROPPED = new Set(
  'style noscript template label button select svg math iframe object embed canvas video audio source track picture map area'.split(
    ' ',
  ),
);

/** Attributes that say something about the text; all others, event handlers among them, stay outside. */
const KEPT = new Set(
  'class id role hidden style href itemprop itemtype datetime rel property name content type lang aria-hidden title http-equiv'.split(
    ' ',
  ),
);

/**
 * Parses a page as browsers do, without running or loading anything. Only text, structure and the attributes
 * that the reader looks at come through; the tree is never deeper than `MAX_DEPTH`.
 */
export function parsePage(html: string): PageTree {
  const page: unknown = new DOMParser().parseFromString(EMPTY, 'text/html');
  const owner = page as PageTree;
  const root = owner.documentElement;
  const tree = parseTree(dropScripts(html), { scriptingEnabled: false });
  const source = tree.childNodes.find((node) => node.nodeName === 'html') as Tree.Element | undefined;
  if (source === undefined) return owner;
  copyAttributes(source, root);
  for (const part of source.childNodes) {
    if (!('tagName' in part)) continue;
    const to = part.nodeName === 'head' ? owner.head : owner.body;
    copyAttributes(part, to);
    copyChildren(part, to, owner);
  }
  return owner;
}

function copyChildren(from: Tree.Element, to: PageElement, owner: PageTree): void {
  const stack = [{ list: from.childNodes, at: 0, to, depth: 2 }];
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    const node = top.list[top.at++];
    if (node === undefined) {
      stack.pop();
    } else if ('value' in node) {
      top.to.appendChild(owner.createTextNode(node.value));
    } else if ('tagName' in node && isKept(node)) {
      const element = owner.createElement(node.tagName.toLowerCase());
      copyAttributes(node, element);
      top.to.appendChild(element);
      const deep = top.depth >= MAX_DEPTH;
      stack.push({
        list: node.childNodes,
        at: 0,
        to: deep ? top.to : element,
        depth: deep ? top.depth : top.depth + 1,
      });
    }
  }
}

function isKept(node: Tree.Element): boolean {
  if (node.tagName !== 'script') return !DROPPED.has(node.tagName);
  return node.attrs.some(
    ({ name, value }) => name === 'type' && value.trim().toLowerCase() === 'application/ld+json',
  );
}

function copyAttributes(from: Tree.Element, to: PageElement): void {
  for (const { name, value } of from.attrs) {
    if (!KEPT.has(name) || (name === 'hidden' && isStreamed(from))) continue;
    if (name === 'href' && /^\s*(?:javascript|data|vbscript):/i.test(value)) continue;
    to.setAttribute(name, value);
  }
}

/** React sends parts of a page as hidden `<div id="S:0">` that a script would move into place. */
function isStreamed(element: Tree.Element): boolean {
  return element.attrs.some(({ name, value }) => name === 'id' && /^S:[0-9a-f]+$/.test(value));
}
