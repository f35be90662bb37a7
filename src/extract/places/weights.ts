/** What each kind of evidence counts, in powers of ten of population. Chosen on the even articles of the tune sets. */
export const WEIGHTS = {
  country: 6.8,
  countryPopulation: 0.1,
  division: 2.2,
  divisionPopulation: 0.55,
  district: -0.8,
  region: 9.5,
  capital: 0.4,
  seat: 0,
  /** Another spelling than its first name. */
  otherName: -1.5,
  otherDivisionName: -0.3,
  hint: 1.5,
  hintAgainst: -0.7,
  inArea: 5,
  notInArea: -1,
  countryBefore: 3,
  countryShare: 2.5,
  countryNamed: 0.6,
  divisionNamed: 1.5,
  /** For a division, each of two other names that lie in it, but the first. */
  townOfDivision: 0.6,
  /** The text also says the division by another name: "Wash.". */
  otherWord: 2,
  near30: 1.5,
  near100: 0.75,
  near250: 0.25,
  nearMost: 3.5,
  /** A candidate this much below its name's best one is no neighbour any more. */
  shareReach: 4,
  dateline: 1.2,
  outletCountry: 1.7,
  givenCountry: 2,
  sameName: 3,
};
export type Weights = typeof WEIGHTS;
