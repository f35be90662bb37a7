import { type PageElement, type PageNode } from './dom.ts';
import { cutBlocks, type Block } from './blocks.ts';
import { isFrame, isJunk } from './junk.ts';

/** Share of the prose that a child must hold for the search to go down into it. */
const DESCEND = 0.75;
/** An element that holds this share of the page's prose is the article, whatever its name says. */
const TOO_BIG_FOR_JUNK = 0.3;

/** The blocks of the smallest element that holds most of the page's prose, junk left out. */
export function findContainer(body: PageElement): Block[] {
  const all = cutBlocks(body);
  const size = weigh(all, body);
  const limit = (size.get(body) ?? 0) * TOO_BIG_FOR_JUNK;
  const junk = new Map<PageNode, boolean>([[body, false]]);
  const blocks = all.filter((block) => !insideJunk(block.element));
  const weights = weigh(blocks, body);
  let root: PageNode = body;
  for (;;) {
    const here = weights.get(root) ?? 0;
    let best: PageNode | undefined;
    for (let child = root.firstChild; child !== null; child = child.nextSibling) {
      const weight = weights.get(child) ?? 0;
      if (weight > 0 && weight >= here * DESCEND) best = child;
    }
    if (best === undefined || best.nodeName === 'P') break;
    root = best;
  }
  return blocks.filter((block) => root === body || root.contains(block.element));

  function insideJunk(element: PageElement): boolean {
    const path: PageElement[] = [];
    let node: PageElement | null = element;
    let verdict = false;
    for (; node !== null; node = node.parentElement) {
      const known = junk.get(node);
      if (known !== undefined) {
        verdict = known;
        break;
      }
      path.push(node);
    }
    for (let step = path.pop(); step !== undefined; step = path.pop()) {
      verdict ||= isFrame(step) || ((size.get(step) ?? 0) < limit && isJunk(step));
      junk.set(step, verdict);
    }
    return verdict;
  }
}

/** Words of prose under each element. */
function weigh(blocks: readonly Block[], body: PageElement): Map<PageNode, number> {
  const weights = new Map<PageNode, number>();
  for (const block of blocks) {
    const weight = prose(block);
    if (weight === 0) continue;
    for (let node: PageNode | null = block.element; node !== null; node = node.parentNode) {
      weights.set(node, (weights.get(node) ?? 0) + weight);
      if (node === body) break;
    }
  }
  return weights;
}

function prose(block: Block): number {
  if (block.linkShare > 0.5) return 0;
  const words = block.text.split(' ').length;
  return words >= 8 ? words : 0;
}
