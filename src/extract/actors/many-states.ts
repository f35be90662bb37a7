/** "the West", "the Europeans": of many states. */
const OF_MANY =
  /^(?:the )?(?:West|Africa|Asia|Latin America|Central America|South America|Caribbean|Middle East|Balkans|Sahel|Horn of Africa|Europeans?|Westerners|Africans|Arabs|Asians|Latin Americans|world|international community|allies|(?:great|big|major|world|foreign|western|outside) powers)$/i;

/** "the two presidents", "both governments": of one state each. */
const OF_TWO =
  /^(?:the two|both) (?:(?:foreign|prime|defen[cs]e|interior|trade|neighbou?ring|rival) )?(?:presidents|premiers|ministers|governments|countries|nations|states|powers|capitals|neighbou?rs|armies)$/i;

/** "Southern African foreign ministers", "unnamed Western services": of a part of the world. */
const OF_REGION =
  /^(?:(?:the|some|several|many|most|other|all|\d+|unnamed|senior|top|two|three|four|five|six) ){0,2}(?:Western|European|(?:(?:Southern|South(?= (?:Asian|European))|(?:North|East|West|Central)(?:ern)?) )?(?:African|Asian|European)|Arab|Arabian|Latin American|South American|Central American|Caribbean|Baltic|Nordic|Scandinavian|Balkan|Gulf|Sahel|Pacific|Andean)(?: and \p{Lu}\p{L}+)? (?:(?:foreign|prime|defen[cs]e|interior|trade|finance|energy|intelligence|secret|security|spy|regional) )?(?:ministers|leaders|presidents|premiers|diplomats|envoys|ambassadors|embassies|services|governments|countries|states|nations|powers|capitals|donors|allies|neighbou?rs|heads of (?:state|government))(?!\p{L})/u;

/** True for actors of several states, whichever of them the text is about. */
export function isOfManyStates(text: string): boolean {
  return OF_MANY.test(text) || OF_TWO.test(text) || OF_REGION.test(text);
}
