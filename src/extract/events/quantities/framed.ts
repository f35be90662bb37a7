import type { Frame, Span } from '../../../document/index.ts';
import { spanIndexOf } from '../../../document/near.ts';
import { groupBy } from '../../../util/group-by.ts';
import type { FramedEvent } from './tie-quantities.ts';

/** The numbers of the events of which a trigger, a source, a target or a number may touch a span. */
export function framedAt(framed: readonly FramedEvent[], span: Span): readonly number[] {
  return spanIndexOf(framed, extentOf).positions(span);
}

function extentOf({ frame }: FramedEvent): Span {
  const { trigger, source, target, quantity }: Frame = frame;
  let { start, end } = trigger;
  for (const span of [...source, ...target, ...quantity]) {
    start = Math.min(start, span.start);
    end = Math.max(end, span.end);
  }
  return { start, end };
}

const SENTENCES = new WeakMap<readonly FramedEvent[], ReadonlyMap<number, readonly number[]>>();

/** The numbers of the events of some sentences, the last of these among them. */
export function framedIn(framed: readonly FramedEvent[], first: number, last = first): readonly number[] {
  const known = SENTENCES.get(framed) ?? bySentence(framed);
  SENTENCES.set(framed, known);
  const found: number[] = [];
  for (let sentence = first; sentence <= last; sentence += 1) found.push(...(known.get(sentence) ?? []));
  return found.sort((a, b) => a - b);
}

function bySentence(framed: readonly FramedEvent[]): ReadonlyMap<number, readonly number[]> {
  return groupBy([...framed.keys()], (i) => framed[i]!.frame.sentence);
}
