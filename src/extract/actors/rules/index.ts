import type { CountryRule, SectorRule } from '../rule.ts';
import { agentsOfBody } from './agents-of-body.ts';
import { americanParty } from './american-party.ts';
import { centralBank } from './central-bank.ts';
import { committee } from './committee.ts';
import { congressParty } from './congress-party.ts';
import { countryAfter } from './country-after.ts';
import { countryInComplement } from './country-in-complement.ts';
import { countryInHead } from './country-in-head.ts';
import { armsOfNation, ellipticNationality } from './elliptic-nationality.ts';
import { formerOfficial } from './former-official.ts';
import { genericHead } from './generic-head.ts';
import { knownPerson } from './known-person.ts';
import { koreanHalf, koreanHalfAsActor } from './korean-half.ts';
import { leaderOfCoalition, ledCoalition } from './led-coalition.ts';
import { modifiedHead } from './modified-head.ts';
import { modifierAlone } from './modifier-alone.ts';
import { muslimStates } from './muslim-states.ts';
import { nationalOffice } from './national-office.ts';
import { nationals } from './nationals.ts';
import { nounInSentence } from './noun-in-sentence.ts';
import { officeOfBody } from './office-of-body.ts';
import { organisationCountry } from './organisation-country.ts';
import { organisationName } from './organisation-name.ts';
import { personCountry } from './person-country.ts';
import { pressName } from './press-name.ts';
import { roleNoun } from './role-noun.ts';
import { shortTitle } from './short-title.ts';
import { stateAsActor } from './state-as-actor.ts';
import { strongModifier } from './strong-modifier.ts';
import { townInPhrase } from './town-in-phrase.ts';

/** First match wins: what overrules a noun, then names, then the noun, then what a bare name means. */
export const SECTOR_RULES: readonly SectorRule[] = [
  formerOfficial,
  ledCoalition,
  centralBank,
  muslimStates,
  strongModifier,
  organisationName,
  agentsOfBody,
  nounInSentence,
  pressName,
  congressParty,
  committee,
  officeOfBody,
  roleNoun,
  modifiedHead,
  shortTitle,
  knownPerson,
  // Before the state as such: "U.S. and Russian officers", "a Turkish missile".
  ellipticNationality,
  armsOfNation,
  stateAsActor,
  koreanHalfAsActor,
  nationals,
  modifierAlone,
];

/** What is left for words that fit anybody, once "of ..." has been tried. */
export const LAST_SECTOR_RULES: readonly SectorRule[] = [genericHead];

/** Stated countries: the body's own, the words of the head, the person's, then "of ..." and "in ...". */
export const COUNTRY_RULES: readonly CountryRule[] = [
  organisationCountry,
  countryInHead,
  leaderOfCoalition,
  personCountry,
  countryInComplement,
  countryAfter,
  koreanHalf,
  nationalOffice,
  americanParty,
  townInPhrase,
];
