import type { FigureRule, Incident, Story } from '../document/index.ts';
import {
  type CodedArticle,
  type CodingKey,
  type LotKind,
  type ReducedText,
  type RelationChange,
  RelationState,
  SharedRelating,
  type Wanted,
} from '../relate/index.ts';

/** An article with what tells its coding from others. */
export interface KeyedArticle {
  readonly article: CodedArticle;
  readonly key: string;
}

/** Remembers what relating has read and found, here or in a thread: see `RelationState`. */
export interface RelationKeeper {
  /** The relating of the store that what it remembers is the state of. */
  written: { readonly at: string; readonly state: string } | undefined;
  begin(wanted: Wanted): Promise<readonly CodingKey[]>;
  take(articles: readonly KeyedArticle[]): Promise<void>;
  end(figures: FigureRule): Promise<RelationChange>;
  /** Relating in lots, from `begin` on, where nothing has been found yet: see `SharedRelating`. */
  readonly shared: SharedKeeper;
  /** All that has been found. */
  whole(): Promise<{ readonly stories: readonly Story[]; readonly incidents: readonly Incident[] }>;
  /** The next time all is read anew. */
  forget(): Promise<void>;
}

/** `SharedRelating`, here or in a thread. */
export interface SharedKeeper {
  /** Articles as `doTask` has reduced them. */
  take(reduced: string): Promise<void>;
  takeDecided(articles: readonly KeyedArticle[]): Promise<void>;
  plan(kind: LotKind, size: number): Promise<number>;
  lot(kind: LotKind, number: number): Promise<string>;
  tell(number: number, answer: string): Promise<void>;
  end(figures: FigureRule): Promise<RelationChange>;
}

/** What is asked of a `SharedKeeper`, as a message. */
export type SharedRequest = {
  readonly [Name in keyof SharedKeeper]: {
    readonly name: Name;
    readonly with: Parameters<SharedKeeper[Name]>;
  };
}[keyof SharedKeeper];

export type SharedAnswer = Awaited<ReturnType<SharedKeeper[keyof SharedKeeper]>>;

/** Does what is asked of a `SharedKeeper`. */
export function answerShared(shared: SharedRelating, request: SharedRequest): SharedAnswer {
  switch (request.name) {
    case 'take':
      shared.take(JSON.parse(request.with[0]) as readonly ReducedText[]);
      return;
    case 'takeDecided':
      for (const { article, key } of request.with[0]) shared.takeDecided(article, key);
      return;
    case 'plan':
      return shared.plan(...request.with);
    case 'lot':
      return shared.lot(...request.with);
    case 'tell':
      shared.tell(...request.with);
      return;
    case 'end':
      return shared.end(...request.with);
  }
}

/** A `SharedKeeper` whose requests go to whoever answers them. */
export function askShared(ask: (request: SharedRequest) => Promise<SharedAnswer>): SharedKeeper {
  const asking = (name: keyof SharedKeeper) =>
    ((...given: unknown[]) => ask({ name, with: given } as unknown as SharedRequest)) as never;
  return {
    ...{ take: asking('take'), takeDecided: asking('takeDecided'), plan: asking('plan') },
    ...{ lot: asking('lot'), tell: asking('tell'), end: asking('end') },
  };
}

/** Remembers in this thread. */
export function keepHere(): RelationKeeper {
  let state = new RelationState();
  let shared = new SharedRelating(state);
  const keeper: RelationKeeper = {
    written: undefined,
    begin: (wanted) => Promise.resolve(state.begin(wanted)),
    take: (articles) => {
      for (const { article, key } of articles) state.take(article, key);
      return Promise.resolve();
    },
    end: (figures) => Promise.resolve(state.end(figures)),
    shared: askShared((request) => Promise.resolve(answerShared(shared, request))),
    whole: () => Promise.resolve({ stories: state.stories(), incidents: state.incidents() }),
    forget: () => {
      state = new RelationState();
      shared = new SharedRelating(state);
      keeper.written = undefined;
      return Promise.resolve();
    },
  };
  return keeper;
}
