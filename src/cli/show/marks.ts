import { overlaps, type Span } from '../../document/index.ts';
import type { CodedRecords } from '../../document/index.ts';
import type { Piece, Style } from '../text/styled.ts';

/** Words to mark: an event's trigger with its number, a mention of an actor, or a quote. */
export interface Mark extends Span {
  readonly style: 'event' | 'actor' | 'quote';
  readonly number?: number;
}

const OPEN = { event: '{', actor: '[', quote: '<<' } as const;
const CLOSE = { event: '}', actor: ']', quote: '>>' } as const;

/** Everything that is marked in a document, outer marks first. */
export function findMarks({ events, actors, quotes }: CodedRecords): Mark[] {
  const marks: Mark[] = [
    ...quotes.map(({ span }) => mark(span, 'quote')),
    ...actors.flatMap(({ mentions }) => mentions.map((mention) => mark(mention, 'actor'))),
    ...events.map(({ trigger }, i) => ({ ...mark(trigger, 'event'), number: i + 1 })),
  ];
  return sortMarks(marks);
}

/** Each mark once, outer marks first, empty ones left out. */
export function sortMarks(marks: readonly Mark[]): Mark[] {
  const seen = new Set<string>();
  return marks
    .filter(({ start, end, style, number }) => {
      const key = `${start} ${end} ${style} ${number ?? ''}`;
      return start < end && !seen.has(key) && seen.add(key);
    })
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

/** The words of `within` in pieces, each in the styles of the marks over it; with brackets where `brackets`. */
export function markText(text: string, within: Span, marks: readonly Mark[], brackets: boolean): Piece[] {
  const own = marks.filter((mark) => overlaps(mark, within));
  const edges = new Set([within.start, within.end]);
  for (const { start, end } of own) {
    edges.add(Math.max(start, within.start));
    edges.add(Math.min(end, within.end));
  }
  const places = [...edges].sort((a, b) => a - b);
  const pieces: Piece[] = [];
  for (const [i, start] of places.entries()) {
    const end = places[i + 1] ?? start;
    // Inner marks close first, outer marks open first.
    const closing = own.filter((mark) => mark.end === start).reverse();
    pieces.push(...closing.flatMap((mark) => closePieces(mark, brackets)));
    if (end === start) break;
    if (brackets) {
      const opening = own.filter((mark) => mark.start === start);
      pieces.push(...opening.map(({ style }) => ({ text: OPEN[style] })));
    }
    const styles = own.filter((mark) => mark.start <= start && mark.end >= end).map(({ style }) => style);
    pieces.push({ text: text.slice(start, end), styles: strongest(styles) });
  }
  return pieces;
}

function closePieces({ style, number }: Mark, brackets: boolean): Piece[] {
  const pieces: Piece[] = brackets ? [{ text: CLOSE[style] }] : [];
  if (number !== undefined) pieces.push({ text: String(number), styles: ['dim'] });
  return pieces;
}

/** Colours cannot be laid over each other: an event's wins over an actor's, an actor's over a quote's. */
function strongest(styles: readonly Style[]): Style[] {
  for (const style of ['event', 'actor', 'quote'] as const) if (styles.includes(style)) return [style];
  return [];
}

function mark({ start, end }: Span, style: Mark['style']): Mark {
  return { start, end, style };
}
