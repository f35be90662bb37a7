import type { Mark } from './layers.ts';

/** A stretch of the text that the same marks cover throughout, the shortest of them first. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  readonly marks: readonly Mark[];
}

/**
 * Cuts `from`..`to` at every end of a mark, so that marks that cross each other need no nesting. Offsets are UTF-16 code
 * units; a cut inside a pair of surrogates moves behind it.
 */
export function segmentsOf(text: string, from: number, to: number, marks: readonly Mark[]): Segment[] {
  const here = marks.filter(({ start, end }) => start < to && end > from && start < end);
  const cuts = new Set([from, to]);
  for (const { start, end } of here) {
    cuts.add(whole(text, Math.max(start, from)));
    cuts.add(whole(text, Math.min(end, to)));
  }
  const ends = [...cuts].sort((a, b) => a - b);
  const segments: Segment[] = [];
  for (let index = 0; index + 1 < ends.length; index++) {
    const [start, end] = [ends[index]!, ends[index + 1]!];
    const covering = here
      .filter((mark) => whole(text, mark.start) <= start && whole(text, mark.end) >= end)
      .sort((a, b) => a.end - a.start - (b.end - b.start));
    segments.push({ start, end, marks: covering });
  }
  return segments;
}

/** The offset, or the one behind it where it would part a surrogate pair. */
function whole(text: string, offset: number): number {
  const [before, after] = [text.charCodeAt(offset - 1), text.charCodeAt(offset)];
  const parts = before >= 0xd800 && before < 0xdc00 && after >= 0xdc00 && after < 0xe000;
  return parts ? offset + 1 : offset;
}
