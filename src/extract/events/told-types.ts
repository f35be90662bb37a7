import type { Doc, Frame } from '../../document/index.ts';
import { lemmaAt, rootOf } from './syntax.ts';

/** Whether the model proposes an act of one of some types (or TYPE/mode) of the document, in other words than a lemma. */
export type Told = (types: readonly string[], lemma: string) => boolean;

/** A proposal that the model is less sure of tells nothing of the other acts. */
const SURE = 0.6;

/** What the frames of a document tell. */
export function toldTypes(doc: Doc<'tokens' | 'words'>, frames: readonly Frame[]): Told {
  const lemmas = new Map<string, Set<string>>();
  for (const { type, mode, trigger } of frames) {
    if (type.confidence < SURE) continue;
    const lemma = lemmaAt(doc, rootOf(doc, trigger));
    for (const key of [type.value, `${type.value}/${mode.value}`])
      lemmas.set(key, (lemmas.get(key) ?? new Set()).add(lemma));
  }
  return (types, own) => types.some((type) => [...(lemmas.get(type) ?? [])].some((lemma) => lemma !== own));
}
