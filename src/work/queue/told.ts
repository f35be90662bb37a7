import type { Written } from '../../store/index.ts';
import type { RelateOutcome } from '../relate-store.ts';

/** The document that something is told about. */
export interface ToldDocument {
  readonly document?: string;
  readonly origin?: string;
  /** How often a worker began it, this time included. */
  readonly tries: number;
}

/** What a worker tells of its work, for logs and figures. */
export type Told =
  /** Documents were coded together. */
  | { readonly event: 'coded'; readonly documents: number; readonly seconds: number }
  /** A document is in the store. */
  | ({ readonly event: 'written'; readonly outcome: Written; readonly events: number } & ToldDocument)
  /** A document failed and will be tried again. */
  | ({ readonly event: 'retry'; readonly reason: string; readonly pause: number } & ToldDocument)
  /** A document was set aside. */
  | ({ readonly event: 'dead'; readonly reason: string } & ToldDocument)
  /** The queue or the store does not answer; it is asked again. */
  | { readonly event: 'waiting'; readonly for: 'queue' | 'store'; readonly reason: string }
  /** The store answers again. */
  | { readonly event: 'back'; readonly for: 'store' }
  /** Another worker is helped to find stories and incidents. */
  | { readonly event: 'helping' }
  /** Stories and incidents are found. */
  | { readonly event: 'related'; readonly seconds: number; readonly outcome: RelateOutcome };
