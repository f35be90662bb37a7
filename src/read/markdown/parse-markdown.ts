import type { Nodes, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { normalise, type Piece } from '../paragraphs.ts';

const MAX_TITLE_WORDS = 25;

/** What a Markdown text says. */
export interface ParsedMarkdown {
  readonly title: string | undefined;
  readonly pieces: readonly Piece[];
}

/** Title and paragraphs of a Markdown text; rules, code, images and HTML are no paragraphs. */
export function parseMarkdown(text: string): ParsedMarkdown {
  const { children } = fromMarkdown(text);
  const pieces = children.flatMap(piecesOf).filter((piece) => normalise(piece.text) !== '');
  const at = pieces.findIndex((piece) => piece.kind === 'heading');
  if (
    at === 0 ||
    (at > 0 && at < 3 && children.some((node) => node.type === 'heading' && node.depth === 1))
  ) {
    return { title: pieces[at]!.text, pieces: pieces.filter((_, i) => i !== at) };
  }
  const first = pieces[0];
  if (first !== undefined && pieces.length > 1 && isTitle(first.text) && !/^\p{Ll}/u.test(pieces[1]!.text))
    return { title: first.text, pieces: pieces.slice(1) };
  return { title: undefined, pieces };
}

function isTitle(text: string): boolean {
  return (
    text.split(/\s+/).length <= MAX_TITLE_WORDS && !/[.;,:]["”’)*]*$/.test(text) && !/^https?:/.test(text)
  );
}

function piecesOf(node: RootContent): Piece[] {
  if (node.type === 'heading') return [{ text: plain(node), kind: 'heading' }];
  if (node.type === 'paragraph') return [{ text: plain(node), kind: 'body' }];
  const holds = node.type === 'blockquote' || node.type === 'list' || node.type === 'listItem';
  return holds ? node.children.flatMap((child) => piecesOf(child)) : [];
}

/** The words of a node without emphasis, images, code fences or HTML; a hard break is a space. */
function plain(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (node.type === 'break') return ' ';
  return 'children' in node ? node.children.map(plain).join('') : '';
}
