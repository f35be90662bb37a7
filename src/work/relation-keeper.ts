import type { FigureRule, Incident, Story } from '../document/index.ts';
import {
  type CodedArticle,
  type CodingKey,
  type RelationChange,
  RelationState,
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
  /** All that has been found. */
  whole(): Promise<{ readonly stories: readonly Story[]; readonly incidents: readonly Incident[] }>;
  /** The next time all is read anew. */
  forget(): Promise<void>;
}

/** Remembers in this thread. */
export function keepHere(): RelationKeeper {
  let state = new RelationState();
  const keeper: RelationKeeper = {
    written: undefined,
    begin: (wanted) => Promise.resolve(state.begin(wanted)),
    take: (articles) => {
      for (const { article, key } of articles) state.take(article, key);
      return Promise.resolve();
    },
    end: (figures) => Promise.resolve(state.end(figures)),
    whole: () => Promise.resolve({ stories: state.stories(), incidents: state.incidents() }),
    forget: () => {
      state = new RelationState();
      keeper.written = undefined;
      return Promise.resolve();
    },
  };
  return keeper;
}
