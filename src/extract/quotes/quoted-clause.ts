import { FINITE_TAG } from '../../util/finite-tag.ts';
import type { Draft } from './draft.ts';
import { tokenAfter, tokensIn } from './reading.ts';
import type { Reading } from './reading.ts';
import { reportsClause, sayingLemma } from './reporting-words.ts';

/** What makes a part of the sentence around it of a clause: "said those "who built it" would stay". */
const LINKS = /^(?:who|whom|whose|which|that|to|if|whether|because|as|when|where|while|of|for|and|but)$/;

/**
 * She said "we worked hard for this".
 *          -------------------------
 * True where the marks hold a clause with a subject of its own, and a verb of saying stands right before them.
 */
export function isQuotedClause(reading: Reading, { span, cue }: Draft): boolean {
  if (!cue) return false;
  const [first, until] = tokensIn(reading, span);
  const verb = tokenAfter(reading, cue.start);
  const lemma = sayingLemma(reading.lower[verb] ?? '');
  if (verb !== first - 1 || lemma === undefined || !reportsClause(lemma, true)) return false;
  const opening = reading.lower.slice(first, until).find((form) => /[\p{L}\p{N}]/u.test(form));
  if (opening === undefined || LINKS.test(opening)) return false;
  const tense = firstTense(reading, first, until);
  return tense >= 0 && hasSubject(reading, tense, first);
}

function firstTense({ words }: Reading, first: number, until: number): number {
  for (let i = first; i < until; i++) if (FINITE_TAG.test(words[i]!.xpos)) return i;
  return -1;
}

/** True where the verb of the first tense has a subject before it, inside the marks. */
function hasSubject({ words, children }: Reading, tense: number, first: number): boolean {
  const { deprel, head } = words[tense]!;
  const verb = /^(?:aux|cop)/.test(deprel) && head !== undefined ? head : tense;
  return children[verb]!.some(
    (i) => i >= first && i < tense && /^(?:nsubj|expl|csubj)/.test(words[i]!.deprel),
  );
}
