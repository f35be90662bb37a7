import type { Doc, LayerName, Layers } from '../document/index.ts';

/**
 * One step of reading. It says which layers it needs and which it adds, works on a batch, and changes
 * nothing it was given: the answer holds one object of new layers for each document, in order.
 */
export interface Stage<Needs extends LayerName, Adds extends LayerName> {
  readonly name: string;
  readonly needs: readonly Needs[];
  readonly adds: readonly Adds[];
  /** A stage that takes long looks at the signal now and then and throws its reason. */
  run(docs: readonly Doc<Needs>[], signal?: AbortSignal): Promise<readonly Pick<Layers, Adds>[]>;
}

/** Makes a stage out of a function on one document. */
export function stagePerDocument<Needs extends LayerName, Adds extends LayerName>(
  name: string,
  needs: readonly Needs[],
  adds: readonly Adds[],
  read: (doc: Doc<Needs>) => Pick<Layers, Adds>,
): Stage<Needs, Adds> {
  return { name, needs, adds, run: (docs) => Promise.resolve(docs.map(read)) };
}
