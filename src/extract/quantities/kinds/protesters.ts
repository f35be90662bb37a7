import { BODIES, PLACES } from '../../../util/things.ts';
import { after, before, type KindRule, noun } from './rule.ts';

/**
 * "Hundreds of nurses marched", "drew 30,000 to the square", "some 200 protesters".
 *                     ^^^^^^^    ^^^^                                  ^^^^^^^^^^
 */
export const protesters: KindRule = {
  kind: 'protesters',
  before: before(
    'crowds?\\s+of|(?:protest|protests|march|rally|demonstration|strike|sit-in|vigil)\\s+(?:by|of)|drew|draws|drawing|number\\s+of\\s+(?:strikers|protesters|demonstrators|marchers)\\s+(?:at|to)|attended\\s+by|joined\\s+by',
  ),
  // "fined nine people for the protest": what the verbs are not, behind an article.
  after: after(
    '(?<!\\b(?:the|an?|this|that|their|its|his|her|for|during|after)\\s)(?:march(?:ed|es|ing)?(?!\\s+orders\\b)|rall(?:y|ied|ies|ying)|protest(?:ed|ing|s)?)|demonstrat(?:e|ed|ing)|took\\s+to\\s+the\\s+streets|take\\s+to\\s+the\\s+streets|on(?:to)?\\s+(?:the|to\\s+the)\\s+streets|into\\s+the\\s+streets|(?:went|walked|go|going|gone|are|were)\\s+on\\s+strike|strik(?:e|ing)|walk(?:ed)?\\s+(?:off|out)|stag(?:e|ed|ing)\\s+a|gather(?:ed|ing)?|chant(?:ed|ing)|parad(?:ed|ing)|turned\\s+out|pour(?:ed|ing)\\s+(?:in|on)to\\s+the\\s+streets|poured\\s+on\\s+to\\s+the\\s+streets|downed\\s+tools|laid\\s+down\\s+their\\s+(?:tools|machetes)|stay(?:ed|ing)?\\s+away|(?:took|taking|take)\\s+part\\s+in\\s+(?:an?|the)\\s+(?:\\p{L}+\\s+)?(?:march|rally|protest|demonstration|strike|sit-in)|block(?:ed|ing)\\s+(?:the|a|roads?|traffic|streets|bridges)|massed|packed|sat\\s+down\\s+(?:in|on|outside)|lay\\s+down\\s+(?:in|on)|camped|thronged|picket(?:ed|ing)',
  ),
  not: noun(
    `tractors?|trucks?|lorr(?:y|ies)|cars?|vehicles?|bus(?:es)?|taxis?|motorcycles?|boats?|${PLACES}|${BODIES}`,
  ),
  noun: noun('protesters|protestors|demonstrators|marchers|strikers|absentees|rioters|picketers|flag-wavers'),
};
