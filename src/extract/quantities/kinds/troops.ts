import { type KindRule, noun } from './rule.ts';

/**
 * "some 600 soldiers", "two battalions", "1,600 marines"; police are none.
 *           ^^^^^^^^        ^^^^^^^^^^           ^^^^^^^
 */
export const troops: KindRule = {
  kind: 'troops',
  noun: noun(
    'soldiers?|troops?|marines?|paratroopers?|peacekeepers?|servicemen|servicewomen|guardsmen|infantrymen|commandos?|conscripts|reservists|sailors|airmen|battalions?|brigades?|divisions?|regiments?|platoons?|companies of \\p{L}+|legionnaires|rangers|recruits|militiamen|red army men|military personnel|military advisers|military instructors|fighters|mercenaries|blue helmets',
  ),
};
