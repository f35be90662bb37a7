import type { Doc, TokenSpan } from '../../document/index.ts';
import { textOf } from '../../document/index.ts';

/** Words that say no (not "No 10"), and beginnings of words for what is denied, kept from happening, called off or undone. */
const SAYING_NO =
  'not|no(?!\\.?\\s\\d)|none|nor|neither|never|nobody|nothing|nowhere|without|cannot|barely|hardly|rather|instead|than|few|little|un(?:able|likely|harmed|hurt)';
const STEMS =
  'den[iy]|reject|refut|dismiss|disput|disclaim|refus|declin|decried|fals|untru|unfound|hoax|fake|fabricat|bogus|baseless|avert|avoid|prevent|' +
  'foil|thwart|fail|abort|block|halt|stop|cancel|scrap|shelv|postpon|suspend|abandon|delay|defer|drop|escap|surviv|intercept|' +
  'disrupt|repel|repuls|defus|attempt|botch|plot|lack|absen|stall|collaps|withdr|revers|overturn|annul|quash|overrul|veto|forbid|scuttl|' +
  'boycott|acquit|exonerat|' +
  'remain|peaceful|rul\\w+ out|back\\w* (?:down|out)|pull\\w* out';
/** Short ones, which begin many other words. */
const SHORT =
  'spar(?:e[sd]?|ing)|miss(?:es|ed|ing)?|bids?|plan(?:s|ned)?|tr(?:y|ies|ied|ying)|end(?:s|ed)?|ban(?:s|ned|ning)?|bar(?:s|red)|stay(?:s|ed)?|hold|held|keeps?|kept';
const NEGATING = new RegExp(`n['’]t\\b|\\b(?:${SAYING_NO}|${SHORT})\\b|\\b(?:${STEMS})`, 'i');
/** "called off", "fended it off": but a verdict "set off protests". */
const OFF =
  /\b(?:call|stav|head|put|fend|ward|fought|fight|beat|hold|held|br[eo]ak|brok)\w*\s(?:\S+\s){0,6}?off\b/i;

/** "moved troops, though not, it says, against anyone": this limits what is told, and leaves it. */
const LIMITING =
  /\b(?:though|but|albeit) not(?:, ?[^,]{0,60},)? (?=(?:against|in|at|by|for|with|from|of|before|after|all|every\w*|enough)\b)/gi;

/** True where a word of its sentence may make the act of a trigger one that did not happen. */
export function mayNegate(doc: Doc<'sentences'>, trigger: TokenSpan): boolean {
  const span = doc.layers.sentences[trigger.sentence];
  if (span === undefined) return true;
  const text = ownWords(textOf(doc.document.text, span), trigger.start - span.start).replace(LIMITING, ' ');
  return NEGATING.test(text) || OFF.test(text);
}

/** "No trains, no buses: Lyon on strike": what there is none of before a colon says nothing of what stands behind it. */
function ownWords(text: string, trigger: number): string {
  const colon = text.lastIndexOf(': ', trigger);
  return colon < 0 ? text : text.slice(0, colon).replace(/\bno (?=\p{L})/giu, '') + text.slice(colon);
}
