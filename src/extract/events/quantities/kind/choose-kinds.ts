import type { QuantityKind } from '../../../../document/index.ts';
import { chooseClass, type ClassWeights } from '../../../../util/choose-class.ts';
import type { FramedEvent, QuantityDoc, Tied } from '../tie-quantities.ts';
import { signsOfKind } from './kind-signs.ts';

/** Has the last word on what the numbers of a document count, once rules have said so. */
export type KindChooser = (
  doc: QuantityDoc,
  ties: readonly Tied[],
  framed: readonly FramedEvent[],
) => readonly Tied[];

/** Chooses what each number that is of an act counts, by what the rules said and by signs. */
export function kindChooser(weights: ClassWeights<QuantityKind>): KindChooser {
  return (doc, ties, framed) =>
    ties.map((tied, at) => {
      const { mention, tie } = tied;
      if (tie.event === undefined) return tied;
      const signs = signsOfKind({ doc, ties, framed, at }, tie.event);
      return { mention, tie: { ...tie, kind: chooseClass(tie.kind, signs, weights) } };
    });
}
