import { overlaps } from '../../document/index.ts';
import { near } from '../../document/near.ts';
import { nounForms } from './noun-forms.ts';
import { subjectOf } from './noun-phrase.ts';
import type { Reading } from './reading.ts';

/** Papers, pictures and counts, which say what they show. */
const PAPERS = nounForms(
  'account analysis audit ballot bill cable census chart clip complaint count dashboard data database diary dispatch document ' +
    'email estimate evidence exhibit experiment figure file filing finding footage graph graphic illustration image index indictment ' +
    'inquiry inspection intelligence inventory investigation invoice journal leak ledger letter list log map material measurement ' +
    'memo minute model note number observation paper photo photograph picture poll polling print probe projection publication reading ' +
    'receipt record recording register report research result return review schedule scan screenshot slide sketch statement statistic ' +
    'study survey table tally tape telegram test testimony transcript trial tweet video',
);

/** A poll shows that ...   /   The minister has shown that ...   /   but not: The storm showed that ...
 *    ----                      --------
 * True where the subject of a verb of showing is a paper or somebody with a name. */
export function isShown(reading: Reading, verb: number): boolean {
  const subject = subjectOf(reading, verb);
  if (!subject) return false;
  for (let i = subject.first; i < subject.until; i++) {
    if (PAPERS.has(reading.lower[i]!) || /^(?:s?he|they|we|i)$/.test(reading.lower[i]!)) return true;
  }
  return near(reading.entities, subject).some(
    (entity) =>
      /^(?:PER|ORG|GRP)$/.test(entity.label) && overlaps(entity, subject) && entity.until === subject.until,
  );
}
