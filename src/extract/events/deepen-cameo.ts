import type { EventType } from '../../document/index.ts';
import { cameoFor, type Codebook, entryOf } from '../../ontology/index.ts';
import { mentions, type NearWords } from './find-contexts.ts';

/** What decides a CAMEO code beside the type. */
export interface CameoEvidence {
  readonly mode: string | undefined;
  readonly contexts: readonly string[];
  readonly near: NearWords;
}

/**
 * The first code of the type's list whose conditions all hold; where a code of the event's mode fits, no code without a mode
 * counts. Without any, the general code of type and mode.
 */
export function deepenCameo(codebook: Codebook, type: EventType, evidence: CameoEvidence): string {
  const general = cameoFor(type, evidence.mode);
  const codes = entryOf(codebook, type)?.cameo ?? [];
  const found = codes.find(
    ({ mode, contexts, words }) =>
      (mode === undefined ? evidence.mode === undefined : mode === evidence.mode) &&
      (contexts ?? []).every((context) => evidence.contexts.includes(context)) &&
      (words === undefined || words.some((word) => mentions(evidence.near, word))),
  );
  return found?.code ?? general;
}
