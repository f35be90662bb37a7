import { ANIMALS, THINGS } from '../../../util/things.ts';
import { after, before, beside, BETWEEN, counted, type KindRule, noun } from './rule.ts';

const VERBS =
  'kill(?:s|ed|ing)?|hang(?:s|ed)|murder(?:s|ed|ing)?|slaughter(?:s|ed|ing)|massacr(?:es|ed|ing)|butcher(?:s|ed|ing)|execut(?:es|ed|ing)|assassinat(?:es|ed|ing)|behead(?:s|ed|ing)|slay(?:s|ing)?|slew|(?:shot|shoots|shooting|beat|beaten|burned|hacked|stabbed)(?:\\s+dead)|(?:gun(?:s|ned|ning)?|mow(?:s|ed|ing)?|cut(?:s|ting)?)\\s+down|lynch(?:es|ed|ing)|fatally\\s+(?:shot|shooting|stabbed|wounded|injured)|(?:claim(?:s|ed|ing)?|t(?:ook|akes?|aking|aken))(?:\\s+the\\s+lives\\s+of)|cost(?:ing|s)?(?:\\s+the\\s+lives\\s+of)|deaths?\\s+of|eliminat(?:es|ed|ing)|neutrali[sz](?:es|ed|ing)|(?:elimination|neutrali[sz]ation|killing|murder|massacre|execution|hanging|beheading|assassination|slaying|lynching|loss)\\s+of|(?:hack|beat|burn|stab|put)(?:s|ed|ing|en|ting)?\\s+to\\s+death|bur(?:y|ied|ying)|(?:bod(?:y|ies)|corpses)\\s+of|shooting\\s+of';
const TOLL =
  '(?:(?:death|body|casualty)\\s+(?:toll|count)|toll|number\\s+of\\s+(?:dead|deaths)|(?:confirmed|the)\\s+dead)';
const SET =
  '(?:to|at|as|was|is|were|from|reached|reaching|reaches|hit|passed|passes|topped|tops|exceed(?:ed|s)?|above|over|past|near|nears|neared)';
const HURTS =
  '(?:hack|stabb?|clubb?|bludgeon|batter|chopp?|knif|ston|trampl|tortur)(?:e?d|ing|e?s)|beat(?:en|ing|s)?|burn(?:t|ed|ing|s)?|shot|shoot(?:s|ing)?|put(?:s|ting)?';

/**
 * "killed at least 12", "three dead", "14 people were killed", "a death toll of 31", "12 lives".
 *  ^^^^^^                 ^^^^                       ^^^^^^     ^^^^^^^^^^          ^^^^^
 */
export const killed: KindRule = {
  kind: 'killed',
  before: new RegExp(
    `\\b(?:${VERBS})${BETWEEN}|\\b${TOLL}(?:\\s+(?:of|now)|:)?\\s+$|\\bthe\\s+dead\\s+(?:are|were|include|included)\\s+$|\\b${counted('killed|dead|deaths|died|perished|slain')}`,
    'u',
  ),
  tally: new RegExp(`\\b${TOLL}(?:[\\s,]+(?!injur|wound|arrest)[\\p{L}\\d'’.-]+){0,14}?\\s+${SET}\\s+$`, 'u'),
  after: after(
    'killed|(?:feared\\s+|presumed\\s+|reported\\s+|found\\s+|left\\s+|lay\\s+|lie\\s+)?dead|died|dies|die|dying|slain|murdered|martyred|massacred|executed|assassinated|beheaded|shot\\s+dead|beaten\\s+to\\s+death|burned\\s+to\\s+death|stabbed\\s+to\\s+death|hacked\\s+to\\s+death|put\\s+to\\s+death|drowned|perished|perish|lost\\s+their\\s+lives|losing\\s+their\\s+lives|lives\\s+lost|suffocated|succumbed|gunned\\s+down|mown\\s+down|mowed\\s+down|cut\\s+down|lynched|hanged|eliminated|neutrali[sz]ed|wiped\\s+out|burned\\s+alive|burnt\\s+alive|fell\\s+in\\s+(?:the\\s+)?(?:fighting|battle)|(?:gave|laid\\s+down)\\s+their\\s+lives|embraced\\s+martyrdom|made\\s+the\\s+supreme\\s+sacrifice|did\\s+not\\s+survive|pronounced\\s+dead|trampled\\s+to\\s+death|buried\\s+alive|lifeless|read\\s+out\\s+(?:at|in|beside|over)\\s+(?:the|an?)\\s+(?:cemetery|graveyard|graves?|graveside|funeral|burial)|(?:went|gone|going|lowered)\\s+into\\s+the\\s+(?:ground|earth)|fallen(?=$|[.,;]|\\s+(?:in|on|there|during)\\b)',
  ),
  toll: noun(
    'dead|deaths|fatalities|bodies|corpses|lives|killings|coffins|martyrs|murders|graves|homicides|shrouds',
  ),
  noun: noun('victims'),
  not: noun(
    `${ANIMALS}|${THINGS}|(?:state|public|government|governing|official|administrative|regulatory|professional|legislative|regional|international|national|civic|legal|business|sporting)\\s+bodies`,
  ),
  around: [
    beside('dead|victims|slain'),
    [
      before('los(?:t|es?|ing)'),
      after('men|man|soldiers?|fighters?|troops|officers?|policemen|guards|civilians|people'),
    ],
    [before(HURTS), after('to\\s+death')],
  ],
};
