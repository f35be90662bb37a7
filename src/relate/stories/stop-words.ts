/** Words of English that say nothing of what a text is about. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  [
    'a about above after again against all also am an and any are as at be because been before being below between both but',
    'by can could did do does doing down during each even every few for from further get got had has have having he her here',
    'hers herself him himself his how however i if in into is it its itself just last like made make many may me might more',
    'most much must my myself near no nor not now of off on once one only or other our ours ourselves out over own per said',
    'same say says she should since so some still such than that the their theirs them themselves then there these they this',
    'those through to too told two under until up upon us very was we were what when where which while who whom whose why will',
    'with within without would yet you your yours yourself yourselves according added adding among around asked another back',
    'including later less later new next old since three first second time times today yesterday tomorrow toward towards',
    'monday tuesday wednesday thursday friday saturday sunday year years month months week weeks day days hour hours',
    "it's don't didn't doesn't wasn't weren't isn't aren't won't can't couldn't wouldn't shouldn't i'm we're they're you're he's she's that's there's",
    'mr mrs ms dr st http https www com html htm org net',
  ].flatMap((line) => line.split(' ')),
);
