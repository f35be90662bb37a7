import type { Decision, FigureRule } from '../document/index.ts';
import { doLot, type LotKind, reduce, type RelationChange } from '../relate/index.ts';
import type { Store, StoredKey } from '../store/index.ts';
import type { RelationKeeper, SharedKeeper } from './relation-keeper.ts';

/** What a lot of relating is: articles to be read and reduced, or what `SharedRelating` plans. */
export type TaskKind = 'reduce' | LotKind;

/** Whoever does lots of relating; one that is gone rejects. */
export interface Helper {
  do(kind: TaskKind, lot: string): Promise<string>;
  /** Nothing more will be asked. */
  leave(): void;
}

/** Where helpers come from. */
export interface RelateHelp {
  /** Fewer documents than this are related alone. */
  readonly from: number;
  /** Calls those who have nothing else to do and see the same state of the store. */
  call(state: string): Promise<readonly Helper[]>;
}

/** Lots are of no more documents than this, and no fewer. */
const MOST = 128;
const LEAST = 8;
/** So many lots at least, where that leaves them enough documents: the last ones are done at about the same time. */
const LOTS = 32;

/** Does a lot of relating, whose answer depends on nothing but the lot and the store. */
export async function doTask(store: Store, kind: TaskKind, lot: string): Promise<string> {
  if (kind !== 'reduce') return doLot(kind, lot);
  const keys = new Map(JSON.parse(lot) as readonly (readonly [number: number, key: string])[]);
  const reduced = [];
  for await (const { number, ...article } of store.articles([...keys.keys()]))
    reduced.push(reduce(article, keys.get(number)!));
  return JSON.stringify(reduced);
}

interface Shared {
  readonly codings: readonly StoredKey[];
  readonly decisions: readonly Decision[];
  readonly figures: FigureRule;
}

/** Relates all codings of a store with the help of others; the keeper remembers nothing yet. */
export async function relateShared(
  store: Store,
  keeper: RelationKeeper,
  helpers: readonly Helper[],
  of: Shared,
): Promise<RelationChange> {
  try {
    return await relateIn(store, keeper.shared, new Set(helpers), of);
  } finally {
    for (const helper of helpers) helper.leave();
  }
}

async function relateIn(
  store: Store,
  shared: SharedKeeper,
  staff: Set<Helper>,
  of: Shared,
): Promise<RelationChange> {
  const decided = documentsDecided(of.decisions);
  const own = new Map(
    of.codings.filter(({ document }) => decided.has(document)).map((one) => [one.number, one.key]),
  );
  if (own.size > 0)
    for await (const { number, ...article } of store.articles([...own.keys()]))
      await shared.takeDecided([{ article, key: own.get(number)! }]);
  const others = of.codings.filter(({ number }) => !own.has(number));
  const size = Math.min(MOST, Math.max(LEAST, Math.ceil(of.codings.length / LOTS)));
  const lots = Array.from({ length: Math.ceil(others.length / size) }, (_, i) =>
    JSON.stringify(others.slice(i * size, (i + 1) * size).map(({ number, key }) => [number, key])),
  );
  await doAll(store, staff, 'reduce', {
    count: lots.length,
    lotOf: (number) => Promise.resolve(lots[number]!),
    tell: (_, answer) => shared.take(answer),
  });
  for (const kind of ['like', 'meet'] as const)
    await doAll(store, staff, kind, {
      count: await shared.plan(kind, size),
      lotOf: (number) => shared.lot(kind, number),
      tell: (number, answer) => shared.tell(number, answer),
    });
  return shared.end(of.figures);
}

/** Documents with an event that people decided about. */
function documentsDecided(decisions: readonly Decision[]): ReadonlySet<string> {
  return new Set(
    decisions.flatMap(({ kind, anchors }) =>
      kind === 'event' ? anchors.map(({ document }) => document) : [],
    ),
  );
}

interface Lots {
  readonly count: number;
  readonly lotOf: (number: number) => Promise<string>;
  readonly tell: (number: number, answer: string) => Promise<void>;
}

/**
 * Does all lots, here and with helpers, each taking the next when it is done with one. What a helper leaves undone is done here, and
 * so is, at the end, what helpers are still at: the first answer counts, and all answers are the same.
 */
async function doAll(
  store: Store,
  staff: Set<Helper>,
  kind: TaskKind,
  { count, lotOf, tell }: Lots,
): Promise<void> {
  const waiting = Array.from({ length: count }, (_, i) => i);
  const open = new Set(waiting);
  const finish = async (number: number, answer: string): Promise<void> => {
    if (open.delete(number)) await tell(number, answer);
  };
  const help = async (helper: Helper): Promise<void> => {
    for (let number = waiting.shift(); number !== undefined; number = waiting.shift()) {
      let answer: string;
      const lot = await lotOf(number);
      try {
        answer = await helper.do(kind, lot);
      } catch {
        staff.delete(helper);
        waiting.unshift(number);
        return;
      }
      await finish(number, answer);
    }
  };
  const failed = new Promise<never>((_, reject) => {
    for (const helper of staff) help(helper).catch(reject);
  });
  const here = async (): Promise<void> => {
    while (open.size > 0) {
      const [number] = waiting.length > 0 ? [waiting.shift()!] : open;
      const lot = await lotOf(number!);
      // Lets answers in before this thread is busy.
      await new Promise(setImmediate);
      if (open.has(number!)) await finish(number!, await doTask(store, kind, lot));
    }
  };
  await Promise.race([here(), failed]);
}
