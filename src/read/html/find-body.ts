import { Readability } from '@mozilla/readability';
import { cutBlocks, type Block } from './blocks.ts';
import { findContainer } from './container.ts';
import { ELEMENT, elementsOf, type PageElement, type PageTree } from './dom.ts';

/** Beyond these sizes Readability, whose work grows with the square of the page, is left out. */
const MAX_ELEMENTS = 12_000;
const MAX_TEXT = 2_000_000;
/** A text with less than this share of the other's words is a fragment. */
const FRAGMENT = 0.5;

/** The article's blocks and which of the two ways found them. */
export interface Body {
  readonly blocks: readonly Block[];
  readonly by: 'readability' | 'container';
}

/**
 * Finds the article on a page in two ways and keeps one. Where both found it, the shorter text has less of the
 * page around it; but a text of less than half the other is a fragment, and then the longer counts. Changes
 * the page.
 */
export function findBody(page: PageTree): Body {
  const container: Body = { blocks: findContainer(page.body), by: 'container' };
  if (isTooLarge(page)) return container;
  const readable: Body = { blocks: readabilityBlocks(page), by: 'readability' };
  const [shorter, longer] =
    wordsOf(readable.blocks) <= wordsOf(container.blocks) ? [readable, container] : [container, readable];
  return wordsOf(shorter.blocks) < FRAGMENT * wordsOf(longer.blocks) ? longer : shorter;
}

function readabilityBlocks(page: PageTree): Block[] {
  const keepNode = (node: unknown): unknown => node;
  const article = new Readability(page, { serializer: keepNode, disableJSONLD: true }).parse();
  const content: unknown = article?.content;
  return content == null ? [] : cutBlocks(content as PageElement);
}

function isTooLarge(page: PageTree): boolean {
  let count = 0;
  for (const element of elementsOf(page.documentElement)) {
    if (element.nodeType === ELEMENT && ++count > MAX_ELEMENTS) return true;
  }
  return (page.body.textContent ?? '').length > MAX_TEXT;
}

function wordsOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + block.text.split(' ').length, 0);
}
