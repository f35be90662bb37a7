import { before, type KindRule, noun } from './rule.ts';

/**
 * "some 600 soldiers", "two battalions", "1,600 marines", "the force grew to 2,000"; police are none.
 *           ^^^^^^^^        ^^^^^^^^^^           ^^^^^^^       ^^^^^^^^^^
 */
export const troops: KindRule = {
  kind: 'troops',
  before: before(
    '(?:force|forces|contingent|troop\\s+(?:numbers|strength))(?:\\s+(?:in|of|on)\\s+(?:the\\s+)?\\p{L}+){0,2}\\s+(?:will\\s+|is\\s+to\\s+|has\\s+|had\\s+)?(?:(?:grow[sn]?|grew|ris(?:e|es|en)|rose|swell(?:s|ed)?)\\s+to|number(?:s|ed|ing)?)',
  ),
  noun: noun(
    'soldiers?|troops?|marines?|paratroopers?|peacekeepers?|servicemen|servicewomen|guardsmen|infantrymen|commandos?|conscripts|reservists|sailors|airmen|battalions?|brigades?|divisions?|regiments?|platoons?|companies of \\p{L}+|legionnaires|rangers|recruits|militiamen|mutineers|mutinous \\p{L}+|red army men|military personnel|military advisers|military instructors|fighters|mercenaries|blue helmets',
  ),
};
