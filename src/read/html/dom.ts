/** The little of the DOM that the reader uses, so that no other part of the program sees browser types. */
export interface PageNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly textContent: string | null;
  readonly parentNode: PageNode | null;
  readonly firstChild: PageNode | null;
  readonly nextSibling: PageNode | null;
  contains(node: PageNode): boolean;
}

export interface PageElement extends PageNode {
  readonly localName: string;
  readonly parentElement: PageElement | null;
  getAttribute(name: string): string | null;
  hasAttribute(name: string): boolean;
  setAttribute(name: string, value: string): void;
  appendChild(node: PageNode): PageNode;
}

/** A parsed page. */
export interface PageTree {
  readonly documentElement: PageElement;
  readonly head: PageElement;
  readonly body: PageElement;
  createElement(name: string): PageElement;
  createTextNode(text: string): PageNode;
}

export const ELEMENT = 1;
export const TEXT = 3;

/** All elements under `root`, in page order, without recursion. */
export function* elementsOf(root: PageNode): Generator<PageElement> {
  let node: PageNode | null = root.firstChild;
  while (node !== null) {
    if (node.nodeType === ELEMENT) yield node as PageElement;
    if (node.firstChild !== null) {
      node = node.firstChild;
      continue;
    }
    while (node !== null && node !== root && node.nextSibling === null) node = node.parentNode;
    node = node === null || node === root ? null : node.nextSibling;
  }
}
