import type { Actor, Event } from '../../document/index.ts';
import type { Article } from '../article.ts';
import { termsOf, type Terms } from '../stories/terms.ts';

/** A coded document, as far as incidents read it. */
export interface CodedArticle {
  readonly document: Article;
  readonly actors: readonly Actor[];
  readonly events: readonly Event[];
}

/** One event with what is needed to lay it beside another. */
export interface Report {
  readonly event: Event;
  readonly article: Article;
  /** The document's actors by id. */
  readonly actors: ReadonlyMap<string, Actor>;
  readonly source: readonly Actor[];
  readonly target: readonly Actor[];
  /** Terms of the words that name the act. */
  readonly trigger: Terms;
  /** Terms of the event's sentence. */
  readonly words: Terms;
}

const WEIGHTS = { name: 2, number: 1, title: 0 };

export function reportsOf({ document, actors, events }: CodedArticle): Report[] {
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  const find = (refs: Event['source']) => refs.flatMap(({ actor }) => byId.get(actor) ?? []);
  return events.map((event) => ({
    event,
    article: document,
    actors: byId,
    source: find(event.source),
    target: find(event.target),
    trigger: termsOf(event.trigger.text, '', WEIGHTS),
    words: termsOf(document.text.slice(event.sentence.start, event.sentence.end), '', WEIGHTS),
  }));
}
