/**
 * Words that open sentences and seldom follow an abbreviation inside one: "in the U.S. The minister ..." ends
 * a sentence, "the U.S. Congress" does not. Lower case.
 */
export const starters: ReadonlySet<string> = new Set(
  (
    'the a an this that these those he she it they we you i there here his her its their our my your ' +
    'in on at by for from with without under over after before during since until while when where as if ' +
    'although though because despite unlike among about between against to of ' +
    'and but or so yet nor however meanwhile moreover still also then thus instead nevertheless otherwise ' +
    'what who why how which whether some many most several few both each every all no not none one two three ' +
    'other others another such last next earlier later now today yesterday officials police asked'
  ).split(' '),
);
