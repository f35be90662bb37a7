import { lookUp } from '../../util/look-up.ts';

/** Words that parties of many countries are named by. */
const COMMON =
  /^(?:action|alliance|alternative|bloc|centre|center|christian|citizens|civic|coalition|communist|congress|conservatives?|country|democracy|democrats?|democratic|development|for|forum|forward|freedom|front|future|greens?|independents?|initiative|justice|labou?r|league|left|liberals?|movement|national|new|of|party|patriotic|peace|people|peoples|people's|popular|progress|progressive|reform|republicans?|republican|right|social|socialists?|solidarity|the|unionist|union|united|unity|workers|workers')$/i;

/** True for a party's name that those of other countries may bear too: "the Civic Alliance". */
export function isCommonName(name: string): boolean {
  return name.split(/\s+/).every((word) => COMMON.test(word));
}

/** Bodies that several states call alike, each with the states that have one; which is meant, the document tells. */
const SHARED: Readonly<Record<string, string>> = {
  commons: 'GBR CAN',
  'house of commons': 'GBR CAN',
  'house of representatives':
    'USA AUS NZL JPN NGA PHL THA NPL PAK LBY YEM EGY MAR COL BOL CYP BIH BLR ETH SOM LBR ATG BLZ JAM TTO FJI IDN',
  marines: 'USA GBR MEX ECU COL BRA CHL PHL IDN KOR ITA NLD VEN PER',
  'department of justice': 'USA PHL IRL ZAF HKG',
  'national guard': 'USA VEN MEX UKR RUS FRA CYP KWT SAU BHR TUN NIC SLV HND BRA LTU UZB KAZ TJK KGZ AZE MRT',
  kgb: 'RUS BLR',
  'jamaat e islami': 'BGD PAK IND',
  cgtp: 'PER PRT',
  podemos: 'ESP MOZ',
  'electoral commission':
    'GBR GHA UGA ZAF BWA AUS NZL MWI ZMB SLE LSO NAM SWZ MUS SYC GMB TZA JAM AFG JOR SOM KEN ZWE PNG SLB VUT TON WSM NPL',
  'ms 13': 'SLV HND GTM USA',
  'mara salvatrucha': 'SLV HND GTM USA',
  'barrio 18': 'SLV HND GTM',
};

/** The states that have a body of this name; none for a name that is one body's. */
export function statesWith(name: string): readonly string[] {
  return lookUp(SHARED, name.toLowerCase())?.split(' ') ?? [];
}
