import { ANIMALS } from '../../../util/things.ts';
import { after, before, beforeOrCounted, type KindRule, noun } from './rule.ts';

/**
 * "arrested 14 people", "11 people were detained", "57 arrests", "80 students remained in jail".
 *  ^^^^^^^^                             ^^^^^^^^       ^^^^^^^                         ^^^^^^^
 */
export const arrested: KindRule = {
  kind: 'arrested',
  before: beforeOrCounted(
    'arrest(?:s|ed|ing)?|detain(?:s|ed|ing)?|round(?:s|ed|ing)?\\s+up|captur(?:es?|ed|ing)|imprison(?:s|ed|ing)|jail(?:s|ed|ing)|recaptur(?:es?|ed|ing)|rearrest(?:s|ed|ing)?|nab(?:s|bed|bing)?|apprehend(?:s|ed|ing)?|(?:lead|leads|led|leading)\\s+away|bundl(?:es?|ed|ing)\\s+away|(?:took|take|takes|taking|taken)\\s+away|haul(?:s|ed|ing)?\\s+off|(?:arrest|detention)\\s+of|pick(?:s|ed|ing)?\\s+up|hold(?:s|ing)?\\s+in\\s+custody|(?:sen(?:ds?|t|ding)|committ(?:ed|ing))\\s+to\\s+(?:prison|jail)|remand(?:s|ed|ing)?',
    'arrests|arrested|detained|detainees|(?<=(?:those|people|number)\\s+)held|in\\s+(?:custody|detention)|taken\\s+into\\s+custody|prisoners',
  ),
  after: after(
    'arrested|detained|rounded\\s+up|taken\\s+into\\s+custody|in\\s+custody|imprisoned|jailed|under\\s+arrest|recaptured|rearrested|(?<=\\b(?:were|was|been)\\s+)caught(?=[.,;]|$|\\s+by\\s+(?:the\\s+)?police)|picked\\s+up|apprehended|remanded|(?:sent|committed)\\s+to\\s+(?:prison|jail)|locked\\s+up|(?:taken|brought|driven)\\s+to\\s+(?:the\\s+)?police\\s+(?:stations?|departments?|cells?)|spent\\s+the\\s+night\\s+in\\s+(?:custody|cells|jail)|taken\\s+away|led\\s+away|hauled\\s+off|handed\\s+(?:over\\s+)?to\\s+(?:the\\s+)?(?:police|gendarmes)|under\\s+house\\s+arrest|behind\\s+bars|in\\s+(?:jail|prison|detention|(?:police|military|army)\\s+(?:custody|cells|hands))|seized\\s+by\\s+(?:the\\s+)?(?:police|army|soldiers|troops|security\\s+forces|gendarmes|authorities)|being\\s+(?:questioned|interrogated)|(?:questioned|interrogated)\\s+by\\s+(?:the\\s+)?(?:police|authorities)|(?:still\\s+)?held(?=[.,;]?$|\\s+(?:over|after|for|in|at|during|since|by\\s+police|without)\\b)',
  ),
  around: [
    [before('hold(?:s|ing)?|held'), after('prisoners|detainees')],
    [
      before('t(?:ook|akes?|aking|aken)|brought|threw|thrown|put'),
      after('into\\s+custody|in\\s+(?:jail|prison|custody)|prisoner'),
    ],
  ],
  not: noun(
    `arms|weapons|rifles|guns|pistols|grenades|rounds|drugs|documents|papers|files|letters|petitions|complaints|keys|vehicles|cars|lorries|trucks|boats?|ships?|vessels?|tankers?|planes?|phones?|computers?|villages?|towns?|districts?|positions|posts|bases|buildings?|houses?|farms?|shops?|banks?|goods|tonnes|kilos?|${ANIMALS}`,
  ),
  unless:
    /^\s+\p{L}+\s+of\s+(?:the\s+)?(?:jailed|detained|imprisoned|arrested)\s+\p{L}|^\s+(?:\p{L}+\s+){0,3}?(?:with\s+(?:\p{L}+\s+)?(?:injuries|wounds|burns)|bodies|corpses|dead|wounded|injured)\b/u,
  toll: noun('arrests|detentions|arrested|detained'),
  noun: noun('detainees'),
};
