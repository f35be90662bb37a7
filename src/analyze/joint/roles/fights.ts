/** What two do to each other by arms: "a clash", "the battles", "hostilities", and no "warning" or "battleship". */
const FIGHT =
  /^(?:fight(?:s|ing)?|clash(?:es)?|(?:gun)?battles?|wars?|warfare|conflicts?|skirmish(?:es)?|hostilit(?:y|ies)|(?:fire|gun)fights?|shoot-?outs?|confrontations?)$/i;

/** True of "clashes" and "war". */
export function isFight(form: string): boolean {
  return FIGHT.test(form);
}
