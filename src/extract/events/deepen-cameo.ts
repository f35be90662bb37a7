import type { EventType } from '../../document/index.ts';
import { cameoFor, type Codebook, entryOf, shiftCode } from '../../ontology/index.ts';
import { mentions, type NearWords } from './find-contexts.ts';

/** What decides a CAMEO code beside the type. */
export interface CameoEvidence {
  readonly mode: string | undefined;
  readonly contexts: readonly string[];
  readonly near: NearWords;
  /** True where the trigger's head word is one of these lemmas. */
  readonly isTrigger: (lemmas: readonly string[]) => boolean;
}

/**
 * The first code of the type's list whose conditions all hold; where a code of the event's mode fits, no code without a mode
 * counts. Without any, the general code of type and mode. Then the first shift of the type that its trigger calls for.
 */
export function deepenCameo(codebook: Codebook, type: EventType, evidence: CameoEvidence): string {
  const general = cameoFor(type, evidence.mode);
  const { cameo = [], shifts = [] } = entryOf(codebook, type) ?? {};
  const found = cameo.find(
    ({ mode, contexts, words }) =>
      (mode === undefined ? evidence.mode === undefined : mode === evidence.mode) &&
      (contexts ?? []).every((context) => evidence.contexts.includes(context)) &&
      (words === undefined || words.some((word) => mentions(evidence.near, word))),
  );
  const shift = shifts.find(({ trigger }) => evidence.isTrigger(trigger));
  return shiftCode(found?.code ?? general, shift?.codes ?? {});
}
