import type { Span } from '../../document/index.ts';
import { findMarks } from './marks.ts';
import type { Mark } from './marks.ts';

/** Text between quotation marks that no other marks enclose; the marks are part of `span`, not of `inner`. */
export interface Stretch {
  readonly span: Span;
  readonly inner: Span;
  readonly paragraph: number;
  /** False where the paragraph ended before the mark was closed. */
  readonly closed: boolean;
  /** True where it opens a paragraph while the paragraph before was left open. */
  readonly reopens: boolean;
}

/**
 * Pairs the quotation marks of every paragraph. A mark left open ends with its paragraph, or before the next
 * mark of its family that can only open; it never reaches into the next paragraph.
 */
export function pairMarks(text: string, paragraphs: readonly Span[]): Stretch[] {
  const stretches: Stretch[] = [];
  let open = false;
  paragraphs.forEach((paragraph, index) => {
    const found = pairParagraph(text, paragraph, index, open);
    stretches.push(...found);
    open = found.at(-1)?.closed === false;
  });
  return stretches;
}

function pairParagraph(text: string, paragraph: Span, index: number, wasOpen: boolean): Stretch[] {
  const marks = findMarks(text, paragraph.start, paragraph.end);
  const found: Stretch[] = [];
  const add = (mark: Mark, end: number, closeLength: number, closed: boolean): void => {
    const inner = { start: mark.at + mark.length, end: end - closeLength };
    if (!/[\p{L}\p{N}]/u.test(text.slice(inner.start, inner.end))) return;
    const reopens = wasOpen && text.slice(paragraph.start, mark.at).trim() === '';
    found.push({ span: { start: mark.at, end }, inner, paragraph: index, closed, reopens });
  };
  const stack: Mark[] = [];
  const { nextSingle, lastClosing } = lookAhead(marks, text);
  marks.forEach((mark, i) => {
    const depth = deepestPair(stack, mark, text);
    if (mark.closes && depth >= 0 && !isPossessive(text, mark, nextSingle[i])) {
      const opener = stack[depth]!;
      stack.length = depth;
      if (depth === 0) add(opener, mark.at + mark.length, mark.length, true);
    } else if (mark.opens && (mark.family !== 'single' || closesLater(mark, i))) {
      const outer = stack[0];
      if (outer && depth === 0 && !mark.closes) {
        add(outer, endOfText(text, outer.at, mark.at), 0, true);
        stack.length = 0;
      }
      if (depth !== 0 || !mark.closes) stack.push(mark);
    }
  });
  const last = stack[0];
  if (last && last.family !== 'single') add(last, endOfText(text, last.at, paragraph.end), 0, false);
  return found;

  function closesLater(mark: Mark, at: number): boolean {
    return lastClosing.some((later) => later > at && pairs(mark, marks[later]!, text));
  }
}

/** For each mark the next single one behind it; of each sort of mark that closes, where the last one stands. */
function lookAhead(
  marks: readonly Mark[],
  text: string,
): { readonly nextSingle: readonly (Mark | undefined)[]; readonly lastClosing: readonly number[] } {
  const nextSingle: (Mark | undefined)[] = [];
  let next: Mark | undefined;
  for (let i = marks.length - 1; i >= 0; i -= 1) {
    nextSingle[i] = next;
    if (marks[i]!.family === 'single') next = marks[i];
  }
  const last = new Map<string, number>();
  marks.forEach(({ family, at, closes }, i) => {
    if (closes) last.set(`${family} ${text.charAt(at)}`, i);
  });
  return { nextSingle, lastClosing: [...last.values()] };
}

/** So many marks left open are looked through for the one that a mark closes: quotations in quotations have three. */
const DEEPEST = 64;

function deepestPair(stack: readonly Mark[], mark: Mark, text: string): number {
  for (let depth = stack.length - 1; depth >= Math.max(0, stack.length - DEEPEST); depth -= 1)
    if (pairs(stack[depth]!, mark, text)) return depth;
  return -1;
}

/** A mark closes only what its own family opened, and low or curly openers only by their partners. */
function pairs(opener: Mark, mark: Mark, text: string): boolean {
  if (opener.family !== mark.family) return false;
  if (text[mark.at] === '“') return /[„‟]/.test(text[opener.at]!) || (text[opener.at] === '“' && !mark.opens);
  if (text[mark.at] === '«') return text[opener.at] === '»';
  if (text[mark.at] === '»') return text[opener.at] === '«';
  if (mark.family === 'single' && text[mark.at] === "'") return text[opener.at] === "'";
  return true;
}

/** "the ministers' plan": after an s, with another closing mark still to come. */
function isPossessive(text: string, mark: Mark, next: Mark | undefined): boolean {
  if (mark.family !== 'single' || !/s/i.test(text[mark.at - 1] ?? '')) return false;
  if (!/^ \p{Ll}/u.test(text.slice(mark.at + 1, mark.at + 3))) return false;
  return next?.closes === true && !next.opens;
}

function endOfText(text: string, start: number, end: number): number {
  return start + text.slice(start, end).trimEnd().length;
}
