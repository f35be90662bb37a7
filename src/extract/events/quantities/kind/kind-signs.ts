import { type Event, overlaps, type QuantityKind } from '../../../../document/index.ts';
import { tokenBehind } from '../../../../document/near.ts';
import { framedAt } from '../framed.ts';
import type { FramedEvent, QuantityDoc, Tied } from '../tie-quantities.ts';

/** A number among the others of its document, and what rules say of each. */
export interface Asked {
  readonly doc: QuantityDoc;
  readonly framed: readonly FramedEvent[];
  readonly ties: readonly Tied[];
  /** Index into `ties`. */
  readonly at: number;
}

/** What tells of the kind of a number that is of an act: the act, what the rules say, what words tell, what the model sees. */
export function signsOfKind(asked: Asked, act: number): readonly string[] {
  const { doc, framed, ties, at } = asked;
  const { mention, tie } = ties[at]!;
  const { event } = framed[act]!;
  const name = actName(event);
  const word = `${mention.kind} ${mention.kindBy ?? ''}`;
  const { value: counted = '', confidence = 0 } =
    doc.layers.words[tokenBehind(doc.layers.tokens, mention.end - 1)]?.counted ?? {};
  const before = ties[at - 1];
  return [
    ...['any', `act ${event.type}`, `act ${name}`, `type ${mention.type}`, `height ${heightOf(mention)}`],
    ...[`rules ${tie.kind}`, `rules ${tie.kind} ${name}`],
    ...[
      `counted ${counted}`,
      `counted ${counted} ${Math.floor(5 * confidence)}`,
      `counted ${counted} ${name}`,
    ],
    ...[`word ${word}`, `word ${word} ${name}`, `word ${word}, counted ${counted}`],
    ...[`guess ${mention.guess ?? ''}`, `noun ${mention.unit?.split(' ').at(-1)?.toLowerCase() ?? ''}`],
    `here ${mention.sentence === event.sentence.index}`,
    ...proposalsFor(asked).flatMap(({ kind, confidence: own }) => [
      `model ${kind}`,
      `model ${kind} ${Math.floor(4 * own)}`,
    ]),
    ...(before
      ? [`before ${before.tie.kind} ${Math.min(2, mention.sentence - before.mention.sentence)}`]
      : []),
  ];
}

/** What the model took the number for, and how sure it was. */
function proposalsFor({ framed, ties, at }: Asked): readonly { kind: QuantityKind; confidence: number }[] {
  const { mention } = ties[at]!;
  return framedAt(framed, mention).flatMap((act) => {
    const span = framed[act]!.frame.quantity.find((one) => overlaps(one, mention));
    return span ?? [];
  });
}

/** "ASSAULT/firearms", "AID". */
function actName({ type, mode }: Event): string {
  return mode === undefined ? type : `${type}/${mode}`;
}

/** How high a number is, in steps of ten. */
function heightOf({ value, low, high }: Tied['mention']): number {
  return Math.min(6, Math.floor(Math.log10(Math.max(1, value ?? low ?? high ?? 0))));
}
