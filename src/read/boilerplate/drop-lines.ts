import type { Piece } from '../paragraphs.ts';
import { LINE_RULES } from './line-rules.ts';

/** Longer lines are prose, and patterns are not tried on what a hostile page may make of them. */
const MAX_LINE = 800;

/** The name of the rule by which a line is no sentence of the article; undefined where it may be one. */
export function findLineRule(line: string): string | undefined {
  if (line.length > MAX_LINE) return undefined;
  const words = line.split(' ').length;
  return LINE_RULES.find((rule) => words <= rule.maxWords && rule.pattern.test(line))?.name;
}

/** Leaves out the lines that are no sentences: captions, invitations, link lists, legal lines. */
export function dropLines<P extends Piece>(pieces: readonly P[]): P[] {
  const kept = pieces.filter((piece) => findLineRule(piece.text) === undefined);
  // A heading at the end headed what was dropped.
  while (kept.at(-1)?.kind === 'heading') kept.pop();
  return kept;
}
