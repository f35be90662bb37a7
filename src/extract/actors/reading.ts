import type { ChainMention } from '../../document/index.ts';
import type { ActorClass } from './classify-actor.ts';

/** What the words of a mention, or of an apposition to it, say of an actor. */
export interface Reading {
  readonly text: string;
  readonly form: ChainMention['form'];
  readonly found: ActorClass;
  /** False for an apposition: it must speak for itself. */
  readonly around: boolean;
  /** What the model says of these words. */
  readonly hint?: ChainMention['sector'];
}
