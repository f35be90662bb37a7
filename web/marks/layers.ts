/** What a mark in an article stands for. */
export const LAYERS = ['event', 'actor', 'quote', 'time', 'place', 'figure'] as const;
export type Layer = (typeof LAYERS)[number];

/** A stretch of the article that speaks of a record; `key` is one for every mark of the article. */
export interface Mark {
  readonly key: string;
  readonly layer: Layer;
  readonly start: number;
  readonly end: number;
  /** Id of the record. */
  readonly record: string;
  /** Colours an event. */
  readonly quad?: string;
  /** Ids of the events that it is a part of. */
  readonly events: readonly string[];
}
