import { ELEMENT, TEXT, type PageElement, type PageNode } from './dom.ts';
/** A run of text that a browser would set on lines of its own, with what the page's markup says about it. */
export interface Block {
  readonly text: string;
  readonly kind: 'paragraph' | 'heading' | 'item' | 'row' | 'code' | 'caption';
  /** Share of the text's characters that stand inside links. */
  readonly linkShare: number;
  /** The element that opened the block. */
  readonly element: PageElement;
}

const SKIPPED = new Set(
  'script style noscript template svg math iframe object embed canvas video audio picture source head link meta button select option textarea input dialog map area'.split(
    ' ',
  ),
);
const BLOCKS = new Set(
  'address article aside blockquote body center dd details dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol p pre section summary table tbody tfoot thead tr ul caption'.split(
    ' ',
  ),
);
const HEADING = /^h[1-6]$/;

/**
 * Cuts the text under `root` into blocks, in page order. `enter` may refuse an element with all it holds.
 * Walks without recursion, so that no depth of nesting can exhaust the stack.
 */
export function cutBlocks(root: PageElement, enter: (element: PageElement) => boolean = () => true): Block[] {
  const blocks: Block[] = [];
  let text = '';
  let linked = 0;
  let links = 0;
  let rows = 0;
  let breaks = 0;
  const open: PageElement[] = [root];
  const flush = (): void => {
    const clean = tidy(text);
    const element = open.at(-1) ?? root;
    if (clean !== '') {
      const size = Math.max(1, text.replace(/\s+/g, '').length);
      blocks.push({ text: clean, kind: kindOf(open), linkShare: Math.min(1, linked / size), element });
    }
    text = '';
    linked = 0;
    breaks = 0;
  };
  let node: PageNode | null = root.firstChild;
  while (node !== null) {
    let down: PageNode | null = null;
    if (node.nodeType === TEXT) {
      const data = node.nodeValue ?? '';
      if (data.trim() !== '') breaks = 0;
      text += data;
      if (links > 0) linked += data.replace(/\s+/g, '').length;
    } else if (node.nodeType === ELEMENT) {
      const element = node as PageElement;
      const name = element.localName;
      if (name === 'br') {
        breaks++;
        if (breaks > 1 && rows === 0) flush();
        else text += ' ';
      } else if (!SKIPPED.has(name) && enter(element)) {
        const isCell = name === 'td' || name === 'th';
        if (isCell) text += ' | ';
        if (BLOCKS.has(name)) {
          if (rows === 0) flush();
          else text += ' ';
          open.push(element);
          if (name === 'tr') rows++;
        }
        if (name === 'a') links++;
        down = element.firstChild;
        if (down === null) leave(element);
      }
    }
    if (down !== null) {
      node = down;
      continue;
    }
    while (node !== null && node !== root && node.nextSibling === null) {
      node = node.parentNode;
      if (node !== null && node !== root) leave(node as PageElement);
    }
    node = node === null || node === root ? null : node.nextSibling;
  }
  flush();
  return blocks;

  function leave(element: PageElement): void {
    const name = element.localName;
    if (name === 'a') links--;
    if (!BLOCKS.has(name)) return;
    if (name === 'tr') rows--;
    if (rows === 0) flush();
    else text += ' ';
    open.pop();
  }
}

function kindOf(open: readonly PageElement[]): Block['kind'] {
  for (let i = open.length - 1; i >= Math.max(0, open.length - 4); i--) {
    const name = open[i]!.localName;
    if (HEADING.test(name)) return 'heading';
    if (name === 'li' || name === 'dd' || name === 'dt') return 'item';
    if (name === 'tr') return 'row';
    if (name === 'pre') return 'code';
    if (name === 'figcaption' || name === 'caption') return 'caption';
    if (name === 'p') return 'paragraph';
  }
  return 'paragraph';
}

/** Single spaces, and no bars of empty table cells at the ends or one after the other. */
function tidy(text: string): string {
  return text
    .replace(/[\s\u200b\ufeff]+/gu, ' ')
    .replace(/\|(?: ?\|)+/g, '|')
    .replace(/^[ |]+|(?<![ |])[ |]+$/g, '');
}
