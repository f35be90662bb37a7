import { after, before, beforeOrCounted, type KindRule, noun } from './rule.ts';

/**
 * "freed 11 soldiers", "40 prisoners were let go", "the release of 34 students".
 *  ^^^^^                              ^^^^^^        ^^^^^^^^^^
 */
export const released: KindRule = {
  kind: 'released',
  before: beforeOrCounted(
    'free(?:s|d|ing)?|releas(?:es?|ed|ing)|pardon(?:s|ed|ing)?|liberat(?:es?|ed|ing)|rescu(?:es?|ed|ing)|let(?:s|ting)?\\s+go(?:\\s+of)?|set(?:s|ting)?\\s+free|amnest(?:y|ies|ied)|(?:release|freeing|pardon|rescue|liberation)\\s+of|exchang(?:es?|ed|ing)|swap(?:s|ped|ping)?',
    'released|freed|pardoned|amnestied',
  ),
  after: after(
    'freed|released|pardoned|liberated|rescued|let\\s+(?:go|out)|(?:went|gone|goes|go)\\s+home\\s+without\\s+charge|set\\s+free|walk(?:ed)?\\s+free|regained\\s+(?:their\\s+)?freedom|(?:allowed|permitted)\\s+to\\s+go\\s+home|amnestied|exchanged|swapped|go\\s+free|went\\s+free|free|handed\\s+over\\s+to\\s+the\\s+red\\s+cross',
  ),
  around: [[before('let(?:s|ting)?|hand(?:s|ed|ing)?'), after('go|over|home\\s+free')]],
  not: noun(
    'albums?|songs?|singles?|statements?|documents?|reports?|videos?|photos?|photographs?|emails?|pages|films?|tapes?|files|results|records?|books?|images?|recordings?|versions?|letters?|tonnes?|points?|flats?|rooms?|houses?|offices?',
  ),
  toll: noun('releases|pardons|(?:former|freed) (?:captives|hostages|prisoners|detainees)'),
};
