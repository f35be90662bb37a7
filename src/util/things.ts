/** Animals: nobody counts their dead with those of people. */
export const ANIMALS =
  'animals?|livestock|goats?|sheep|cattle|cows?|camels?|horses?|donkeys?|dogs?|birds?|pigs?|chickens?|ducks?|hens|geese|turkeys|poultry|pandas?|elephants?';

/** Where people live and work, and what is struck there. */
const SITES =
  'houses?|homes?|huts?|villages?|towns?|cities|districts?|provinces?|regions?|buildings?|schools?|hospitals?|clinics?|mosques?|church(?:es)?|markets?|shops?|bridges?|roads?|fields?|farms?';

/** What strikes and what is struck: "two air strikes on three villages killed six" counts no dead villages. */
export const THINGS = `(?:air|drone)?strikes?|raids?|attacks?|assaults?|explosions?|blasts?|bombings?|shellings?|bombs?|rockets?|missiles?|shells?|drones?|grenades?|bullets?|shots?|clash(?:es)?|battles?|ambush(?:es)?|incidents?|${SITES}|camps?|posts?|stations?|bases|positions?|cars?|vehicles?|lorr(?:y|ies)|trucks?|bus(?:es)?|tractors?|motorcycles?|boats?|ships?|vessels?|trains?|planes?|airliners?|ambulances?|barges?|banners|flags|posters|portraits|signs`;

/** Where people live, work and meet: "20 houses", "nurses at five hospitals". */
export const PLACES = `${SITES}|dwellings?|structures?|apartments?|hamlets?|classrooms?|universities|campuses|stalls?|factories|mines|mills|pits|prisons?|countries|states|languages`;

/** Those that act as one: "two of the three parties". */
export const BODIES = 'parties|unions?|associations?|federations?|organi[sz]ations?|companies|firms|agencies';

const THING = new RegExp(`(?:^|[\\s-])(?:${ANIMALS}|${THINGS})$`, 'u');

/** True of a noun of animals or things, with what stands before it: "heavy tractors". */
export function isThing(noun: string): boolean {
  return THING.test(noun);
}
