import type { Decision } from '../data/types.ts';
import { text } from '../text/en.ts';

/** A decision in words. */
export function wordsOf(decision: Decision): string {
  const what = text.incident.historyBy(text.review.decisionActions[decision.action], decision.by);
  return decision.note === undefined || decision.note === '' ? what : `${what}: ${decision.note}`;
}
