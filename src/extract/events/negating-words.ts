import type { Doc } from '../../document/index.ts';
import { textOf } from '../../document/index.ts';

/** Words that say no (not "No 10"), and beginnings of words for what is denied, kept from happening, called off or undone. */
const SAYING_NO =
  'not|no(?!\\.?\\s\\d)|none|nor|neither|never|nobody|nothing|nowhere|without|cannot|barely|hardly|rather|instead|than|few|little|un(?:able|likely|harmed|hurt)';
const STEMS =
  'den[iy]|reject|refut|dismiss|disput|disclaim|refus|declin|decried|fals|untru|unfound|hoax|fake|fabricat|bogus|baseless|avert|avoid|prevent|' +
  'foil|thwart|fail|abort|block|halt|stop|cancel|scrap|shelv|postpon|suspend|abandon|delay|defer|drop|escap|surviv|intercept|' +
  'disrupt|repel|repuls|defus|attempt|botch|plot|lack|absen|stall|collaps|withdr|revers|overturn|annul|quash|overrul|veto|forbid|scuttl|' +
  'boycott|' +
  'remain|peaceful|rul\\w+ out|back\\w* (?:down|out)|pull\\w* out';
/** Short ones, which begin many other words. */
const SHORT =
  'spar(?:e[sd]?|ing)|miss(?:es|ed|ing)?|bids?|plan(?:s|ned)?|tr(?:y|ies|ied|ying)|end(?:s|ed)?|ban(?:s|ned|ning)?|bar(?:s|red)|stay(?:s|ed)?|hold|held|keeps?|kept';
const NEGATING = new RegExp(`n['’]t\\b|\\b(?:${SAYING_NO}|${SHORT})\\b|\\b(?:${STEMS})`, 'i');
/** "called off", "fended it off": but a verdict "set off protests". */
const OFF =
  /\b(?:call|stav|head|put|fend|ward|fought|fight|beat|hold|held|br[eo]ak|brok)\w*\s(?:\S+\s){0,6}?off\b/i;

/** True where a word of a sentence may make an act one that did not happen. */
export function mayNegate(doc: Doc<'sentences'>, sentence: number): boolean {
  const span = doc.layers.sentences[sentence];
  if (span === undefined) return true;
  const text = textOf(doc.document.text, span);
  return NEGATING.test(text) || OFF.test(text);
}
