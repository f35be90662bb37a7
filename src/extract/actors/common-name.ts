/** Words that parties of many countries are named by. */
const COMMON =
  /^(?:action|alliance|alternative|bloc|centre|center|christian|citizens|civic|coalition|communist|congress|conservatives?|country|democracy|democrats?|democratic|development|for|forum|forward|freedom|front|future|greens?|independents?|initiative|justice|labou?r|league|left|liberals?|movement|national|new|of|party|patriotic|peace|people|peoples|people's|popular|progress|progressive|reform|republicans?|republican|right|social|socialists?|solidarity|the|unionist|union|united|unity|workers|workers')$/i;

/** True for a party's name that those of other countries may bear too: "the Civic Alliance". */
export function isCommonName(name: string): boolean {
  return name.split(/\s+/).every((word) => COMMON.test(word));
}
