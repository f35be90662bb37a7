import type { Doc, Document, LayerName, Layers } from '../document/index.ts';
import type { Stage } from './stage.ts';

/** What one stage did to one document: for `--explain`. */
export interface TraceStep {
  readonly stage: string;
  readonly adds: readonly LayerName[];
  readonly milliseconds: number;
  readonly documents: number;
}

type AnyStage = Stage<LayerName, LayerName>;

/**
 * An ordered list of stages. `use` accepts a stage only when the stages before it add all that it needs:
 * the compiler refuses the rest.
 */
export class Pipeline<Has extends LayerName = never> {
  readonly stages: readonly AnyStage[];

  private constructor(stages: readonly AnyStage[]) {
    this.stages = stages;
  }

  static start(): Pipeline {
    return new Pipeline([]);
  }

  use<Needs extends Has, Adds extends LayerName>(stage: Stage<Needs, Adds>): Pipeline<Has | Adds> {
    // Sound because `Needs extends Has`: when the stage runs, its documents hold all it reads.
    return new Pipeline<Has | Adds>([...this.stages, stage as unknown as AnyStage]);
  }

  /** Runs every stage over the batch, in order. Throws the reason of the signal once that aborts. */
  async run(
    documents: readonly Document[],
    onStep?: (step: TraceStep) => void,
    signal?: AbortSignal,
  ): Promise<readonly Doc<Has>[]> {
    let docs: readonly Doc<LayerName>[] = documents.map((document) => ({ document, layers: {} as Layers }));
    for (const stage of this.stages) {
      const started = performance.now();
      signal?.throwIfAborted();
      const added = await stage.run(docs, signal);
      if (added.length !== docs.length) {
        throw new Error(`Stage ${stage.name} answered ${added.length} documents for ${docs.length}`);
      }
      docs = docs.map((doc, i) => ({ document: doc.document, layers: { ...doc.layers, ...added[i] } }));
      const milliseconds = performance.now() - started;
      onStep?.({ stage: stage.name, adds: stage.adds, milliseconds, documents: docs.length });
    }
    signal?.throwIfAborted();
    return docs;
  }
}
