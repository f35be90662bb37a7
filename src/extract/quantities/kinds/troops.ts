import { type KindRule, noun } from './rule.ts';

/**
 * "some 600 soldiers", "two battalions", "1,600 police officers".
 *           ^^^^^^^^        ^^^^^^^^^^           ^^^^^^^^^^^^^^^
 */
export const troops: KindRule = {
  kind: 'troops',
  noun: noun(
    'soldiers?|troops?|marines?|paratroopers?|peacekeepers?|servicemen|servicewomen|guardsmen|infantrymen|commandos?|conscripts|reservists|sailors|airmen|battalions?|brigades?|divisions?|regiments?|platoons?|companies of \\p{L}+|gendarmes|military personnel|police officers|policemen|police|officers|advisers|instructors|fighters|mercenaries|guards|blue helmets',
  ),
};
