import type { FigureRule } from '../../document/index.ts';
import type { Meeting, Reporting } from '../incidents/incident-index.ts';
import type { KnownSums } from '../incidents/meet.ts';
import type { CodedArticle } from '../incidents/report.ts';
import type { RelationChange, RelationState } from '../relation.ts';
import type { Placing } from '../stories/story-index.ts';
import { likeIn, likeLot, readLinks } from './like-lots.ts';
import { firstReports, meetIn, meetLot, readSums } from './meet-lots.ts';
import { readReduced, reduce, type ReducedText } from './reduced.ts';

/** What a lot of work is about: texts for stories, or reports for incidents. */
export type LotKind = 'like' | 'meet';

/** Does a lot of work. It depends on nothing but the lot, so that anybody may do it. */
export function doLot(kind: LotKind, lot: string): string {
  return kind === 'like' ? likeIn(lot) : meetIn(lot);
}

/**
 * The first relating of a state, in lots that several may do: `take` what others have reduced; `plan` the lots of a kind, hand
 * each out, `tell` its answer; first those for stories, then those for incidents; then `end`. The change is what the state
 * finds by itself.
 */
export class SharedRelating {
  readonly #state: RelationState;
  readonly #reports = new Map<string, string>();
  #placings: readonly Placing[] = [];
  #meetings: readonly Meeting<Reporting>[] = [];
  #firsts: readonly number[] = [];
  #size = 1;
  #answers: string[] = [];

  constructor(state: RelationState) {
    this.#state = state;
  }

  take(articles: readonly ReducedText[]): void {
    for (const text of articles) {
      const reduced = readReduced(text);
      this.#state.takeReduced(reduced);
      this.#reports.set(reduced.told.id, text.reports);
    }
  }

  /** An article that people decided about. */
  takeDecided(article: CodedArticle, key: string): void {
    const decided = this.#state.take(article, key);
    this.#reports.set(article.document.id, reduce(decided, key).reports);
  }

  /** How many lots of `size` documents there are of this kind. */
  plan(kind: LotKind, size: number): number {
    this.#size = size;
    if (kind === 'like') this.#placings = this.#state.toLink();
    else {
      this.#meetings = this.#state.toMeet(this.#told().flatMap(readLinks));
      this.#placings = [];
      this.#firsts = firstReports(this.#meetings);
    }
    const texts = kind === 'like' ? this.#placings : this.#meetings;
    return Math.ceil(texts.length / size);
  }

  lot(kind: LotKind, number: number): string {
    const from = number * this.#size;
    if (kind === 'like')
      return likeLot(this.#placings, from, Math.min(from + this.#size, this.#placings.length));
    const to = Math.min(from + this.#size, this.#meetings.length);
    return meetLot(this.#meetings, [from, to], { firsts: this.#firsts, told: this.#reports });
  }

  tell(number: number, answer: string): void {
    this.#answers[number] = answer;
  }

  end(figures: FigureRule): RelationChange {
    const sums: readonly KnownSums[] = this.#told().map(readSums);
    this.#reports.clear();
    [this.#meetings, this.#firsts] = [[], []];
    return this.#state.end(figures, sums);
  }

  #told(): readonly string[] {
    const answers = this.#answers;
    this.#answers = [];
    return answers;
  }
}
