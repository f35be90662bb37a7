import type { Decision, FigureRule } from '../document/index.ts';
import { relateArticles } from '../relate/index.ts';
import type { Relations, Store } from '../store/index.ts';
import { inSpan } from '../util/trace.ts';
import { PROGRAM } from '../version.ts';

export interface RelateStoreOptions {
  /** How the best of several figures is chosen; as the last time where not said, else `latest-official`. */
  readonly figures?: FigureRule;
  /** When, ISO 8601. */
  readonly at: string;
  /** What seeks; `relateArticles` in this thread where not said otherwise. */
  readonly relateWith?: typeof relateArticles;
}

/** What became of it: nothing has changed since the last time, or all is related anew. */
export interface RelateOutcome {
  readonly changed: boolean;
  readonly relations: Relations;
}

/**
 * Finds the stories and incidents of a store and writes them there, as people decided. Nothing is read but a digest where
 * codings, decisions, program and rule are those of the last time.
 */
export function relateStore(store: Store, options: RelateStoreOptions): Promise<RelateOutcome> {
  return inSpan('relate', {}, async (span) => {
    const outcome = await relate(store, options);
    const { changed, relations } = outcome;
    span.setAttributes({ 'dragoman.changed': changed, 'dragoman.documents': relations.documents });
    return outcome;
  });
}

async function relate(
  store: Store,
  { figures, at, relateWith = relateArticles }: RelateStoreOptions,
): Promise<RelateOutcome> {
  const before = await store.relations();
  const rule = figures ?? before?.figures ?? 'latest-official';
  const state = await store.state();
  const same = before?.state === state && before.program === PROGRAM && before.figures === rule;
  if (before !== undefined && same) return { changed: false, relations: before };
  const decisions: Decision[] = [];
  for await (const decision of store.decisions()) decisions.push(decision);
  const found = await relateWith(store.articles(), { figures: rule, decisions });
  await store.writeRelated({ at, program: PROGRAM, figures: rule, state, ...found });
  return { changed: true, relations: (await store.relations())! };
}
