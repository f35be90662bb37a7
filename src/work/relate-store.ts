import type { FigureRule } from '../document/index.ts';
import type { RelationChange } from '../relate/index.ts';
import { allDecisions } from '../store/all-decisions.ts';
import type { Relations, Store } from '../store/index.ts';
import { inSpan } from '../util/trace.ts';
import { PROGRAM } from '../version.ts';
import { keepHere, type RelationKeeper } from './relation-keeper.ts';
import { type RelateHelp, relateShared } from './share-relating.ts';

export interface RelateStoreOptions {
  /** How the best of several figures is chosen; as the last time where not said, else `latest-official`. */
  readonly figures?: FigureRule;
  /** When, ISO 8601. */
  readonly at: string;
  /** What remembers what was read the last time; without it all is read. */
  readonly keeper?: RelationKeeper;
  /** Who may help where there is much to relate and nothing is remembered. */
  readonly help?: RelateHelp;
}

/** What became of it: nothing has changed since the last time, or it is related anew. */
export interface RelateOutcome {
  readonly changed: boolean;
  readonly relations: Relations;
  /** How many others helped. */
  readonly helpers: number;
}

/** So many articles are handed on at once. */
const SOME = 64;

/**
 * Finds the stories and incidents of a store and writes them there, as people decided. Nothing is read but a digest where
 * codings, decisions, program and rule are those of the last time. With a keeper only what has come since is read and sought
 * anew; what is written is the same.
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
  { figures, at, keeper = keepHere(), help }: RelateStoreOptions,
): Promise<RelateOutcome> {
  const before = await store.relations();
  const rule = figures ?? before?.figures ?? 'latest-official';
  const state = await store.state();
  const same = before?.state === state && before.program === PROGRAM && before.figures === rule;
  if (before !== undefined && same) return { changed: false, relations: before, helpers: 0 };
  try {
    const helpers = await relateAll(store, keeper, { at, rule, state, help });
    return { changed: true, relations: (await store.relations())!, helpers };
  } catch (error) {
    // Half of the work may be done: what is remembered is no longer that of the store.
    await keeper.forget();
    throw error;
  }
}

interface Relating {
  readonly at: string;
  readonly rule: FigureRule;
  readonly state: string;
  readonly help: RelateHelp | undefined;
}

/** Answers how many others helped. */
async function relateAll(
  store: Store,
  keeper: RelationKeeper,
  { at, rule, state, help }: Relating,
): Promise<number> {
  const codings = await store.codingKeys();
  const decisions = await allDecisions(store);
  const wanted = await keeper.begin({
    codings: codings.map(({ document, key }) => ({ document, key })),
    decisions,
  });
  const much = help !== undefined && wanted.length === codings.length && codings.length >= help.from;
  const helpers = much ? await help.call(state) : [];
  let change: RelationChange;
  if (helpers.length > 0) {
    change = await relateShared(store, keeper, helpers, { codings, decisions, figures: rule });
  } else {
    await readAll(store, keeper, codings, new Set(wanted.map(({ document }) => document)));
    change = await keeper.end(rule);
  }
  const made = { at, program: PROGRAM, figures: rule, state };
  const { written } = keeper;
  const { gone, ...found } = change;
  const since = written && { ...written, gone };
  // The first time the change is the whole.
  const told = await store.writeRelated({ ...made, ...found, ...(since && { since }) });
  // Another process has related since: all is laid beside what is there.
  if (told === undefined) await store.writeRelated({ ...made, ...found, ...(await keeper.whole()) });
  keeper.written = { at, state };
  return helpers.length;
}

async function readAll(
  store: Store,
  keeper: RelationKeeper,
  codings: Awaited<ReturnType<Store['codingKeys']>>,
  wanted: ReadonlySet<string>,
): Promise<void> {
  const own = codings.filter(({ document }) => wanted.has(document));
  if (own.length === 0) return;
  const keys = new Map(own.map(({ number, key }) => [number, key]));
  const all = own.length === codings.length;
  let some: Parameters<RelationKeeper['take']>[0][number][] = [];
  for await (const { number, ...article } of store.articles(all ? undefined : [...keys.keys()])) {
    const key = keys.get(number);
    // One that has come since is for the next time.
    if (key === undefined) continue;
    some.push({ article, key });
    if (some.length < SOME) continue;
    await keeper.take(some);
    some = [];
  }
  if (some.length > 0) await keeper.take(some);
}
