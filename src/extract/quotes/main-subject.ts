import type { TokenSpan } from '../../document/index.ts';
import { overlaps } from '../../document/index.ts';
import type { Zone } from './attribution.ts';
import { ROLES } from '../../util/actor-nouns.ts';
import { subjectOf } from './noun-phrase.ts';
import { isParsed } from './reading.ts';
import type { Reading } from './reading.ts';

const PERSONS = new Set(['he', 'she', 'they', 'we', 'i']);

/** Clinton has since apologised for what happened: "I should have known."
 *  -------
 * The subject of the sentence's main verb, where it is a pronoun or a name of somebody. */
export function mainSubject(reading: Reading, { first, until }: Zone): TokenSpan | undefined {
  for (let i = first; i < until; i++) {
    if (!isParsed(reading, i) || reading.words[i]!.upos !== 'VERB') continue;
    const { deprel, head } = reading.words[i]!;
    if (deprel !== 'root' && !(head !== undefined && head >= until)) continue;
    const subject = subjectOf(reading, i);
    if (!subject || subject.first < first || subject.until > until) return undefined;
    return isSomebody(reading, subject) ? subject : undefined;
  }
  return undefined;
}

function isSomebody(reading: Reading, span: TokenSpan): boolean {
  if (span.until - span.first === 1 && PERSONS.has(reading.lower[span.first]!)) return true;
  const last = reading.words[span.until - 1]!;
  if (last.upos === 'NOUN' && ROLES.has(last.lemma.toLowerCase())) return true;
  return reading.entities.some(
    (entity) =>
      (entity.label === 'PER' || entity.label === 'ORG') &&
      overlaps(entity, span) &&
      entity.until === span.until,
  );
}
