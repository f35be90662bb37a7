import type { StatusRule } from '../rule.ts';

const EVE = /\beve of (?:an?\s|the\s|its\s|their\s|\p{L}+day['’]s\s)?(?:\p{L}+['’]?\s|of\s){0,5}$/u;
/** So far before an act the words stand. */
const REACH = 60;

/**
 * "Rebels shelled the town on the eve of a new round of talks": they are yet to come.
 *                                 ^^^^^^                ^^^^^
 */
export const eveOf: StatusRule = ({ doc, frame }) => {
  if (frame.status.value !== 'actual') return undefined;
  const { start } = frame.trigger;
  const words = EVE.exec(doc.document.text.slice(Math.max(0, start - REACH), start));
  return words === null ? undefined : { rule: 'eve-of', status: 'future', words: 'eve of' };
};
